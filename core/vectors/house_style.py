"""The house style of a vector: short lists and objects on one line, within a hundred columns.
Standard library only.
"""

import json

WIDTH = 100


def line(value):
    return json.dumps(value, ensure_ascii=False)


def pretty(value, indent=0, lead=0, tail=1):
    """Short lists and objects on one line, a dozen like rows one a line."""
    text = line(value)
    fits = indent + lead + len(text) + tail <= WIDTH
    if fits or not isinstance(value, (dict, list)) or not value:
        return text
    named = isinstance(value, dict)
    items = [(line(key) + ": ", one) for key, one in value.items()] if named else [
        ("", one) for one in value]
    inner, end = " " * (indent + 2), "\n" + " " * indent
    first, close = ("{", "}") if named else ("[", "]")
    if not named and len(value) >= 12 and all(
            isinstance(one, dict) and len(line(one)) <= 330 for one in value):
        return first + "\n" + ",\n".join(inner + line(one) for one in value) + end + close
    last = items[-1][1]
    if isinstance(last, (dict, list)) and last and (named or len(items) == 1) and len(items) <= 6:
        head = first + "".join(key + line(one) + ", " for key, one in items[:-1]) + items[-1][0]
        if all(len(line(one)) <= 40 for _, one in items[:-1]) and (
                indent + lead + len(head) <= WIDTH - 10):
            body = pretty(last, indent, lead + len(head), tail + 1)
            if "\n" in body:
                return head + body + close
    if not named and all(not isinstance(one, (dict, list)) for one in value):
        lines, now = [], ""
        for place, one in enumerate(value):
            word = line(one) + ("," if place + 1 < len(value) else "")
            if now and len(inner) + len(now) + 1 + len(word) > WIDTH:
                lines.append(now)
                now = word
            else:
                now = f"{now} {word}" if now else word
        return "[\n" + "\n".join(inner + one for one in [*lines, now]) + end + "]"
    return first + "\n" + ",\n".join(
        inner + key + pretty(one, indent + 2, len(key)) for key, one in items) + end + close


def written(value):
    return "{\n" + ",\n".join(f"  {line(key)}: {pretty(one, 2, len(line(key)) + 2)}"
                              for key, one in value.items()) + "\n}\n"

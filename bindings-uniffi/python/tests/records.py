"""From plain JSON to typed records and back, by the types that the package declares."""

import datetime
import decimal
import enum
import keyword
import re
import typing

import qalqan
from qalqan import qalqan as generated


def camel(name):
    return re.sub(r"_(\w)", lambda found: found.group(1).upper(), name.lstrip("_"))


def snake(name):
    name = re.sub(r"([A-Z])", lambda found: "_" + found.group(1).lower(), name)
    # a word of Python's own, `from`, goes with a dash before it
    return f"_{name}" if keyword.iskeyword(name) else name


def function(call):
    return getattr(qalqan, snake(call))


def draft_of(call):
    return typing.get_type_hints(function(call), vars(generated))["draft"]


def build(kind, value):
    """A value of the type from JSON; KeyError where a field is unknown."""
    if value is None:
        return None
    inner = typing.get_args(kind)
    origin = typing.get_origin(kind)
    if origin is typing.Union:
        return build(inner[0], value)
    if origin is not None:
        return [build(inner[0], one) for one in value]
    if kind in (str, int, bool):
        assert type(value) is kind, (kind, value)
        return value
    hints = typing.get_type_hints(kind.__init__, vars(generated))
    fields = {snake(key): one for key, one in value.items() if one is not None}
    return kind(**{key: build(hints[key], one) for key, one in fields.items()})


def plain(value):
    """A report as JSON would hold it, without what is absent or empty."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, enum.Enum):
        return value.name.lower().replace("_", "-")
    if isinstance(value, (str, int, bool)) or value is None:
        return value
    return bare({camel(key): plain(one) for key, one in vars(value).items()})


def bare(value):
    """JSON without absent and empty fields: a typed record does not tell them apart."""
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items() if one is not None and one != []}
    return [bare(one) for one in value] if isinstance(value, list) else value

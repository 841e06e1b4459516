"""An oracle of distributions: plain fractions from the definition (mechanism 10), never by
asking the library. Standard library only.

A pool is shared as `min(cap, max(floor, level * weight))` at the least level that fills it.
Whole tiyn come by largest remainder, or by Webster: there the level is the lowest half,
`(2k + 1) / 2w` of any receiver, at which rounding halves up places all, and whoever stands
on that half takes turns. A tree is shared from the top, each node within what those under
it need and can take; with a share of priority the accredited ones of a pool first share
their floors and that share of what lies above all floors, which is their floor then.
"""

import hashlib
import json
from fractions import Fraction
from functools import lru_cache
from math import lcm

METHODS = {
    "largest-remainder": "proportional-within-bounds, largest remainder, ties by filing then "
                         "key; not methodology 169 or 170",
    "webster": "proportional-within-bounds, nearest by Webster's divisor, ties by filing then "
               "key; not methodology 169 or 170",
}


def shown(tiyn):
    return f"{tiyn // 100}.{tiyn % 100:02d}"


def tiyn(text):
    return int(text.replace(".", ""))


class Row:
    """A receiver: weight, cap and floor in tiyn, time of filing, the row above it."""

    def __init__(self, key, weight, cap=None, floor=0, filed=None, parent=None, accredited=None):
        self.key, self.weight, self.cap, self.floor = key, Fraction(weight), cap, floor
        self.filed, self.parent, self.accredited = filed, parent, accredited

    @classmethod
    def of(cls, draft):
        cap = tiyn(draft["cap"]) if "cap" in draft else None
        return cls(draft["key"], draft["weight"], cap, tiyn(draft.get("floor", "0.00")),
                   draft.get("filed"), draft.get("parent"), draft.get("accredited"))

    def within(self, floor, cap):
        return Row(self.key, self.weight, cap, floor, self.filed, self.parent, self.accredited)

    def clamped(self, exact):
        exact = max(Fraction(self.floor), exact)
        return exact if self.cap is None or self.weight == 0 else min(exact, self.cap)

    def share(self, level):
        return self.clamped(level * self.weight)

    def draft(self):
        given = {"key": self.key, "weight": str(self.weight)}
        if self.cap is not None:
            given["cap"] = shown(self.cap)
        if self.floor:
            given["floor"] = shown(self.floor)
        for name in ("filed", "parent", "accredited"):
            if getattr(self, name) is not None:
                given[name] = getattr(self, name)
        return given

    def turn(self):
        return (self.filed is None, self.filed or "", self.key)


def goal_of(pool, rows):
    """All that can be placed."""
    if any(row.weight and row.cap is None for row in rows):
        return pool
    return min(pool, sum(row.cap if row.weight else row.floor for row in rows))


def level_of(goal, rows):
    """The least level at which that is placed."""
    ends = {Fraction(0)}
    for row in rows:
        if row.weight:
            ends.add(Fraction(row.floor) / row.weight)
            if row.cap is not None:
                ends.add(Fraction(row.cap) / row.weight)

    def placed(level):
        return sum(row.share(level) for row in rows)

    below = Fraction(0)
    for end in sorted(ends):
        if placed(end) >= goal:
            if placed(below) >= goal:
                return below
            # between two ends the sum is a straight line
            return below + (goal - placed(below)) * (end - below) / (placed(end) - placed(below))
        below = end
    slope = sum(row.weight for row in rows if row.weight and row.cap is None)
    return below + (goal - placed(below)) / slope


def webster_level(goal, rows):
    """The lowest half of anybody at which rounding halves up places all."""
    if sum(row.floor for row in rows) >= goal:
        return Fraction(0)

    def placed(level):
        return sum(row.clamped((level * row.weight + Fraction(1, 2)).__floor__()) for row in rows)

    best = None
    for row in rows:
        if not row.weight:
            continue
        low, high = row.floor, goal if row.cap is None else min(row.cap, goal)
        if low >= high or placed(Fraction(2 * high - 1, 2) / row.weight) < goal:
            continue
        while low + 1 < high:
            middle = (low + high) // 2
            if placed(Fraction(2 * middle - 1, 2) / row.weight) >= goal:
                high = middle
            else:
                low = middle
        half = Fraction(2 * high - 1, 2) / row.weight
        best = half if best is None else min(best, half)
    return best


def in_turn(rows, parts, candidates, over):
    """Gives so many tiyn to the first of those, and tells the tie where not all got one."""
    order = sorted(candidates, key=lambda at: rows[at].turn())
    up, down = order[:over], order[over:]
    for at in up:
        parts[at] += 1
    if up and down:
        return {"won": [rows[at].key for at in up], "lost": [rows[at].key for at in down]}
    return None


def by_remainder(goal, rows):
    level = level_of(goal, rows)
    exact = [row.share(level) for row in rows]
    parts = [int(share) for share in exact]
    rest = [share - part for share, part in zip(exact, parts)]
    over = int(goal) - sum(parts)
    if not over:
        return parts, level, None
    edge = sorted(rest, reverse=True)[over - 1]
    for at, one in enumerate(rest):
        if one > edge:
            parts[at] += 1
            over -= 1
    return parts, level, in_turn(rows, parts, [at for at, one in enumerate(rest) if one == edge], over)


def by_webster(goal, rows):
    level = webster_level(goal, rows)
    half = Fraction(1, 2)
    lower = [int(row.clamped((level * row.weight - half).__ceil__())) for row in rows]
    upper = [int(row.clamped((level * row.weight + half).__floor__())) for row in rows]
    parts = list(lower)
    on_half = [at for at in range(len(rows)) if lower[at] < upper[at]]
    return parts, level, in_turn(rows, parts, on_half, int(goal) - sum(parts))


def distributed(pool, rows, apportionment="largest-remainder"):
    """Parts, level, tie and what stays, by the definition."""
    goal = goal_of(pool, rows)
    shared = by_webster if apportionment == "webster" else by_remainder
    parts, level, tie = shared(goal, rows)
    assert sum(parts) == goal
    return parts, level, tie, pool - int(goal)


class Share:
    """A pool as it was shared: parts, level, tie, what stays, and how each part came about."""

    def __init__(self, pool, rows, apportionment, measure=None):
        self.pool, self.rows = pool, rows
        self.parts, level, self.tie, self.left = distributed(pool, rows, apportionment)
        # the level is told per whole weight: ratios count in their common measure
        self.measure = measure or lcm(*(row.weight.denominator for row in rows))
        self.level = level / self.measure
        self.told = [self.standing(row, part, level, apportionment == "webster")
                     for row, part in zip(rows, self.parts)]

    def standing(self, row, part, level, nearest):
        exact = level * row.weight
        whole, half = exact.__floor__(), Fraction(1, 2)
        low = (exact - half).__ceil__() if nearest else whole
        high = (exact + half).__floor__() if nearest else exact.__ceil__()
        if row.cap is not None and low >= row.cap:
            return ("capped" if part else "nothing"), 0
        if high <= row.floor:
            return ("floored" if part else "nothing"), 0
        rest = (exact - whole) * self.level.denominator
        return ("rounded-up" if part > whole else "weighed"), int(rest)

    def reason(self):
        if self.pool == 0:
            return "zero-pool"
        if not self.left:
            return None
        return "all-capped" if any(row.weight for row in self.rows) else "zero-weights"


def level_text(level):
    return f"{level.numerator}/{level.denominator}"


def staged(pool, rows, apportionment, priority):
    """A pool, and the stage of priority before it where there is one."""
    preferred = [row for row in rows if row.accredited]
    if priority is None or not preferred:
        return Share(pool, rows, apportionment), None
    above = pool - sum(row.floor for row in rows)
    own = sum(row.floor for row in preferred) + int(Fraction(priority) * above)
    measure = lcm(*(row.weight.denominator for row in rows))
    stage = Share(own, preferred, apportionment, measure)
    promised = {row.key: part for row, part in zip(preferred, stage.parts)}
    rows = [row.within(promised.get(row.key, row.floor), row.cap) for row in rows]
    return Share(pool, rows, apportionment), stage


def lifted(rows):
    """Rows within what those under them need and can take; `None` where bounds cannot be
    kept."""
    under = {}
    for row in rows:
        under.setdefault(row.parent, []).append(row)
    by_key = {row.key: row for row in rows}

    @lru_cache(None)
    def bounds(key):
        row = by_key[key]
        floor, cap = row.floor, row.cap
        if key in under:
            below = [(one, *bounds(one.key)) for one in under[key]]
            need = sum(low for _, low, _ in below)
            tops = [low if not one.weight else high for one, low, high in below]
            most = None if None in tops else sum(tops)
            if cap is not None and need > cap or most is not None and floor > most:
                raise ValueError(key)
            floor = max(floor, need)
            cap = cap if most is None else most if cap is None else min(cap, most)
        return floor, cap

    try:
        return {parent: [row.within(*bounds(row.key)) for row in level]
                for parent, level in under.items()}
    except ValueError:
        return None


def tree(pool, rows, apportionment="largest-remainder", priority=None):
    """Every pool as it was shared and its stage of priority, by the key above it; `None`
    where the bounds cannot be kept."""
    under = lifted(rows)
    if under is None or sum(row.floor for row in under.get(None, [])) > pool:
        return None
    pools, open_pools = {}, [(None, pool)]
    while open_pools:
        key, amount = open_pools.pop(0)
        share, stage = staged(amount, under.get(key, []), apportionment, priority)
        pools[key] = (share, stage)
        for row, part in zip(share.rows, share.parts):
            if row.key in under:
                open_pools.append((row.key, part))
    return pools


def digest(pool, rows, apportionment, priority, edition):
    """SHA-256 of what is distributed, in canonical JSON."""
    def told(row):
        given = {"key": row.key, "weight": str(row.weight), "floor": shown(row.floor)}
        if row.cap is not None:
            given["cap"] = shown(row.cap)
        if row.accredited:
            given["accredited"] = True
        for name in ("filed", "parent"):
            if getattr(row, name) is not None:
                given[name] = getattr(row, name)
        return given

    text = {"amount": shown(pool), "apportionment": apportionment, "edition": edition,
            "method": METHODS[apportionment], "type": "distribution", "version": 1,
            "nodes": [told(row) for row in sorted(rows, key=lambda row: row.key.encode())]}
    if priority is not None:
        text["priorityShare"] = priority
    canonical = json.dumps(text, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def part_of(share, at):
    standing, rest = share.told[at]
    return {"key": share.rows[at].key, "amount": shown(share.parts[at]), "standing": standing,
            **({"remainder": str(rest)} if rest else {})}


def pool_record(key, share, stage):
    told = {"amount": shown(share.pool), "level": level_text(share.level), **(share.tie or {})}
    if key is not None:
        told["node"] = key
    if share.measure > 1:
        told["measure"] = str(share.measure)
    if stage:
        told["priority"] = {
            "level": level_text(stage.level), **(stage.tie or {}),
            "parts": [part_of(stage, at) for at in range(len(stage.rows))],
            **({"unplaced": shown(stage.left)} if stage.left else {}),
            **({"unplacedReason": stage.reason()} if stage.reason() else {})}
    return told


def certificate(pool, rows, pools, apportionment, priority, edition):
    """All that is needed to check a distribution again."""
    whole = pools[None][0]
    parts = {row.key: part_of(share, at) for share, _ in pools.values()
             for at, row in enumerate(share.rows)}
    told = {"version": 1, "edition": edition, "basis": "proportional",
            "method": METHODS[apportionment], "apportionment": apportionment,
            "pool": shown(pool), "placed": shown(pool - whole.left), "unplaced": shown(whole.left),
            "inputDigest": digest(pool, rows, apportionment, priority, edition),
            "rows": [{**row.draft(), **parts[row.key]} for row in rows],
            "pools": [pool_record(key, *shares) for key, shares in pools.items()]}
    if priority is not None:
        told["priorityShare"] = priority
    if whole.reason():
        told["unplacedReason"] = whole.reason()
    return told


def expected(pool, rows, apportionment="largest-remainder", priority=None, edition=None, **more):
    """What the library is due to answer, or `None` where the bounds cannot be kept."""
    pools = tree(pool, rows, apportionment, priority)
    if pools is None:
        return None
    whole = pools[None][0]
    parts = {row.key: part for share, _ in pools.values() for row, part in zip(share.rows, share.parts)}
    answer = {"parts": [{"key": row.key, "amount": shown(parts[row.key])} for row in rows],
              "placed": shown(pool - whole.left), "unplaced": shown(whole.left), "verified": True,
              "level": level_text(whole.level), **more}
    if edition:
        answer["certificate"] = certificate(pool, rows, pools, apportionment, priority, edition)
    if whole.tie:
        answer["tie"] = whole.tie
    return answer


def expected_of(given, edition):
    """The same for a draft of the call."""
    rows = [Row.of(row) for row in given["receivers"]]
    edition = given.get("law", {}).get("edition", edition)
    return expected(tiyn(given["pool"]), rows, given.get("apportionment", "largest-remainder"),
                    given.get("priorityShare"), edition)


def claim_differs(given):
    """Does a certificate that was handed in differ from the one that its own rows give?"""
    told = given["certificate"]
    rows = [Row.of(row) for row in told["rows"]]
    pools = tree(tiyn(told["pool"]), rows, told["apportionment"], told.get("priorityShare"))
    if pools is None:
        return True
    due = certificate(tiyn(told["pool"]), rows, pools, told["apportionment"],
                      told.get("priorityShare"), told["edition"])

    def sets(one):
        by = {"rows": lambda row: row["key"], "pools": lambda row: row.get("node", "")}
        return {name: sorted(one[name], key=by[name]) if name in by else one[name] for name in one}

    def plain(row):
        return {name: value for name, value in row.items() if value not in ([], False, None)}

    # by which method it calls itself is asked apart (ALC-006)
    due["basis"] = told["basis"]
    due["rows"] = [plain(row) for row in due["rows"]]
    told = {**told, "rows": [plain(row) for row in told["rows"]]}
    return sets(due) != sets(told)

"""An oracle of distributions: plain fractions from the definition (mechanism 10), never by
asking the library. Standard library only.
"""

from fractions import Fraction


def shown(tiyn):
    return f"{tiyn // 100}.{tiyn % 100:02d}"


class Row:
    """A receiver: weight, cap and floor in tiyn, time of filing."""

    def __init__(self, key, weight, cap=None, floor=0, filed=None):
        self.key, self.weight, self.cap, self.floor, self.filed = key, weight, cap, floor, filed

    def share(self, level):
        exact = max(Fraction(self.floor), level * self.weight)
        return exact if self.cap is None or self.weight == 0 else min(exact, self.cap)

    def draft(self):
        given = {"key": self.key, "weight": str(self.weight)}
        if self.cap is not None:
            given["cap"] = shown(self.cap)
        if self.floor:
            given["floor"] = shown(self.floor)
        if self.filed:
            given["filed"] = self.filed
        return given

    def turn(self):
        return (self.filed is None, self.filed or "", self.key)


def level_of(pool, rows):
    """The least level at which the pool is placed, or all that the caps admit."""
    ends = {Fraction(0)}
    for row in rows:
        if row.weight:
            ends.add(Fraction(row.floor, row.weight))
            if row.cap is not None:
                ends.add(Fraction(row.cap, row.weight))
    ends = sorted(ends)

    def placed(level):
        return sum(row.share(level) for row in rows)

    open_end = any(row.weight and row.cap is None for row in rows)
    goal = pool if open_end else min(pool, placed(ends[-1]))
    below = Fraction(0)
    for end in ends:
        if placed(end) >= goal:
            if placed(below) >= goal:
                return below, goal
            # between two ends the sum is a straight line
            return below + (goal - placed(below)) * (end - below) / (placed(end) - placed(below)), goal
        below = end
    slope = sum(row.weight for row in rows if row.weight and row.cap is None)
    return below + (goal - placed(below)) / slope, goal


def distributed(pool, rows):
    """Parts, level, tie and what stays, by the definition."""
    level, goal = level_of(pool, rows)
    exact = [row.share(level) for row in rows]
    parts = [int(share) for share in exact]
    rest = [share - part for share, part in zip(exact, parts)]
    over = int(goal) - sum(parts)
    order = sorted(range(len(rows)), key=lambda at: (-rest[at], rows[at].turn()))
    up, down = order[:over], [at for at in order[over:] if rest[at] > 0]
    for at in up:
        parts[at] += 1
    tie = None
    if up and down and rest[up[-1]] == rest[down[0]]:
        edge = rest[down[0]]
        tie = {"won": [rows[at].key for at in up if rest[at] == edge],
               "lost": [rows[at].key for at in down if rest[at] == edge]}
    return parts, level, tie, pool - int(goal)


def expected(pool, rows, **more):
    parts, level, tie, left = distributed(pool, rows)
    answer = {"parts": [{"key": row.key, "amount": shown(part)} for row, part in zip(rows, parts)],
              "placed": shown(sum(parts)), "unplaced": shown(left), "verified": True,
              "level": f"{level.numerator}/{level.denominator}", **more}
    assert sum(parts) + left == pool
    if tie:
        answer["tie"] = tie
    return answer

"""An oracle of the retention of advances (Payment Rules 8-12), month by month, from the words
of the rules: an advance is retained in even shares from the month of the first services after
it to November; of an act no more than was accepted, and the rest is added to the next month;
what remains after December is returned. Never by asking the library. Standard library only.
Money is whole tiyn.
"""

NOVEMBER, DECEMBER = 11, 12


def number(month):
    """`2026-03` or a day of it, as 3."""
    return int(month[5:7])


def later(day, begins):
    """The month of the first services after an advance: no contract has any before it begins."""
    return max(day, begins or day)[:7]


def shares(month, amount):
    """The share of each month: the odd tiyn fall to the first ones."""
    first = number(month)
    if first > NOVEMBER:
        return {first: amount}
    even, odd = divmod(amount, NOVEMBER - first + 1)
    return {first + place: even + (place < odd) for place in range(NOVEMBER - first + 1)}


def of(rows, month):
    return sum(amount for one, amount in rows if number(one) == month)


def schedule(paid, back, accepted, until=DECEMBER, kept=None):
    """Rows of a year out of pairs of a month and an amount. `kept` is what was retained; where
    it is not given, what the rules ask is retained."""
    if not paid:
        return []
    year, first = paid[0][0][:4], min(number(month) for month, _ in paid)
    parts = [shares(month, amount) for month, amount in paid]
    before = [row for row in kept or [] if row[0][:4] < year or number(row[0]) < first]
    wanting = -sum(amount for _, amount in before)
    left = wanting - sum(amount for month, amount in back if number(month) < first)
    rows = []
    for month in range(first, until + 1):
        share = sum(part.get(month, 0) for part in parts)
        wanting += share
        left += of(paid, month) - of(back, month)
        due = max(0, min(wanting, left))
        had = of(accepted, month)
        done = min(due, had) if kept is None else of(
            [row for row in kept if row[0][:4] == year], month)
        wanting -= done
        left -= done
        rows.append({"month": f"{year}-{month:02d}", "share": share, "due": due, "accepted": had,
                     "retained": done, "carried": max(0, due - done), "left": left})
    return rows


def due(paid, back, kept, month):
    """What an act of a month has to bear, after all that was retained."""
    asked = sum(amount for one, whole in paid for at, amount in shares(one, whole).items()
                if (one[:4], at) <= (month[:4], number(month)))
    gone = sum(amount for _, amount in kept)
    left = sum(amount for _, amount in paid) - sum(amount for _, amount in back) - gone
    return max(0, min(asked - gone, left))


def longer_than_half_a_year(period):
    """Does a contract go on after six months, counted from its first day?"""
    (year, month, day), last = map(int, period[0].split("-")), period[1]
    year, month = (year, month + 6) if month <= 6 else (year + 1, month - 6)
    for at in range(day, 0, -1):
        try:
            import datetime
            return str(datetime.date(year, month, at)) <= last
        except ValueError:
            continue


class Advances:
    """Advances of a contract in a year: what was brought over is on no schedule any more."""

    def __init__(self, brought=0):
        self.brought, self.paid, self.back, self.kept = brought, [], [], []

    def settle(self, amount):
        settled = min(amount, self.brought)
        self.brought -= settled
        return amount - settled

    def retain(self, month, year, amount):
        rest = self.settle(amount) if month[:4] < year else amount
        if rest:
            self.kept.append((month, rest))

    def give_back(self, day, amount):
        rest = self.settle(amount)
        if rest:
            self.back.append((day[:7], rest))

    def due(self, month, year):
        return self.brought if month[:4] < year else due(self.paid, self.back, self.kept, month)

    def of_december(self):
        return sum(amount for month, amount in self.paid if number(month) > NOVEMBER)

    def rows(self, accepted, day):
        """As the state of a day tells it."""
        if not self.paid or day[:4] < self.paid[0][0][:4]:
            return []
        until = DECEMBER if day[:4] > self.paid[0][0][:4] else number(day)
        return schedule(self.paid, self.back, accepted, until, self.kept)

"""An oracle of numbers and working days.

Standard library only, no clock, no chance. Control digits, mod 97, check
characters and working days are computed here from the law and the standards,
never by asking the library, so that each vector is an independent witness.
"""

import datetime

EDITION = "mechanism-draft-2026-01"

# ------------------------------------------------------------------ numbers


def control_digit(eleven):
    """Weights 1-11 modulo 11, a second pass with 3-11, 1, 2; None if both give 10."""
    for weights in (range(1, 12), [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]):
        rest = sum(int(d) * w for d, w in zip(eleven, weights)) % 11
        if rest < 10:
            return str(rest)
    return None


def person(six, century, serial):
    """A made-up person's number: six digits of a birth in years to come or on no day
    at all, so that it is nobody's; the serial grows until a control digit exists."""
    while True:
        eleven = f"{six}{century}{serial:04d}"
        digit = control_digit(eleven)
        if digit is not None:
            return eleven + digit
        serial += 1


def entity(serial):
    """A made-up number of an entity: registered in a year to come, resident."""
    while True:
        eleven = f"991240{serial:05d}"
        digit = control_digit(eleven)
        if digit is not None:
            return eleven + digit
        serial += 1


def account(bank, own):
    """ISO 13616: 98 minus the remainder by 97 of the number with KZ00 at its end."""
    digits = "".join(str(int(letter, 36)) for letter in bank + own + "KZ00")
    return f"KZ{98 - int(digits) % 97:02d}{bank}{own}"


def document(prefix, year, serial):
    """ISO/IEC 7064 MOD 37-2, by the standard's recursion over the characters."""
    alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*"
    body = f"{prefix}-{year}-{serial:012d}"
    total = 0
    for letter in body.replace("-", ""):
        total = (total + alphabet.index(letter)) * 2 % 37
    return f"{body}-{alphabet[(38 - total) % 37]}"


def masked(iin):
    return "*" * 10 + iin[-2:]


def masked_account(iban):
    return f"KZ**{iban[4:7]}{'*' * 11}{iban[-2:]}"


# ------------------------------------------------------------------ calendar

D = datetime.date
FIRST, LAST = D(2024, 1, 1), D(2030, 12, 31)
# 2029 and 2030 by the new moon: the tenth day of the month that begins with the evening
# on which the crescent can first be seen
AIT = {D(2024, 6, 16), D(2025, 6, 6), D(2026, 5, 27), D(2027, 5, 16), D(2028, 5, 5),
       D(2029, 4, 24), D(2030, 4, 13)}
SWAPPED_OFF = {D(2024, 5, 8), D(2025, 1, 3)}
SWAPPED_ON = {D(2024, 5, 4), D(2025, 1, 5)}
STATE = [(1, 1), (1, 2), (3, 8), (3, 21), (3, 22), (3, 23), (5, 1), (5, 7), (5, 9), (7, 6),
         (10, 25), (12, 16)]


def state_holidays(year):
    days = {D(year, month, day) for month, day in STATE}
    if year <= 2025:
        days.add(D(year, 8, 30))
    if year >= 2027:
        days.add(D(year, 3, 15))
    return days


def days_off(years):
    """Labour Code 84-85: a state holiday on a weekend gives the next working day."""
    off = set(AIT)
    for year in years:
        off |= state_holidays(year) | {D(year, 1, 7)}
    for year in years:
        for day in sorted(state_holidays(year)):
            if day.weekday() >= 5:
                spare = day
                while spare.weekday() >= 5 or spare in off:
                    spare += datetime.timedelta(1)
                off.add(spare)
    return off


OFF = days_off(range(2024, 2031))


def works(day, declared=None):
    if declared and day in declared:
        return declared[day]
    if day in SWAPPED_ON:
        return True
    return day.weekday() < 5 and day not in OFF and day not in SWAPPED_OFF


def count(first, last, declared=None):
    span = (last - first).days + 1
    return sum(works(first + datetime.timedelta(n), declared) for n in range(span))


def nth_working(day, n, step=1, declared=None):
    """The n-th working day from the day on, which itself counts where it is worked."""
    while True:
        n -= works(day, declared)
        if n == 0:
            return day
        day += datetime.timedelta(step)


def after(day, n=1):
    return day + datetime.timedelta(n)

"""An oracle of duplicates: every pair of lines, acts, stays and orders compared by the
table of tiers (mechanism 12, 13).

Standard library only, quadratic on purpose, no fingerprints: the fields themselves are
compared. Written from the table at the front of the room of duplicates and from the
catalogue of checks, never by asking the library.
"""

import datetime
import itertools
import unicodedata

COUNT = {"lines": 0, "acts": 0, "stays": 0, "orders": 0, "alike": 0}


def day_of(line):
    return datetime.date.fromisoformat(line["at"][:10])


class Act:
    """An act with its lines: (path, insured, line)."""

    def __init__(self, draft, place=None, status=None):
        self.place, self.status = place, status
        self.record = (draft["number"], draft["provider"], draft["contract"], draft["month"][:4])
        self.order = (draft["formedOn"], draft["provider"], draft["number"])
        self.lines = [
            (f"acts[{place}].cases[{c}].services[{s}]", case["insured"], line, case["id"])
            for c, case in enumerate(draft["cases"]) for s, line in enumerate(case["services"])]
        keys = [exact(insured, line) for _, insured, line, _ in self.lines]
        whole = keys and None not in keys
        self.content = (draft["provider"], tuple(sorted(keys))) if whole else None
        # a place is a facility of a provider
        self.places = {
            f"acts[{place}].cases[{c}].services[{s}]":
                (draft["provider"], line.get("facility") or case.get("facility"))
            for c, case in enumerate(draft["cases"]) for s, line in enumerate(case["services"])}
        self.total = draft.get("total")


def exact(insured, line):
    """Insured, worker, service, moment; a line without a worker is no exact copy."""
    worker = line.get("worker")
    return worker and (insured, worker, line["code"], line["at"])


def alike(one, other, window):
    """Insured and service are the same, the days within the window."""
    (_, insured, line, _), (_, its, other, _) = one, other
    same = (insured, line["code"]) == (its, other["code"])
    return same and abs((day_of(line) - day_of(other)).days) <= window


def before(line):
    """Of two lines of one act the earlier moment stands, then worker, case and id."""
    _, _, fields, case = line
    return (fields["at"], fields.get("worker") or "", case, fields["id"])


class Call:
    """Acts judged against a history and against each other, one after the other: what is
    refused, as a whole, for a correction or for a line, presents nothing."""

    def __init__(self, acts, history, window=0, unique=()):
        drafts = (Act(draft, place) for place, draft in enumerate(acts))
        self.acts = sorted(drafts, key=lambda act: act.order)
        self.all_history = history or []
        self.history = [act for act in self.all_history if act.status != "reversed"]
        self.window = window
        # providers whose system gives no id of a line twice in a year
        self.unique = unique
        # acts of the call that stand, what they replace, and their lines by time
        self.standing, self.seen, self.counted = [], set(), []
        # the acts of the history that each stands in place of, where the correction holds
        self.originals = {}
        self.found, self.refused = set(), set()
        # the tier of a line, and the lines of acts that stand
        self.tiers, self.present = {}, []
        self.excess = self.suspects = 0

    def judge(self, reasons=None, claims=None, replaced=None, table=(), work=None):
        """`claims` holds the record that each act replaces, `replaced` the acts of the
        history that replaced another, by the record of that; `work` is what the host and
        the edition say of the work of a worker."""
        for act in self.acts:
            record = (claims or {}).get(act.place)
            if record is not None:
                self.correction(act, record, replaced or {})
            self.whole_act(act)
            gone = act.place in self.refused
            lines = [] if self.mirrored(act) else sorted(act.lines, key=before)
            single = self.lines(act, lines, reasons or {})
            counted = [] if gone else self.frequencies(act, single, table)
            present = [] if gone or self.mirrored(act) else self.attendances(
                act, lines, reasons or {}, {**WORK, **(work or {})})
            if act.place not in self.refused:
                self.standing.append(act)
                self.seen.add(record)
                self.counted += counted
                self.present += present

    def others(self, act):
        """Acts of the history that it may repeat: not its own number, nor its originals."""
        originals = self.originals.get(act.place, [])
        return [one for one in self.history
                if one.record != act.record and one not in originals]

    def correction(self, act, record, replaced):
        """A whole act in place of another; one that does not hold refuses its act."""
        under = [one for one in self.all_history if one.record == record]
        # the one that stands is meant, or else the last of the reversed ones
        original = next((one for one in under if one.status != "reversed"),
                        under[-1] if under else None)
        codes = set()
        if original is None:
            codes.add("DUP-009")
        else:
            if original.status == "paid":
                codes.add("DUP-010")
            by = [one for one in replaced.get(record, []) if one.status != "reversed"]
            # an act that kept the number of what it replaced is not replaced by itself
            if record in self.seen or [one for one in by if one is not original]:
                codes.add("DUP-011")
        self.found |= {(code, f"acts[{act.place}]") for code in codes}
        if codes:
            self.refused.add(act.place)
        else:
            self.originals[act.place] = chain(original, self.all_history, replaced)

    def whole_act(self, act):
        originals = self.originals.get(act.place, [])
        same = [one for one in self.standing if one.record == act.record]
        same += [one for one in self.history
                 if one.record == act.record and one not in originals]
        COUNT["acts"] += len(self.standing) + len(self.history)
        content = act.content and [
            one for one in self.standing + self.others(act)
            if one.content == act.content and one.record != act.record]
        if same:
            self.found.add(("DUP-001", f"acts[{act.place}].number"))
        elif content:
            self.found.add(("DUP-002", f"acts[{act.place}].cases"))
        if same or content:
            self.refused.add(act.place)

    def mirrored(self, act):
        """The whole content stands elsewhere: its lines are not compared again."""
        originals = self.originals.get(act.place, [])
        others = self.standing + [one for one in self.history if one not in originals]
        return act.content is not None and any(one.content == act.content for one in others)

    def tier(self, act, line, other_act, other):
        """The tier of a pair, where the other line stands before."""
        COUNT["lines"] += 1
        if not alike(line, other, self.window):
            return None
        COUNT["alike"] += 1
        keys = [exact(one[1], one[2]) for one in (line, other)]
        if keys[0] is None or keys[0] != keys[1]:
            return "DUP-006"
        if act is other_act:
            return "DUP-003"
        return "DUP-005" if other_act.status == "in-process" else "DUP-004"

    def known(self, act, line, others):
        """The id of the line stands in another act of the provider, in the same year."""
        provider, fields = act.record[1], line[2]
        mine = (provider, fields["id"], day_of(fields).year)
        return provider in self.unique and any(
            mine == (one.record[1], other["id"], day_of(other).year)
            for one in others for _, _, other, _ in one.lines)

    def lines(self, act, ordered, reasons):
        """The first tier of each line; gives those that are no excess."""
        single = []
        # two acts under one number are one pair, and not compared line by line
        acts = [one for one in self.standing if one.record != act.record]
        held = self.others(act)
        for place, line in enumerate(ordered):
            own = [(act, other) for other in ordered[:place]]
            if self.known(act, line, acts + held):
                self.told(act, line[0], "DUP-017", None)
                continue
            pairs = [(one, other) for one in held + acts for other in one.lines] + own
            tiers = [(tier, pair[1][0]) for pair in pairs if (tier := self.tier(act, line, *pair))]
            code = min((code for code, _ in tiers), default="DUP-006")
            if tiers:
                # a reason explains the pairs of its own line; no reason is given at a
                # line of the history, and each pair asks for one
                each = all(reasons.get(path) for _, path in tiers)
                self.told(act, line[0], code, reasons.get(line[0]) or each)
            if code == "DUP-006":
                single.append(line)
        return single

    def told(self, act, path, code, explained):
        if code in ("DUP-003", "DUP-004", "DUP-017"):
            self.refused.add(act.place)
        self.excess += code != "DUP-006"
        if code == "DUP-006" and explained:
            code = "DUP-007"
        self.suspects += code == "DUP-006"
        self.tiers[path] = code
        self.found.add((code, path))

    def frequencies(self, act, single, table):
        """Each line with those before it in time, in acts that stand and in its own, and
        with the history's: excess copies count for nothing."""
        counted = []
        held = [one for other in self.others(act) for one in other.lines]
        for line in single:
            counted.append(line)
            alike = [one[2] for one in self.counted + counted + held
                     if (one[1], one[2]["code"]) == (line[1], line[2]["code"])]
            for row in table:
                # a line that says no number, or none, gives one
                days = [day_of(one) for one in alike
                        for _ in range(1 if row.get("counts") == "lines"
                                       else max(one.get("quantity", 1), 1))]
                if row["code"] == line[2]["code"] and \
                        most(days, day_of(line[2]), row) > row["times"]:
                    self.found.add(("DUP-012", line[0]))
        return counted


    def attendances(self, act, ordered, reasons, work):
        """D6: each line against those of acts that stand, of its own act before it, and of
        the history. A line that refuses its act is nowhere; one that a tier of copies
        found is told there, and others are compared with it."""
        held = [(other, line) for other in self.others(act) for line in other.lines]
        lines = [(act, line) for line in ordered
                 if self.tiers.get(line[0]) not in ("DUP-003", "DUP-004", "DUP-017")]
        for n, (_, line) in enumerate(lines):
            if self.tiers.get(line[0]) in ("DUP-005", "DUP-006"):
                continue
            others = self.present + held
            for code, near in signs(act, line, work):
                own = [] if code == "DUP-019" else lines[:n]
                pairs = [(one, other) for one, other in others + own if near(one, other)]
                if pairs:
                    # a reason at either line of each pair; none is given in the history
                    explained = reasons.get(line[0]) or all(
                        one.status is None and reasons.get(other[0]) for one, other in pairs)
                    self.found.add(("DUP-023" if explained else code, line[0]))
        self.loads([line for _, line in lines], self.present + held, work)
        return lines

    def loads(self, lines, others, work):
        """Patients over all acts, where more than one has them; minutes in any case."""
        for key in {(line[2]["worker"], day_of(line[2])) for line in lines if line[2].get("worker")}:
            before = [line for _, line in others if (line[2].get("worker"), day_of(line[2])) == key]
            patients = {line[1] for line in before}
            minutes = sum(took(line, work) for line in before)
            # once an act, at the first line with which the day is too long
            told = {}
            for line in lines:
                if (line[2].get("worker"), day_of(line[2])) != key:
                    continue
                new = line[1] not in patients
                patients.add(line[1])
                minutes += took(line, work)
                if before and new and len(patients) > work["patients"]:
                    told.setdefault("DUP-021", line[0])
                if took(line, work) and minutes > work["dayMinutes"]:
                    told.setdefault("DUP-022", line[0])
            self.found |= set(told.items())


# by the edition: a hundred people, no way; a day has so many minutes
WORK = {"patients": 100, "way": 0, "personal": [], "minutes": {}, "dayMinutes": 24 * 60}


def took(line, work):
    return work["minutes"].get(line[2]["code"], 0) * line[2].get("quantity", 1)


def signs(act, line, work):
    """Each sign of a moment, with what makes another line one."""
    path, insured, fields, _ = line
    worker, place = fields.get("worker"), act.places[path]

    def elsewhere(one, other):
        return one.places[other[0]] != place

    def same_worker(other):
        return worker is not None and other[2].get("worker") == worker

    def apart(other):
        times = [datetime.datetime.fromisoformat(one["at"]) for one in (fields, other[2])]
        return abs((times[0] - times[1]).total_seconds()) / 60

    def with_two(one, other):
        alone = {fields["code"], other[2]["code"]} & set(work["personal"])
        return same_worker(other) and not apart(other) and other[1] != insured and bool(alone)

    return [("DUP-018", lambda one, other: other[1] == insured and not apart(other) and elsewhere(one, other)),
            ("DUP-019", lambda one, other: same_worker(other) and apart(other) <= work["way"] and elsewhere(one, other)),
            ("DUP-020", with_two)]


def most(days, day, row):
    if row["span"] == "month":
        return sum((one.year, one.month) == (day.year, day.month) for one in days)
    if row["span"] == "year":
        return sum(one.year == day.year for one in days)
    starts = [day - datetime.timedelta(n) for n in range(row["days"])]
    return max(sum(0 <= (one - start).days < row["days"] for one in days) for start in starts)


def chain(original, history, replaced):
    """The original, and what it stands in place of itself: as long as that is not paid."""
    links = [original]
    for link in links:
        if link.status != "reversed":
            links += [one for one in history if one not in links
                      and any(by is link for by in replaced.get(one.record, []))]
    return [one for one in links if one is original or one.status != "paid"]


# ------------------------------------------------------------------ stays

def days(stay):
    first, last = (datetime.date.fromisoformat(stay[name]) for name in ("from", "to"))
    return [first + datetime.timedelta(n) for n in range((last - first).days + 1)]


def goes_over(one, other, border):
    """A transfer: the end of one stay is the beginning of the other, for as many days as
    that takes; two stays of the same days are one end to end only where they are one day."""
    mine, its = days(one), days(other)
    shared = (mine[-1] - its[0]).days + 1
    ends = mine[0] <= its[0] and mine[-1] <= its[-1]
    return ends and shared <= border and (mine != its or shared <= 1)


def overlap(one, other, border):
    """Two stays in hospital share the days of a transfer, and no more; a visit falls on
    the first or last days of a stay, and not between."""
    COUNT["stays"] += 1
    if one["inPatient"] and other["inPatient"]:
        both = set(days(one)) & set(days(other))
        return bool(both) and not (goes_over(one, other, border) or goes_over(other, one, border))
    if not one["inPatient"] and not other["inPatient"]:
        return False
    stay, visit = (one, other) if one["inPatient"] else (other, one)
    inside = days(stay)[border:max(len(days(stay)) - border, 0)]
    return bool(set(inside) & set(days(visit)))


# a stay presented late may stand before one of the history: that one is the readmission
def readmitted(one, earlier, within):
    """In hospital again, so many days after the end of another stay."""
    gap = (days(one)[0] - days(earlier)[-1]).days
    return one["inPatient"] and earlier["inPatient"] and 1 <= gap <= within


def stays(call, history, border, within, overlap_free, readmission_free):
    """Findings by place of the stay; of two of the call the later one tells the pair."""
    order = sorted(range(len(call)),
                   key=lambda n: (call[n]["from"], call[n]["to"], call[n]["label"], n))
    found = set()
    for rank, place in enumerate(order):
        one = call[place]
        others = [call[n] for n in order[:rank]] + [h for h in history if h["status"] != "reversed"]
        others = [other for other in others if other["insured"] == one["insured"]]

        def free(marks, *pair):
            return any(set(stay["marks"]) & set(marks) for stay in pair)

        if any(overlap(one, other, border) and not free(overlap_free, one, other)
               for other in others):
            found.add(("DUP-013", f"stays[{place}]"))
        elif any((readmitted(one, other, within) or "status" in other and readmitted(other, one, within))
                 and not free(readmission_free, one, other) for other in others):
            found.add(("DUP-014", f"stays[{place}]"))
    return found


# ------------------------------------------------------------------ payments

def plain(text):
    """An e-invoice without strokes and spaces, in capitals."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", text or "").upper()
                   if letter.isalnum())


def orders(call, past, window):
    """P1: payee, amount, contract, act and period. P2: one act, one e-invoice, or payee
    and amount within the window of days."""
    order = sorted(range(len(call)), key=lambda n: (call[n]["formed"], call[n]["number"], n))
    found = set()
    for rank, place in enumerate(order):
        one = call[place]
        earlier = [call[n] for n in order[:rank]] + past
        COUNT["orders"] += len(earlier)

        def same(other, *names):
            return all(one[name] == other[name] for name in names)

        def near(other):
            return abs((datetime.date.fromisoformat(one["formed"][:10])
                        - datetime.date.fromisoformat(other["formed"][:10])).days) <= window

        if any(same(other, "provider", "amount", "contract", "act", "from", "to")
               for other in earlier):
            found.add(("PAY-015", f"orders[{place}]"))
        elif any(same(other, "provider", "contract", "act")
                 or plain(one["eInvoice"]) and plain(one["eInvoice"]) == plain(other["eInvoice"])
                 or same(other, "provider", "amount") and near(other) for other in earlier):
            found.add(("PAY-016", f"orders[{place}]"))
    return found


# ------------------------------------------------------------------ visits

def proven(stays_, visits):
    """The most stays that visits can prove, each visit one: every choice is tried."""
    fits = [[n for n, visit in enumerate(visits)
             if (visit["insured"], visit["facility"]) == (stay["insured"], stay["facility"])
             and stay["start"] <= visit["day"] <= stay["end"]] for stay in stays_]
    best = 0
    for choice in itertools.product(*[[None, *places] for places in fits]):
        taken = [place for place in choice if place is not None]
        if len(taken) == len(set(taken)):
            best = max(best, len(taken))
    return best

"""Random acts, stays, orders and visits: the library against an oracle that compares
every pair by the table of tiers. The seeds are fixed, so a failure repeats."""

import functools
import itertools
import random

import fingerprints
import qalqan
import tiers
from oracle import D, account, after, person

PAIRS = 100_000
PEOPLE = [person("991301", 5, n) for n in (11, 222, 333)]
WORKERS = [person("991301", 6, n) for n in (44, 555, 666)]
CODES = ["A02.001.000", "B03.335.002"]
PROVIDERS = ["050540004455", "060440009474"]
WHOLE = {"periods": ["2025-01-01/2027-12-31"], "complete": True, "live": True,
         "keyChecks": [fingerprints.check()],
         "statuses": ["in-process", "accepted", "paid", "reversed"]}
# of acts with their cases and the ids of their lines
OF_ACTS = dict(WHOLE, stays=True, ids=True, attendances=True)



@functools.cache
def prints(insured, code, at, worker):
    """The fingerprints of a line, by the oracle of fingerprints."""
    line = {"code": code, "at": at, "worker": worker}
    exact = fingerprints.exact(insured, line) if worker else None
    return exact, fingerprints.suspect(insured, line)


def draws(what, count):
    return (random.Random(f"{what} {n}") for n in range(count))


def overrides(**values):
    return {"overrides": [{"name": name, "value": str(value), "reference": "letter 7"}
                          for name, value in values.items()]}


def some_line(draw):
    day = D(2026, 3, draw.choice([9, 10, 10, 11, 14]))
    line = {"code": draw.choice(CODES), "at": f"{day}T09:{draw.choice(['00', '30'])}",
            "worker": draw.choice(WORKERS), "quantity": 1, "tariff": "1.00",
            "amount": f"{draw.randrange(1, 9)}.00"}
    if draw.random() < 0.05:
        del line["worker"]
    return line


def some_cases(draw, lines):
    cases = []
    for _ in range(draw.randrange(1, lines)):
        services = [some_line(draw) for _ in range(draw.randrange(1, 4))]
        if draw.random() < 0.2:
            services.append(dict(draw.choice(services), quantity=2))
        cases.append({"insured": draw.choice(PEOPLE), "services": services})
    return cases


def some_act(draw, number, cases):
    """An act of cases, each with days and ids; the day of forming is its own, so that
    of two acts under one number one is the earlier."""
    whole = []
    for c, case in enumerate(cases):
        days = sorted(line["at"][:10] for line in case["services"])
        # single inside an act, and now and then the same as in another
        services = [dict(line, id=f"s{c}-{s}-{draw.randrange(8)}") for s, line in enumerate(case["services"])]
        whole.append({"id": f"c{c}", "insured": case["insured"], "care": "out-patient", "start": days[0],
                      "end": days[-1], "facility": draw.choice(["F-1", "F-1", "F-2"]), "address": "ADR-1",
                      "total": "1.00", "services": services})
    return {"number": number, "provider": draw.choice(PROVIDERS),
            "contract": draw.choice(["D-1", "D-1", "D-2"]), "funding": "osms",
            "month": "2026-03", "declaredCases": 1, "declaredServices": 1, "total": "1.00",
            "cases": whole}


def shuffled(draw, cases):
    """The same lines in another order, in cases of the same people."""
    cases = [dict(case, services=draw.sample(case["services"], len(case["services"])))
             for case in cases]
    return draw.sample(cases, len(cases))


def some_acts(draw):
    """Acts of a call and of a history, among them copies of lines, contents, numbers."""
    acts = []
    for n in range(draw.randrange(3, 9)):
        act = some_act(draw, f"A-{n}", some_cases(draw, 4))
        model = draw.choice(acts) if acts else None
        if model and draw.random() < 0.15:
            act["cases"] = some_act(draw, "", shuffled(draw, model["cases"]))["cases"]
            act["provider"] = model["provider"]
        if model and draw.random() < 0.15:
            act.update({name: model[name] for name in ("number", "provider", "contract")})
        acts.append(act)
    for n, act in enumerate(draw.sample(acts, len(acts))):
        act["formedOn"] = str(after(D(2026, 4, 1), n))
    return acts


def trace(act):
    """An act as a host keeps it, by the oracle of fingerprints."""
    lines = [prints(insured, line["code"], line["at"], line.get("worker"))
             for insured, line in fingerprints.lines(act)]
    ids = [fingerprints.line_id(act["provider"], line) for _, line in fingerprints.lines(act)]
    kept = {"label": act["number"], "status": act["status"], "record": fingerprints.record(act),
            "services": [{"exact": exact, "suspect": suspect, "id": ident,
                          "quantity": line.get("quantity", 1)}
                         for (exact, suspect), ident, (_, line)
                         in zip(lines, ids, fingerprints.lines(act))],
            "cases": fingerprints.cases(act), "attendances": fingerprints.attendances(act)}
    if all(exact for exact, _ in lines):
        total = sum(int(exact[-32:], 16) for exact, _ in lines) % (1 << 128)
        kept["content"] = fingerprints.fingerprint(
            2, int(act["provider"]), len(lines), total.to_bytes(16, "little"))
    return kept


def split(draw, acts):
    """Some of the acts were presented before, each number once, unless the one before it
    is reversed: a correction may keep its number."""
    numbers, call, history = set(), [], []
    for act in acts:
        record = tiers.Act(act).record
        if draw.random() < 0.4 and record not in numbers:
            statuses = ["in-process", "accepted", "paid", "reversed"]
            history.append(dict(act, status=draw.choice(statuses)))
            if history[-1]["status"] == "reversed" and draw.random() < 0.5:
                history.append(dict(act, cases=act["cases"][:1], status=draw.choice(statuses)))
            if history[-1]["status"] != "reversed":
                numbers.add(record)
        else:
            call.append(act)
    return call, history


def found(report, *rooms):
    return {(one["code"], one["path"]) for one in report["verdict"]["findings"]
            if one["code"].startswith(rooms)}


def unread(call):
    """A line without its worker is told when it is read, and compared all the same."""
    return {("INP-001", f"{path}.worker") for place, act in enumerate(call)
            for path, _, line, _ in tiers.Act(act, place).lines if "worker" not in line}


def first_tier(findings):
    """Of an act found by its number the content is another pair, of which the table says
    nothing: neither asked for nor refused."""
    acts = {path.split(".")[0] for code, path in findings if code == "DUP-001"}
    return {(code, path) for code, path in findings
            if code != "DUP-002" or path.split(".")[0] not in acts}


def some_reasons(draw, call):
    """Reasons for lines: those that hold, and those that do not."""
    claims, expected = [], {}
    for place, act in enumerate(call):
        for path, *_ in tiers.Act(act, place).lines:
            if draw.random() < 0.1:
                reason, document = draw.choice(["twins", "luck"]), "note 5"
                claims.append({"at": path, "reason": reason, "document": document})
                expected[path] = reason == "twins"
    return claims, expected


def some_corrections(draw, call, history):
    """Acts of the call in place of acts of the history, or of nothing."""
    wanted = {}
    for place in range(len(call)):
        if draw.random() < 0.15:
            source = draw.choice(history) if history and draw.random() < 0.8 else call[place]
            wanted[place] = source
    rows = [{"at": f"acts[{place}]", "replaces": {"act": fingerprints.record(act)}}
            for place, act in wanted.items()]
    return rows, {place: tiers.Act(act).record for place, act in wanted.items()}


# a service of one person, and minutes that fill a day with a few
WORK = {"personal": CODES[:1], "minutes": {CODES[0]: 30, CODES[1]: 20}, "dayMinutes": 150}


def claimed(work):
    """The table of work as the library takes it."""
    if not work:
        return {}
    minutes = [{"code": code, "minutes": took} for code, took in work["minutes"].items()]
    return {"personalServices": work["personal"], "serviceMinutes": minutes,
            "workerDayMinutes": work["dayMinutes"]}


FREQUENCIES = [{"code": CODES[0], "times": 2, "span": "days", "days": 3},
               {"code": CODES[1], "times": 3, "span": "month"}]


def judged(draw):
    """One call and what the oracle says of it."""
    call, history = split(draw, some_acts(draw))
    window = draw.choice([0, 0, 1, 4])
    reasons, explained = some_reasons(draw, call)
    rows, wanted = some_corrections(draw, call, history)
    table = draw.choice([[], FREQUENCIES])
    unique = draw.choice([[], PROVIDERS[:1], PROVIDERS])
    limits = {"patients": draw.choice([2, 100]), "way": draw.choice([0, 0, 30])}
    work = draw.choice([{}, WORK])
    traces = [trace(act) for act in history]
    past = [tiers.Act(act, status=act["status"]) for act in history]
    replaced = {}
    for n, one in enumerate(history[1:], 1):
        numbered = [act for act in history[:n] if past[n].record == tiers.Act(act).record]
        if numbered or draw.random() < 0.3:
            # of an earlier act, which may have replaced another itself, or bore its number
            target = draw.choice(numbered or history[:n])
            replaced.setdefault(tiers.Act(target).record, []).append(past[n])
            traces[n]["replaces"] = [{"act": fingerprints.record(target)}]
    report = qalqan.call("judgeDuplicates", {
        "law": overrides(duplicate_window_days=window, worker_day_patients=limits["patients"],
                         worker_move_minutes=limits["way"]), "key": fingerprints.KEY, "acts": call,
        "history": {**OF_ACTS, "acts": traces},
        "claims": {"corrections": rows, "reasons": ["twins"], "distinct": reasons,
                   "frequencies": table, "uniqueIds": unique, **claimed(work)}})
    oracle = tiers.Call(call, past, window, unique)
    oracle.judge(explained, wanted, replaced, table, {**work, **limits})
    oracle.found |= {("DUP-008", path) for path, holds in explained.items() if not holds}
    oracle.found |= unread(call)
    return report, oracle, call


def test_pairs_of_lines():
    """D0 to D3, ids among them, D5, D6, corrections and reasons."""
    codes = {}
    for draw in draws("tiers", 900):
        report, oracle, call = judged(draw)
        assert first_tier(found(report, "DUP", "INP")) == oracle.found, call
        refused = [place in oracle.refused for place in range(len(call))]
        assert [report["refused"], report["excess"]] == [refused, oracle.excess], call
        assert report["suspects"] == oracle.suspects, call
        whole = all(line.get("worker") for act in call for _, line in fingerprints.lines(act))
        assert report["verdict"]["complete"] == whole
        for code, _ in oracle.found - unread(call):
            codes[code] = codes.get(code, 0) + 1
    # each tier is met often, so that agreeing on it says something
    assert len(codes) == 19 and min(codes.values()) >= 15, codes
    assert tiers.COUNT["lines"] >= PAIRS, tiers.COUNT


def test_without_history():
    """The acts of the call are compared all the same, and nothing that a history would
    have to answer is passed."""
    for draw in draws("alone", 100):
        call = some_acts(draw)
        report = qalqan.call("judgeDuplicates", {"key": fingerprints.KEY, "acts": call})
        oracle = tiers.Call(call, None)
        oracle.judge()
        assert first_tier(found(report, "DUP")) == oracle.found, call
        assert not report["verdict"]["complete"]


def some_stay(draw, n):
    first = D(2026, 3, draw.randrange(1, 32))
    return {"label": f"S-{n:02d}", "insured": draw.choice(PEOPLE), "from": str(first),
            "to": str(after(first, draw.randrange(9))), "inPatient": draw.random() < 0.6,
            "marks": draw.choice([[], [], ["haemodialysis"], ["palliative"]])}


def test_pairs_of_stays():
    """D4 and readmissions."""
    codes = set()
    for draw in draws("stays", 1500):
        border, within = draw.choice([0, 1, 1, 2]), draw.choice([5, 30])
        call = [some_stay(draw, n) for n in range(draw.randrange(1, 7))]
        history = [dict(some_stay(draw, n), status=draw.choice(WHOLE["statuses"]))
                   for n in range(10, 10 + draw.randrange(5))]
        kept = [dict(stay, insured=fingerprints.insured(stay["insured"])) for stay in history]
        report = qalqan.call("judgeStays", {
            "law": overrides(stay_border_days=border, readmission_days=within),
            "key": fingerprints.KEY, "stays": call, "history": {**WHOLE, "stays": kept},
            "overlapExclusions": ["haemodialysis"], "readmissionExclusions": ["palliative"]})
        expected = tiers.stays(call, history, border, within, ["haemodialysis"], ["palliative"])
        assert found(report, "DUP", "INP") == expected, (call, history)
        assert report["verdict"]["complete"]
        codes |= {code for code, _ in expected}
    assert codes == {"DUP-013", "DUP-014"}


def stayed(draw, n, day, who, care):
    """An act of one case in one time; its line is like no other's."""
    first = D(2026, 3, day)
    service = {"id": "s", "code": CODES[0], "at": f"{first}T{n:02d}:00", "worker": WORKERS[0],
               "quantity": 1, "tariff": "1.00", "amount": "1.00"}
    case = {"id": "c", "insured": who, "care": care, "start": str(first),
            "end": str(after(first, draw.randrange(9))), "facility": "F-1", "address": "ADR-1",
            "total": "1.00", "services": [service]}
    return {"number": f"A-{n:02d}", "provider": draw.choice(PROVIDERS), "contract": "D-1",
            "funding": "osms", "month": "2026-03", "formedOn": "2026-04-01", "declaredCases": 1,
            "declaredServices": 1, "total": "1.00", "cases": [case]}


def stay_of(act, **more):
    case = act["cases"][0]
    return {"label": f"{act['number']}, {case['id']}", "insured": case["insured"],
            "from": case["start"], "to": case["end"], "inPatient": case["care"] == "in-patient",
            "marks": [case["care"]], **more}


def test_stays_of_acts():
    """The cases of acts are stays: the same pairs, by the paths of the cases."""
    codes = set()
    for draw in draws("acts with stays", 1000):
        border, within = draw.choice([0, 1, 1, 2]), draw.choice([5, 30])
        acts = [stayed(draw, n, draw.randrange(1, 32), draw.choice(PEOPLE),
                       draw.choice(["in-patient", "in-patient", "out-patient", "remote"]))
                for n in range(draw.randrange(2, 10))]
        cut = draw.randrange(len(acts))
        past, call = acts[:cut], acts[cut:]
        past = [dict(act, status=draw.choice(WHOLE["statuses"])) for act in past]
        report = qalqan.call("judgeDuplicates", {
            "law": overrides(stay_border_days=border, readmission_days=within),
            "key": fingerprints.KEY, "acts": call,
            "history": {**OF_ACTS, "acts": [trace(act) for act in past]},
            "claims": {"overlapExclusions": ["remote"]}})
        expected = tiers.stays([stay_of(act) for act in call],
                               [stay_of(act, status=act["status"]) for act in past],
                               border, within, ["remote"], [])
        expected = {(code, f"acts[{path[6:-1]}].cases[0]") for code, path in expected}
        assert found(report, "DUP-013", "DUP-014", "INP") == expected, (call, past)
        counts = [sum(code == one for code, _ in expected) for one in ("DUP-013", "DUP-014")]
        assert [report["overlaps"], report["readmissions"]] == counts
        assert report["verdict"]["complete"]
        codes |= {code for code, _ in expected}
    assert codes == {"DUP-013", "DUP-014"}


def some_order(draw, n):
    formed = after(D(2026, 4, 1), draw.choice([0, 3, 29, 30, 31, 60]))
    return {"number": f"P-{n:02d}", "provider": draw.choice(PROVIDERS),
            "account": account("601", "0000000000001"), "contract": draw.choice(["D-1", "D-2"]),
            "act": f"A-{draw.randrange(30)}", "from": "2026-03-01",
            "to": draw.choice(["2026-03-31", "2026-03-15"]), "formed": f"{formed}T09:00",
            "amount": f"{draw.randrange(1, 25)}.00",
            "eInvoice": draw.choice([None, None, "–", f"ЭСФ {draw.randrange(40)}",
                                     f"ЭСФ-{draw.randrange(40)}"])}


def test_pairs_of_orders():
    """P1 and P2."""
    codes = set()
    for draw in draws("orders", 1500):
        rows = [some_order(draw, n) for n in range(draw.randrange(2, 9))]
        for n, row in enumerate(rows[1:], 1):
            if draw.random() < 0.2:
                rows[n] = dict(rows[n - 1], number=row["number"], formed=row["formed"])
        cut = draw.randrange(len(rows))
        past, call = rows[:cut], rows[cut:]
        report = qalqan.call("paymentControl", {
            "orders": call, "past": {"complete": True, "from": "2025-01-01", "to": "2026-12-31",
                                     "orders": past}})
        expected = tiers.orders(call, past, 30)
        assert found(report, "PAY-015", "PAY-016", "INP") == expected, rows
        codes |= {code for code, _ in expected}
    assert codes == {"PAY-015", "PAY-016"}


def test_visits():
    """Every stay that holds the day of a registration by QR is proved, and no other; where
    a visit proves one stay and every method counts, no other choice proves more."""
    facilities = ["F-1", "F-2"]
    for draw in draws("visits", 800):
        stays = []
        for _ in range(draw.randrange(1, 6)):
            first = D(2026, 3, draw.randrange(1, 12))
            stays.append({"insured": draw.choice(PEOPLE[:2]), "facility": draw.choice(facilities),
                          "start": str(first), "end": str(after(first, draw.randrange(4)))})
        rows = [{"id": f"V-{n}", "insured": draw.choice(PEOPLE[:2]),
                 "facility": draw.choice(facilities), "day": str(D(2026, 3, draw.randrange(1, 15))),
                 "method": draw.choice(["qr", "manual", "document", "biometric"])}
                for n in range(draw.randrange(5))]
        for row in rows:
            if row["method"] == "manual":
                row.update(reason="no-phone", author="desk", enteredAt=f"{row['day']}T12:00")
        as_of = D(2026, 3, draw.choice([3, 8, 31]))
        broken = draw.random() < 0.2
        given = [dict(stay) for stay in stays]
        if broken:
            given[0]["insured"] = given[0]["insured"][:11] + "x"
        lists = {"checkedOn": "2026-03-31", "stays": given, "visits": {
            "complete": True, "unused": True, "verified": True, "asOf": str(as_of), "rows": rows}}
        shares = {}
        for methods, cases in itertools.product(METHODS, ["every", "1"]):
            law = {"overrides": [
                {"name": "visit_methods", "value": methods, "reference": "a draw"},
                {"name": "visit_cases", "value": cases, "reference": "a draw"}]}
            report = qalqan.call("matchVisits", {"law": law, **lists})
            shares[methods, cases] = judge_visits(
                report, stays, rows, str(as_of), (broken, methods, cases))
        plain = qalqan.call("matchVisits", lists)
        over = judge_visits(plain, stays, rows, str(as_of), (broken, "qr", "every"))
        judge_readings(plain, over, shares)


METHODS = ["qr", "qr, biometric, document, manual"]


def judge_readings(report, over, shares):
    """Where another reading answers otherwise, and both answers are known, it is told."""
    told = {param["value"] for one in report["verdict"]["findings"] if one["code"] == "VIS-018"
            for param in one["params"] if param["name"] == "reading"}
    others = {"every-method": shares[METHODS[1], "every"], "one-case": shares["qr", "1"]}
    differ = {name for name, other in others.items()
              if None not in (over, other) and over != other}
    assert told == differ, (report, shares)


def judge_visits(report, stays, rows, as_of, reading):
    """Is the share over the limit? None where that cannot be told."""
    broken, methods, cases = reading
    told = report["stays"]
    taken = [one["visit"] for one in told if one["presence"] == "with"]
    by_id = {row["id"]: row for row in rows}
    known = stays[broken:]
    counting = [row for row in rows if row["method"] in methods.split(", ")]
    if cases == "1":
        assert len(taken) == len(set(taken)) == tiers.proven(known, counting)
    else:
        assert len(taken) == sum(tiers.proven([stay], counting) for stay in known)
    codes = {(one["code"], one["path"]) for one in report["verdict"]["findings"]}
    expected = {("INP-002", "stays[0].insured")} if broken else set()
    for place, (stay, one) in enumerate(zip(stays, told)):
        if broken and place == 0:
            assert (one["presence"], one["lack"]) == ("unknown", "no-key")
        elif one["presence"] == "with":
            visit = by_id[one["visit"]]
            assert tiers.proven([stay], [visit]) == 1
            assert one["method"] == visit["method"]
            assert one["manual"] == (visit["method"] == "manual")
            if one["manual"]:
                expected.add(("VIS-002", f"stays[{place}]"))
        elif "visit" in one:
            # a registration that does not count; by hand it is shown all the same
            assert one["hindrance"] == "method"
            if by_id[one["visit"]]["method"] == "manual":
                expected.add(("VIS-002", f"stays[{place}]"))
        elif stay["end"] > as_of:
            assert (one["presence"], one["lack"]) == ("unknown", "stale")
        else:
            assert one["presence"] == "without"
    share = {(code, path) for code, path in codes if code == "VIS-001"}
    without = sum(one["presence"] == "without" for one in told)
    over = 2 * without > len(told)
    assert bool(share) == over, told
    # a visit of more than three stays is listed, with vectors of its own
    notes = {"VIS-018", "VIS-023"}
    assert {one for one in codes - share if one[0] not in notes} == expected
    # what is unknown leaves the share open only where it could tip the scale
    unknown = sum(one["presence"] == "unknown" for one in told)
    open_share = not over and 2 * (without + unknown) > len(told)
    lacking = {one["code"] for one in report["verdict"]["notChecked"]}
    assert ("VIS-001" in lacking) == open_share and lacking <= {"VIS-001", "VIS-018"}, report
    return None if open_share else over

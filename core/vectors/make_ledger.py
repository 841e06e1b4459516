#!/usr/bin/env python3
"""Writes the vectors of the two tables of orders: every operation in every state, and
every operation by everybody who may or may not order it. Two runs write the same bytes.

The insured's table was worked out by hand from points 25 to 37; the other accounts and
the table of actors follow from the same reading, written once more below as a small
machine, which must agree with the table that was made by hand. Standard library only.

    python3 core/vectors/make_ledger.py
"""

from ledger_world import (ACTORS, BOLATS, CABINETS, CLINICS, INFORMATION, ISSUERS, LIFE, NUMBERS,
                          OWN, POINTS, accepted, history, order, refused, world)
from oracle import finding, vector

BLOCK, CLOSE, ANNUL = ("block-account",), ("close-account",), ("annul-policy",)
STATES = {
    "none": (),
    "open": LIFE[:1],
    "issued": LIFE[:2],
    "credited": LIFE,
    "annulled": LIFE[:2] + ANNUL,
    "blocked-empty": LIFE[:1] + BLOCK,
    "blocked-issued": LIFE[:2] + BLOCK,
    "blocked": LIFE + BLOCK,
    "blocked-annulled": LIFE[:2] + ANNUL + BLOCK,
    "closed-empty": LIFE[:1] + CLOSE,
    "closed-issued": LIFE[:2] + CLOSE,
    "closed": LIFE + CLOSE,
    "closed-annulled": LIFE[:2] + ANNUL + CLOSE,
}
YES = "yes"
# one column a state, in the order above; codes that refuse, or yes
NO_POLICY = "LED-010 LED-011"
TABLE = {
    "open-account": (YES,) + ("ACC-001",) * 12,
    "change-account": ("ACC-001",) + (YES,) * 8 + ("ACC-001",) * 4,
    "block-account": ("ACC-001",) + (YES,) * 4 + ("LED-031",) * 4 + ("ACC-001",) * 4,
    "unblock-account": ("ACC-001 LED-032",) * 5 + (YES,) * 4 + ("ACC-001 LED-032",) * 4,
    "close-account": ("ACC-001",) + (YES,) * 8 + ("ACC-001",) * 4,
    "issue-policy": ("POL-002 LED-010", YES) + ("POL-001 LED-023",) * 3
                    + (("POL-002 LED-010",) + ("POL-001 POL-002 LED-010 LED-023",) * 3) * 2,
    "change-policy": (NO_POLICY, "LED-011", YES, YES, "POL-012", "LED-011", YES, YES, "POL-012",
                      NO_POLICY, "LED-010", "LED-010", "POL-012 LED-010"),
    "change-provider": (NO_POLICY, "LED-011", "POL-012", YES, "POL-012")
                       + (NO_POLICY, "POL-012 LED-010", "LED-010", "POL-012 LED-010") * 2,
    "credit-policy": (NO_POLICY, "LED-011", YES, "POL-012", "POL-012")
                     + (NO_POLICY, "LED-010", "POL-012 LED-010", "POL-012 LED-010") * 2,
    "annul-policy": (NO_POLICY, "LED-011", YES, YES, "POL-012")
                    + ("LED-011", YES, YES, "POL-012") * 2,
    "holder-register": ("LED-010",) + (YES,) * 12,
    "account-statement": ("LED-010",) + (YES,) * 12,
    "policy-statement": (NO_POLICY, "LED-011") + (YES,) * 3 + ("LED-011", YES, YES, YES) * 2,
    "operation-list": ("LED-010",) + (YES,) * 12,
    "event-list": (NO_POLICY, "LED-011") + (YES,) * 3 + ("LED-011", YES, YES, YES) * 2,
    "register-use": (NO_POLICY, "LED-011", "LED-017", YES, "LED-017")
                    + ("LED-011", "LED-017", "LED-017", "LED-017") * 2,
}
REGISTERED = ("open-account", "register-issuer")
ISSUER_STATES = {
    "none": (),
    "open": REGISTERED[:1],
    "registered": REGISTERED,
    "blocked-empty": REGISTERED[:1] + BLOCK,
    "blocked": REGISTERED + BLOCK,
    "closed-empty": REGISTERED[:1] + CLOSE,
    "closed": REGISTERED + CLOSE,
}
ISSUER_TABLE = {
    "register-issuer": (YES, YES) + ("LED-009",) * 5,
    "change-issuer": ("LED-009", "LED-009", YES, "LED-009", YES, "LED-009", "LED-009"),
}
CLIENT_STATES = {"none": (), "open": LIFE[:1], "blocked": LIFE[:1] + BLOCK,
                 "closed": LIFE[:1] + CLOSE}
PATHS = {"ACC-001": "order.operation", "ACC-007": "order.operation", "AXS-002": "order.operation",
         "POL-001": "order.issue.insured.iin", "POL-002": "order.issue.insured.iin",
         "POL-012": "order.operation", "LED-001": "order.issue.insured.iin",
         "LED-004": "order.actor", "LED-006": "order.account", "LED-007": "order.actor",
         "LED-008": "order.account", "LED-009": "order.operation", "LED-010": "order.operation",
         "LED-011": "order.policy", "LED-016": "order.operation", "LED-017": "order.day",
         "LED-023": "order.issue.serial", "LED-031": "order.bodyAct", "LED-032": "order.lifts"}
ROOMS = ("ACC", "POL", "AXS", "LED")
TOLD = ("ACC-007", "LED-007", "LED-016")
NAMED = ("change-policy", "change-provider", "credit-policy", "annul-policy", "policy-statement",
         "event-list", "register-use")
GLOBAL = ("register-issuer", "change-issuer")
OPERATIONS = tuple(POINTS)


def may(actor, operation, holder):
    """Points 4, 26 to 34, 37 and 42 to 44, as they are read."""
    insured = holder == "insured"
    own = ("issuer", "provider") if holder == "legal-entity" else ("provider",)
    if operation == "holder-register":
        return actor in ("issuer", "authorised-body", "state-body")
    if operation in ("account-statement", "operation-list"):
        # a client asks about its own account, and an insured's is no provider's
        return {"provider": not insured, "insured": insured, "registrar": False}.get(actor, True)
    if operation in INFORMATION:
        return actor != "registrar"
    return actor in {
        "register-issuer": ("issuer",), "change-issuer": ("issuer",),
        "open-account": ("registrar",) if insured else own,
        "change-account": ("registrar",) if insured else own + ("registrar",),
        "block-account": ("registrar",), "unblock-account": ("registrar",),
        "close-account": ("registrar",), "register-use": ("registrar",),
        "issue-policy": ("issuer",), "credit-policy": ("issuer",), "annul-policy": ("issuer",),
        "change-policy": ("issuer", "provider"),
        "change-provider": ("issuer", "provider", "registrar"),
    }[operation]


def state_of(before):
    """What the operations lead to: the account, the policy, the registration."""
    account, policy, issuer = "none", None, False
    for one in before:
        account = {"open-account": "open", "block-account": "blocked",
                   "close-account": "closed"}.get(one, account)
        policy = {"issue-policy": "issued", "credit-policy": "credited",
                  "annul-policy": "annulled"}.get(one, policy)
        issuer = issuer or one == "register-issuer"
    return account, policy, issuer


def orderer_rules(operation, actor, account):
    """What the orderer and the kind of account stand against."""
    codes = []
    own = order(1, operation, actor, account)["orderer"] == account["number"]
    policy = operation in NAMED or operation == "issue-policy"
    if not may(actor, operation, account["holder"]):
        codes.append("LED-004")
    else:
        only = {"issuer": operation in ("open-account", "change-account") + GLOBAL,
                "provider": not policy, "insured": True}.get(actor, False)
        codes += ["LED-006"] * (only and not own)
        codes += ["LED-007"] * (actor == "provider" and policy and operation not in INFORMATION)
    if operation == "holder-register" and actor in ("provider", "insured"):
        codes.append("AXS-002")
    wanted = "legal-entity" if operation in GLOBAL else "insured" if policy else None
    return codes + ["LED-008"] * (wanted is not None and account["holder"] != wanted)


def reasons(operation, actor, account, before):
    """Every code that the order gets, notes and reviews among them."""
    standing, policy, issuer = state_of(before)
    codes = orderer_rules(operation, actor, account)
    after = {"open-account": ("none",), "change-account": ("open", "blocked"),
             "block-account": ("open", "blocked"), "unblock-account": ("blocked",),
             "close-account": ("open", "blocked")}
    if operation in after:
        codes += ["ACC-001"] * (standing not in after[operation])
        codes += ["LED-031"] * (operation == "block-account" and standing == "blocked")
        codes += ["LED-032"] * (operation == "unblock-account" and standing != "blocked")
        left = policy in ("issued", "credited")
        codes += (["ACC-007"] + ["LED-016"] * left) * (operation == "close-account")
        return codes
    if operation in GLOBAL:
        usable = ("none", "open") + ("blocked",) * (operation == "change-issuer")
        fits = standing in usable and issuer == (operation == "change-issuer")
        return codes + ["LED-009"] * (not fits)
    allowed = {"annul-policy": ("open", "blocked", "closed"), "change-policy": ("open", "blocked"),
               "issue-policy": ("open",), "credit-policy": ("open",),
               "change-provider": ("open",)}.get(operation, ("open", "blocked", "closed"))
    codes += ["LED-010"] * (standing not in allowed)
    if operation == "issue-policy":
        if account != OWN:
            # the policy is another person's: no account of hers is known here
            return codes + ["LED-001"] + ["POL-002"] * (account["holder"] == "entrepreneur")
        codes += ["POL-002"] * (standing != "open")
        return codes + ["POL-001", "LED-023"] * (policy is not None)
    if operation in NAMED and policy is None:
        return codes + ["LED-011"]
    status = {"change-policy": ("issued", "credited"), "change-provider": ("credited",),
              "credit-policy": ("issued",), "annul-policy": ("issued", "credited")}
    codes += ["POL-012"] * (operation in status and policy not in status[operation])
    covered = policy == "credited" and standing == "open"
    return codes + ["LED-017"] * (operation == "register-use" and not covered)


def decided(name, why, operation, actor, account, before, border=()):
    """One cell: the event, or every reason."""
    codes = sorted(set(reasons(operation, actor, account, before)),
                   key=lambda code: (ROOMS.index(code[:3]), code))
    events = history(*before, account=account)
    asked = order(59, operation, actor, account)
    findings = [finding(code, PATHS[code]) for code in codes]
    if all(code in TOLD for code in codes):
        expect = {**accepted(events, asked), "verdict": {"findings": findings}}
        why = f"{why}: allowed"
    else:
        expect, why = refused(*findings), f"{why}: refused, and every reason is told"
    vector("ledger", name, f"mechanism {POINTS[operation]}", "decideOrder", why,
           world(events, asked), expect, border)


def first_of(operation, account):
    return order(1, operation, account=account)["actor"]


def by_hand(rows, states, account):
    """The table made by hand says the same."""
    for operation, cells in rows.items():
        for (state, before), cell in zip(states.items(), cells, strict=True):
            codes = reasons(operation, first_of(operation, account), account, before)
            refusing = sorted((code for code in codes if code not in TOLD),
                              key=lambda code: (ROOMS.index(code[:3]), code))
            assert " ".join(refusing) == ("" if cell == YES else cell), (operation, state, codes)


def table(operations, states, account, prefix):
    for operation in operations:
        for state, before in states.items():
            decided(f"{prefix}-{operation}-{state}", f"{operation} where it is {state}",
                    operation, first_of(operation, account), account, before)


# where an operation is possible, for the table of actors
BEFORE = {"open-account": (), "unblock-account": LIFE + BLOCK, "issue-policy": LIFE[:1],
          "credit-policy": LIFE[:2]}
CLIENT_BEFORE = {"open-account": (), "unblock-account": LIFE[:1] + BLOCK}
ISSUER_BEFORE = {"register-issuer": REGISTERED[:1], "change-issuer": REGISTERED}


def actors(operations, account, before, usual, suffix=""):
    for operation in operations:
        for actor in ACTORS:
            border = ["LED-004"] if may(actor, operation, account["holder"]) else []
            decided(f"who-{operation}-{actor}{suffix}",
                    f"{actor} orders {operation} on an account of: {account['holder']}",
                    operation, actor, account, before.get(operation, usual), border)


def rights():
    """The call that asks for the right alone."""
    def asked(name, why, given, findings, border):
        clear = not findings
        vector("ledger", f"right-{name}", "mechanism 25", "canOrder", why, given,
               {"permitted": clear, "verdict": {"clear": clear, "findings": findings}}, border)

    for operation in OPERATIONS:
        if operation in INFORMATION:
            continue
        holder = "legal-entity" if operation in GLOBAL else "insured"
        for actor in ACTORS:
            given = {"requester": actor, "operation": operation, "holder": holder, "signed": True}
            good = may(actor, operation, holder)
            told = finding("LED-004", "requester", actor=actor, operation=operation)
            asked(f"{operation}-{actor}", f"has the {actor} the right to {operation}?", given,
                  [] if good else [told], ["LED-008"] + ["LED-004"] * good)
    asked("open-account-provider-entity", "a provider opens its own account",
          {"requester": "provider", "operation": "open-account", "holder": "legal-entity",
           "signed": True}, [], ["LED-004", "AXS-001"])
    asked("open-account-provider-unsigned", "it does so with its signature",
          {"requester": "provider", "operation": "open-account", "holder": "legal-entity"},
          [finding("AXS-001", "signed", requester="provider")], ["LED-004"])
    asked("open-account-issuer-entrepreneur", "the issuer is an entity, and no person",
          {"requester": "issuer", "operation": "open-account", "holder": "entrepreneur",
           "signed": True},
          [finding("LED-004", "requester", actor="issuer", operation="open-account")],
          ["LED-008"])
    asked("issue-policy-entity", "no policy stands on an entity's account",
          {"requester": "issuer", "operation": "issue-policy", "holder": "legal-entity",
           "signed": True},
          [finding("LED-008", "holder", holder="legal-entity", operation="issue-policy")],
          ["LED-004"])
    asked("issue-policy-anywhere", "on whose account is not said",
          {"requester": "issuer", "operation": "issue-policy", "signed": True},
          [finding("INP-001", "holder")], [])
    asked("issue-policy-client", "a client is a provider or an insured",
          {"requester": "client", "operation": "issue-policy", "holder": "insured",
           "signed": True}, [finding("INP-002", "requester")], [])
    asked("account-statement-provider-insured", "an insured's statement is no provider's",
          {"requester": "provider", "operation": "account-statement", "holder": "insured",
           "signed": True},
          [finding("LED-004", "requester", actor="provider", operation="account-statement")], [])
    asked("event-list-insured", "an insured asks for the events of the own policy",
          {"requester": "insured", "operation": "event-list", "holder": "insured",
           "signed": True}, [], ["LED-004", "AXS-001", "AXS-002"])
    asked("event-list-registrar", "the registrar makes information and orders none",
          {"requester": "registrar", "operation": "event-list"},
          [finding("LED-004", "requester")], [])
    asked("analytics-registrar", "nor analytics",
          {"requester": "registrar", "operation": "analytics"},
          [finding("INP-002", "requester")], [])


assert set(CABINETS) < set(ACTORS) <= set(NUMBERS)
LOCAL = [operation for operation in OPERATIONS if operation not in GLOBAL]
by_hand(TABLE, STATES, OWN)
by_hand(ISSUER_TABLE, ISSUER_STATES, ISSUERS)
table(LOCAL, STATES, OWN, "table")
table(OPERATIONS, ISSUER_STATES, ISSUERS, "issuer")
table(OPERATIONS, CLIENT_STATES, CLINICS, "entity")
table(OPERATIONS, CLIENT_STATES, BOLATS, "entrepreneur")
actors(LOCAL, OWN, BEFORE, LIFE)
actors(GLOBAL, ISSUERS, ISSUER_BEFORE, ())
actors(LOCAL, CLINICS, CLIENT_BEFORE, LIFE[:1], "-entity")
rights()

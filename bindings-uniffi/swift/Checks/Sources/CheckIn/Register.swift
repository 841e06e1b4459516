import Qalqan

/// Who a visit of this register belongs to.
private let people = ["V-1": person]

/// Where tokens are redeemed, once each. `taken` stands for a table with `takeId` under a
/// unique constraint: the verifier remembers only what it took itself, since it was made.
final class Register {
    private let hashKey: String
    private let verifier: VisitVerifier
    private var taken: [String: Entry] = [:]

    init(_ trust: TrustDraft, hashKey: String) {
        self.hashKey = hashKey
        verifier = VisitVerifier(
            draft: VisitVerifierDraft(
                trust: trust, newestTrust: trust.version, trustSeconds: day, listSeconds: day,
                skewSeconds: 60, lifetimeSeconds: 600, hashKey: hashKey))
    }

    /// Redeems an entry. An answer that was lost on its way makes the desk ask again: the same
    /// entry is told the same, and only another one with that token is refused.
    func redeem(_ entry: Entry) -> String {
        if taken.values.contains(where: { $0.id == entry.id }) { return "known" }
        // the moment when the desk got the token: by now it is over, and rightly so
        let none = TokenListDraft(complete: true, asOf: entry.scannedAt)
        let report = verifier.take(
            draft: VisitToVerifyDraft(
                code: entry.code, checkedAt: entry.scannedAt, seen: none, revoked: none,
                facility: entry.facility,
                insured: people[entry.visit], wall: entry.wall, challenge: entry.challenge))
        if let token = report.takeId { taken[token] = entry }
        return said(report.verdict)
    }

    /// The visits for the check of an act. Each row carries the token as it was shown and the
    /// challenge, so that the act rests on evidence that anybody can verify anew.
    func visits(asOf: String, today: TrustDraft) -> VisitList {
        VisitList(
            complete: true, asOf: asOf, unused: true,
            // the keys of today: what was revoked since is seen in the act
            tokens: RowTokensDraft(
                trust: today, revoked: TokenListDraft(complete: true, asOf: today.asOf), hashKey: hashKey,
                trustSeconds: day, listSeconds: day, skewSeconds: 60, lifetimeSeconds: 600),
            rows: taken.values.map {
                VisitRow(
                    id: $0.visit, insured: people[$0.visit], facility: $0.facility,
                    day: String($0.scannedAt.prefix(10)), method: "qr", enteredAt: $0.scannedAt,
                    code: $0.code, challenge: $0.challenge)
            })
    }
}

/// An act of a case for each person, all on the day of the visit.
func act(_ people: [String]) -> ActDraft {
    let on = String(now.prefix(10))
    return ActDraft(
        number: "A-1", provider: "200140009018", contract: "D-1", funding: "osms", month: "2026-03",
        formedOn: "2026-04-02", checkedOn: "2026-04-05",
        cases: people.enumerated().map { place, person in
            CaseDraft(
                id: "C-\(place + 1)", insured: person, care: "out-patient", start: on, end: on,
                facility: facility)
        })
}

import Qalqan

/// The desk of a facility, which checks a token in a second and without a network.
struct Desk {
    let facility, wall: String
    let trust: TrustDraft
    let hashKey: String
    let queue: Queue

    /// What a phone is asked to sign: new for each person in front of the desk.
    func challenge() -> String { hex(random(16)) }

    /// What the token is worth. Nothing here can know whether another desk took it.
    func verify(_ code: String, _ person: String, _ challenge: String, now: String) -> VerifyVisitReport {
        verifyVisit(
            draft: VerifyVisitDraft(
                code: code, checkedAt: now, trust: trust, newestTrust: trust.version, trustSeconds: day,
                listSeconds: day, skewSeconds: 60, lifetimeSeconds: 600,
                // its own alone: a list that is not complete
                seen: TokenListDraft(asOf: now, tokens: queue.tokens),
                revoked: TokenListDraft(complete: true, asOf: now),
                facility: facility, insured: person, wall: wall, challenge: challenge, hashKey: hashKey))
    }

    /// Takes the person in, where the token may be taken, and leaves the rest to the queue.
    func take(_ visit: String, _ code: String, _ person: String, _ challenge: String, now: String) throws
        -> VerifyVisitReport
    {
        let report = verify(code, person, challenge, now: now)
        if let token = report.takeId {
            try queue.put(
                Entry(
                    id: hex(random(8)), visit: visit, scannedAt: now, facility: facility,
                    challenge: challenge, wall: wall, token: token, code: code))
        }
        return report
    }
}

import Qalqan

/// The application behind the phone. It knows the person, so it holds the secret under which
/// persons are hashed, and the key that signs tokens; neither ever reaches a phone.
struct Application {
    let key: Key
    let hashKey: String

    /// A token of version 2. With `deviceKey` inside, the application certifies the device.
    func token(_ person: String, _ facility: String, wall: String, deviceKey: String, at: String) throws -> String {
        func ask(_ signature: String?) -> VisitTokenReport {
            visitToken(
                draft: VisitTokenDraft(
                    facility: facility, insured: person, hashKey: hashKey, at: at, method: "qr",
                    version: 2, lifeSeconds: 600, wall: wall, deviceKey: deviceKey, app: app,
                    key: key.id, signature: signature, publicKey: key.public))
        }
        let first = ask(nil)
        let signed = try ask(key.sign(made(first.toSign, first.verdict)))
        return try made(signed.code, signed.verdict)
    }
}

/// A phone: it scans a wall, asks its application for a token, and shows it.
struct Phone {
    let device: Key
    let trust: TrustDraft

    /// Verifies what the camera read, before anything is asked of anybody. A host that knows
    /// where it stands names the facility; the camera's own library turns a picture into text.
    func scan(_ code: String, at facility: String) -> FacilityCodeReport {
        verifyFacilityQr(
            draft: VerifyFacilityDraft(
                code: code, checkedAt: now, trust: trust, newestTrust: trust.version, trustSeconds: day,
                skewSeconds: 60, listSeconds: day,
                // an application gets these two with the list of keys; no code was ended yet
                revoked: TokenListDraft(complete: true, asOf: now), newestIssue: hungAt, facility: facility))
    }

    /// Answers the challenge of whoever the token is shown to. A photograph cannot.
    func show(_ token: String, _ challenge: String) throws -> ShowTokenReport {
        func ask(_ signature: String?) -> ShowTokenReport {
            showToken(
                draft: ShowTokenDraft(
                    code: token, challenge: challenge, deviceSignature: signature, withImage: true))
        }
        let first = ask(nil)
        return try ask(device.sign(made(first.toSign, first.verdict)))
    }
}

package checkin

import kz.qalqan.*

/**
 * The application behind the phone. It knows the person, so it holds the secret under which
 * persons are hashed, and the key that signs tokens; neither ever reaches a phone.
 */
class Application(private val key: Key, private val hashKey: String) {
    /** A token of version 2. With `deviceKey` inside, the application certifies the device. */
    fun token(person: String, facility: String, wall: String, deviceKey: String, at: String): String {
        val draft = VisitTokenDraft(
            version = 2u, app = APP, key = key.id, hashKey = hashKey, insured = person, facility = facility,
            at = at, lifeSeconds = 600u, method = "qr", wall = wall, deviceKey = deviceKey,
        )
        val toSign = checkNotNull(visitToken(draft).toSign) { said(visitToken(draft).verdict) }
        val signed = visitToken(draft.copy(signature = key.sign(toSign), publicKey = key.public))
        return checkNotNull(signed.code) { said(signed.verdict) }
    }
}

/** A phone: it scans a wall, asks its application for a token, and shows it. */
class Phone(private val device: Key, private val trust: TrustDraft) {
    val deviceKey: String = device.public

    /** Verifies what the camera read, before anything is asked of anybody. A host that knows
     * where it stands names the facility; the camera's own library turns a picture into text. */
    fun scan(code: String, facility: String, now: String): FacilityCodeReport = verifyFacilityQr(
        VerifyFacilityDraft(
            code = code, checkedAt = now, facility = facility, skewSeconds = 60u,
            trust = trust, newestTrust = trust.version, trustSeconds = DAY,
            // an application gets these two with the list of keys; here no code was ended yet
            revoked = TokenListDraft(complete = true, asOf = now), newestIssue = HUNG_AT, listSeconds = DAY,
        ),
    )

    /** Answers the challenge of whoever the token is shown to. A photograph cannot. */
    fun show(token: String, challenge: String): ShowTokenReport {
        val draft = ShowTokenDraft(code = token, challenge = challenge, withImage = true)
        val toSign = checkNotNull(showToken(draft).toSign)
        return showToken(draft.copy(deviceSignature = device.sign(toSign)))
    }
}

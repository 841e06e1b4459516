package checkin

import kz.qalqan.*

/** The desk of a facility, which checks a token in a second and without a network. */
class Desk(
    private val facility: String,
    private val wall: String,
    private val trust: TrustDraft,
    private val hashKey: String,
    val queue: Queue,
) {
    /** What a phone is asked to sign: new for each person in front of the desk. */
    fun challenge(): String = random(16)

    /** What the token is worth. Nothing here can know whether another desk took it. */
    fun verify(code: String, person: String, challenge: String, now: String): VerifyVisitReport = verifyVisit(
        VerifyVisitDraft(
            code = code, checkedAt = now, facility = facility, wall = wall, insured = person,
            challenge = challenge, hashKey = hashKey, skewSeconds = 60u, lifetimeSeconds = 600u,
            trust = trust, newestTrust = trust.version, trustSeconds = DAY,
            revoked = TokenListDraft(complete = true, asOf = now), listSeconds = DAY,
            // its own alone: a list that is not complete
            seen = TokenListDraft(asOf = now, tokens = queue.tokens.toList()),
        ),
    )

    /** Takes the person in, where the token may be taken, and leaves the rest to the queue. */
    fun take(visit: String, code: String, person: String, challenge: String, now: String): VerifyVisitReport {
        val report = verify(code, person, challenge, now)
        report.takeId?.let { queue.put(Entry(random(8), visit, now, facility, challenge, wall, it, code)) }
        return report
    }
}

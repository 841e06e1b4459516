package checkin

import kz.qalqan.*

/** Who a visit of this register belongs to. */
private val PEOPLE = mapOf("V-1" to PERSON)

/**
 * Where tokens are redeemed, once each. `taken` stands for a table with `takeId` under a unique
 * constraint: the verifier remembers only what it took itself, since it was made.
 */
class Register(private val trust: TrustDraft, private val hashKey: String) : AutoCloseable {
    private val taken = LinkedHashMap<String, Entry>()
    private val verifier = VisitVerifier(
        VisitVerifierDraft(
            trust = trust, newestTrust = trust.version, trustSeconds = DAY, listSeconds = DAY,
            skewSeconds = 60u, lifetimeSeconds = 600u, hashKey = hashKey,
        ),
    )

    /** Redeems an entry. An answer that was lost on its way makes the desk ask again: the same
     * entry is told the same, and only another one with that token is refused. */
    fun redeem(entry: Entry): String {
        if (taken.values.any { it.id == entry.id }) return "known"
        // the moment when the desk got the token: by now it is over, and rightly so
        val none = TokenListDraft(complete = true, asOf = entry.scannedAt)
        val report = verifier.take(
            VisitToVerifyDraft(
                code = entry.code, checkedAt = entry.scannedAt, seen = none, revoked = none, facility = entry.facility,
                wall = entry.wall, challenge = entry.challenge, insured = PEOPLE[entry.visit],
            ),
        )
        report.takeId?.let { taken[it] = entry }
        return said(report.verdict)
    }

    /** The visits for the check of an act. Each row carries the token as it was shown and the
     * challenge, so that the act rests on evidence that anybody can verify anew. */
    fun visits(asOf: String, today: TrustDraft): VisitList = VisitList(
        complete = true, unused = true, asOf = asOf,
        // the keys of today: what was revoked since is seen in the act
        tokens = RowTokensDraft(
            trust = today, revoked = TokenListDraft(complete = true, asOf = today.asOf), hashKey = hashKey,
            trustSeconds = DAY, listSeconds = DAY, skewSeconds = 60u, lifetimeSeconds = 600u,
        ),
        rows = taken.values.map {
            VisitRow(
                id = it.visit, insured = PEOPLE[it.visit], facility = it.facility, method = "qr",
                day = it.scannedAt.take(10), enteredAt = it.scannedAt, code = it.code, challenge = it.challenge,
            )
        },
    )

    override fun close() = verifier.close()
}

/** An act of a case for each person, all on the day of the visit. */
fun act(people: List<String>): ActDraft = ActDraft(
    number = "A-1", provider = "200140009018", contract = "D-1", funding = "osms", month = "2026-03",
    formedOn = "2026-04-02", checkedOn = "2026-04-05",
    cases = people.mapIndexed { place, person ->
        CaseDraft(
            id = "C-${place + 1}", insured = person, facility = FACILITY, care = "out-patient",
            start = NOW.take(10), end = NOW.take(10),
        )
    },
)

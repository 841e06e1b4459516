package checkin

import kz.qalqan.*

/** The application whose tokens count here. */
const val APP = "clinic.app"

private const val VALID_FROM = "2026-01-01T00:00:00"
private const val VALID_TO = "2026-12-31T23:59:59"

/**
 * Who hangs the codes on walls and says which keys count. Its key for walls and its root keys
 * are apart: two of the three roots sign a list, so that one stolen key changes nothing.
 */
class Issuer(private val walls: Key, private val roots: List<Key>) {
    val rootKeys: List<String> = roots.map { it.public }

    /** The text of the QR code for a wall. `image` of the report is its picture. */
    fun wall(facility: String, at: String): String {
        val draft = FacilityQrDraft(facility = facility, key = walls.id, issuedAt = at)
        val toSign = checkNotNull(facilityQr(draft).toSign)
        return checkNotNull(facilityQr(draft.copy(signature = walls.sign(toSign), publicKey = walls.public)).code)
    }

    /** The signed list of the keys that count, for everybody to download. Each names the digest
     * of the one before, so that nobody is shown another past. */
    fun trust(app: Key, at: String, nextBy: String, before: Trust? = null): String {
        val keys = listOf(app to APP, walls to null).map { (key, app) ->
            TrustKeyDraft(id = key.id, publicKey = key.public, app = app, validFrom = VALID_FROM, validTo = VALID_TO)
        }
        val unsigned = roots.map { RootSignature(publicKey = it.public) }
        val draft = SignedListDraft(
            kind = "trust", number = 1u + (before?.list?.version ?: 0u), previous = before?.digest,
            asOf = at, nextBy = nextBy, keys = keys, signatures = unsigned,
        )
        val toSign = signedList(draft).toSign
        val signed = roots.zip(toSign).take(2).map { (root, message) ->
            RootSignature(publicKey = root.public, signature = root.sign(message))
        }
        return checkNotNull(signedList(draft.copy(signatures = signed)).code) { said(signedList(draft).verdict) }
    }
}

/** A signed list as a device keeps it, with its digest. */
class Trust(val list: TrustDraft, val digest: String?)

/** Verifies a list once, against the root keys that were built in; from then on it is used
 * without a network. */
fun readTrust(code: String, rootKeys: List<String>, now: String, before: Trust? = null): Trust {
    val draft = VerifyListDraft(
        code = code, checkedAt = now, skewSeconds = 60u, rootKeys = rootKeys,
        newestNumber = before?.list?.version, newestDigest = before?.digest,
    )
    val report = verifyList(draft)
    // of the first one nobody can tell what came before; what is found against one is another matter
    check(report.signed()) { said(report.verdict) }
    return Trust(TrustDraft(version = report.number, asOf = report.asOf, keys = report.keys), report.digest)
}

private fun VerifyListReport.signed() = verdict.findings.isEmpty() && "VIS-034" !in verdict.notChecked.map { it.code }

/** A verdict in a line: the outcome, what was found, and what could not be told. */
fun said(verdict: VerdictReport): String {
    val found = verdict.findings.map { it.code }
    val open = verdict.notChecked.map { "${it.code}?" }
    return (listOf(verdict.outcome.name.lowercase()) + found + open).joinToString(" ")
}

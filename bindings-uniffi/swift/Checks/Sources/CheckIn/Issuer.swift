import Qalqan

/// The application whose tokens count here.
let app = "clinic.app"

/// What the library did not make, and why.
struct NotMade: Error { let why: String }

func made<Value>(_ value: Value?, _ verdict: VerdictReport) throws -> Value {
    guard let value else { throw NotMade(why: said(verdict)) }
    return value
}

/// A verdict in a line: the outcome, what was found, and what could not be told.
func said(_ verdict: VerdictReport) -> String {
    let found = verdict.findings.map(\.code)
    let open = verdict.notChecked.map { "\($0.code)?" }
    return (["\(verdict.outcome)"] + found + open).joined(separator: " ")
}

/// A signed list as a device keeps it, with its digest.
struct Trust {
    let list: TrustDraft
    let digest: String?
}

/// Who hangs the codes on walls and says which keys count. Its key for walls and its root keys
/// are apart: two of the three roots sign a list, so that one stolen key changes nothing.
struct Issuer {
    let walls: Key
    let roots: [Key]

    /// The text of the QR code for a wall. `image` of the report is its picture.
    func wall(_ facility: String, at: String) throws -> String {
        func ask(_ signature: String?) -> FacilityQrReport {
            facilityQr(
                draft: FacilityQrDraft(
                    facility: facility, key: walls.id, issuedAt: at, signature: signature,
                    publicKey: walls.public))
        }
        let first = ask(nil)
        let signed = try ask(walls.sign(made(first.toSign, first.verdict)))
        return try made(signed.code, signed.verdict)
    }

    /// The signed list of the keys that count, for everybody to download. Each names the digest
    /// of the one before, so that nobody is shown another past.
    func trust(_ appKey: Key, at: String, nextBy: String, before: Trust?) throws -> String {
        let keys = [(appKey, app), (walls, nil)].map { key, app in
            TrustKeyDraft(
                id: key.id, publicKey: key.public, app: app,
                validFrom: "2026-01-01T00:00:00", validTo: "2026-12-31T23:59:59")
        }
        func ask(_ signatures: [RootSignature]) -> SignedListReport {
            signedList(
                draft: SignedListDraft(
                    kind: "trust", number: 1 + (before?.list.version ?? 0), previous: before?.digest,
                    asOf: at, nextBy: nextBy, keys: keys, signatures: signatures))
        }
        let toSign = ask(roots.map { RootSignature(publicKey: $0.public) }).toSign
        let signed = try ask(
            zip(roots, toSign).prefix(2).map { root, message in
                try RootSignature(publicKey: root.public, signature: root.sign(message))
            })
        return try made(signed.code, signed.verdict)
    }

    /// Verifies a list once, against the root keys that were built into a device; from then on
    /// it is used without a network.
    func read(_ code: String, now: String, before: Trust?) throws -> Trust {
        let report = verifyList(
            draft: VerifyListDraft(
                code: code, checkedAt: now, skewSeconds: 60, rootKeys: roots.map(\.public),
                newestNumber: before?.list.version, newestDigest: before?.digest))
        // of the first one nobody can tell what came before; what is found against one is
        // another matter
        let unsigned = report.verdict.notChecked.contains { $0.code == "VIS-034" }
        guard report.verdict.findings.isEmpty, !unsigned else { throw NotMade(why: said(report.verdict)) }
        let list = TrustDraft(version: report.number, asOf: report.asOf, keys: report.keys)
        return Trust(list: list, digest: report.digest)
    }
}

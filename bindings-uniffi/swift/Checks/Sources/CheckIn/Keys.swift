import Foundation

/// Bytes as the library takes them.
func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
}

/// Random bytes of the system: a challenge must never come twice.
func random(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
}

/// A key of Ed25519. The library never sees a private key: it says what to sign, and gets the
/// signature.
///
/// The file stands for what holds a key in earnest: the Keychain of a phone (its Secure Enclave
/// knows no Ed25519, so the key lies there encrypted under one of its own), an HSM for the
/// application and for the root keys.
struct Key {
    private let seed: [UInt8]
    /// 64 hexadecimal digits.
    let `public`: String
    /// What version 2 names a key by: the first eight bytes of the digest of the key.
    let id: String

    /// The key of that name, made where there is none: it outlives the program.
    init(kept folder: URL, _ name: String) throws {
        let file = folder.appendingPathComponent("\(name).key")
        if !FileManager.default.fileExists(atPath: file.path) { try Data(random(32)).write(to: file) }
        seed = try Array(Data(contentsOf: file))
        let known = try publicKey(of: seed)
        `public` = hex(known)
        id = try hex(Array(sha256(known).prefix(8)))
    }

    func sign(_ message: String) throws -> String { try hex(signature(by: seed, over: bytes(message))) }
}

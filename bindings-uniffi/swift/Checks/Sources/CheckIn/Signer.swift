// Ed25519, and SHA-256 for the names of keys. On Apple's systems CryptoKit has both; a Swift
// without it, as on Linux, asks OpenSSL's libcrypto, which is found at run time, so that the
// sample needs neither headers nor a package from elsewhere.
import Foundation

#if canImport(CryptoKit)
    import CryptoKit

    func sha256(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }

    func publicKey(of seed: [UInt8]) throws -> [UInt8] {
        try Array(Curve25519.Signing.PrivateKey(rawRepresentation: seed).publicKey.rawRepresentation)
    }

    func signature(by seed: [UInt8], over message: [UInt8]) throws -> [UInt8] {
        try Array(Curve25519.Signing.PrivateKey(rawRepresentation: seed).signature(for: message))
    }
#else
    struct CryptoFailed: Error { let step: String }

    /// The functions of libcrypto 3 that are needed, by their names.
    private struct Libcrypto {
        typealias New = @convention(c) (CInt, OpaquePointer?, UnsafePointer<UInt8>, Int) -> OpaquePointer?
        typealias Public = @convention(c) (OpaquePointer, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<Int>) -> CInt
        typealias Context = @convention(c) () -> OpaquePointer?
        typealias Begin = @convention(c) (
            OpaquePointer, OpaquePointer?, OpaquePointer?, OpaquePointer?, OpaquePointer
        ) -> CInt
        typealias Sign = @convention(c) (
            OpaquePointer, UnsafeMutablePointer<UInt8>, UnsafeMutablePointer<Int>, UnsafePointer<UInt8>, Int
        ) -> CInt
        typealias Free = @convention(c) (OpaquePointer) -> Void
        typealias Digest = @convention(c) (
            UnsafePointer<UInt8>, Int, UnsafeMutablePointer<UInt8>
        ) -> UnsafeMutablePointer<UInt8>?

        private let handle: UnsafeMutableRawPointer

        init() throws {
            guard let handle = dlopen("libcrypto.so.3", RTLD_NOW) else { throw CryptoFailed(step: "libcrypto.so.3") }
            self.handle = handle
        }

        func find<Function>(_ name: String, as type: Function.Type) throws -> Function {
            guard let found = dlsym(handle, name) else { throw CryptoFailed(step: name) }
            return unsafeBitCast(found, to: type)
        }

        /// The number of Ed25519 in OpenSSL's table of objects.
        static let ed25519: CInt = 1087

        /// Works with the private key of that seed, and frees it.
        func with<Value>(_ seed: [UInt8], _ work: (OpaquePointer) throws -> Value) throws -> Value {
            let make = try find("EVP_PKEY_new_raw_private_key", as: New.self)
            guard let key = make(Libcrypto.ed25519, nil, seed, seed.count) else { throw CryptoFailed(step: "key") }
            let free = try find("EVP_PKEY_free", as: Free.self)
            defer { free(key) }
            return try work(key)
        }
    }

    func sha256(_ bytes: [UInt8]) throws -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        let hash = try Libcrypto().find("SHA256", as: Libcrypto.Digest.self)
        guard hash(bytes, bytes.count, &digest) != nil else { throw CryptoFailed(step: "digest") }
        return digest
    }

    func publicKey(of seed: [UInt8]) throws -> [UInt8] {
        let crypto = try Libcrypto()
        return try crypto.with(seed) { key in
            var (known, length) = ([UInt8](repeating: 0, count: 32), 32)
            let tell = try crypto.find("EVP_PKEY_get_raw_public_key", as: Libcrypto.Public.self)
            guard tell(key, &known, &length) == 1, length == 32 else { throw CryptoFailed(step: "public key") }
            return known
        }
    }

    func signature(by seed: [UInt8], over message: [UInt8]) throws -> [UInt8] {
        let crypto = try Libcrypto()
        return try crypto.with(seed) { key in
            guard let context = try crypto.find("EVP_MD_CTX_new", as: Libcrypto.Context.self)() else {
                throw CryptoFailed(step: "context")
            }
            let free = try crypto.find("EVP_MD_CTX_free", as: Libcrypto.Free.self)
            defer { free(context) }
            let begin = try crypto.find("EVP_DigestSignInit", as: Libcrypto.Begin.self)
            let sign = try crypto.find("EVP_DigestSign", as: Libcrypto.Sign.self)
            var (signature, length) = ([UInt8](repeating: 0, count: 64), 64)
            guard begin(context, nil, nil, nil, key) == 1,
                sign(context, &signature, &length, message, message.count) == 1, length == 64
            else { throw CryptoFailed(step: "signature") }
            return signature
        }
    }
#endif

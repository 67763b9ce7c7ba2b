import CCrypto

/// Digests of bytes; the only place that calls the cryptographic library.
package enum Digest {
    /// The SHA-256 of some bytes (FIPS 180-4), 32 bytes.
    package static func sha256(of content: [UInt8]) -> [UInt8] {
        var state = SHA256_CTX()
        SHA256_Init(&state)
        SHA256_Update(&state, content, content.count)
        return [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { digest, count in
            SHA256_Final(digest.baseAddress, &state)
            count = digest.count
        }
    }

    /// The SHA-1 of some bytes (FIPS 180-4), 20 bytes: for names of things alone, never against an attacker.
    package static func sha1(of content: [UInt8]) -> [UInt8] {
        var state = SHA_CTX()
        SHA1_Init(&state)
        SHA1_Update(&state, content, content.count)
        return [UInt8](unsafeUninitializedCapacity: Int(SHA_DIGEST_LENGTH)) { digest, count in
            SHA1_Final(digest.baseAddress, &state)
            count = digest.count
        }
    }
}

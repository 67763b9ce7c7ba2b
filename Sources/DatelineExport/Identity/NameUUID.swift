import CCrypto

/// UUIDs made from names (RFC 9562, section 5.5): the same name, the same UUID, on every machine and in every run.
package enum NameUUID {
    /// The namespace of everything that Dateline names.
    private static let namespace: [UInt8] = [
        0xD6, 0x0E, 0x4E, 0xB9, 0x5A, 0xD2, 0x46, 0x06, 0x9D, 0x4E, 0x76, 0x2F, 0xAA, 0x21, 0xC2, 0xCA,
    ]

    /// The UUID, version 5, of a name, in the namespace of Dateline where no other is given.
    package static func text(of name: String, in namespace: [UInt8]? = nil) -> String {
        var bytes = Array(Digest.sha1(of: (namespace ?? Self.namespace) + Array(name.utf8)).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        return text(of: bytes)
    }

    /// The bytes in digits of base 16, in the groups of a UUID.
    private static func text(of bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: 36) { text in
            var end = 0
            for (index, byte) in bytes.enumerated() {
                if index == 4 || index == 6 || index == 8 || index == 10 {
                    text[end] = UInt8(ascii: "-")
                    end += 1
                }
                text[end] = digits[Int(byte >> 4)]
                text[end + 1] = digits[Int(byte & 15)]
                end += 2
            }
            return end
        }
    }

    /// Whether a text is a UUID of any version, in lower case.
    package static func isUUID(_ text: some StringProtocol) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12]
            && parts.joined().allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
}

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

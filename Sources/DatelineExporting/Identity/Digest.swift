import Crypto

/// Digests of bytes; the only place that calls the cryptographic library.
package enum Digest {
    /// The SHA-256 of some bytes (FIPS 180-4), 32 bytes.
    package static func sha256(of content: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: content)) }

    /// The SHA-1 of some bytes (FIPS 180-4), 20 bytes: for names of things alone, never against an attacker.
    package static func sha1(of content: [UInt8]) -> [UInt8] { Array(Insecure.SHA1.hash(data: content)) }
}

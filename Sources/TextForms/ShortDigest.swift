/// A number for a text by which a few texts are told apart; nothing that is safe against malice.
package enum ShortDigest {
    /// FNV-1a of 64 bits.
    package static func fnv1a(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

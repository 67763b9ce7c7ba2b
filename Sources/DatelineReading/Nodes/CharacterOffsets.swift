/// Leads from the number of a character to the offset of its first byte.
///
/// libyaml counts characters. Most files are ASCII, where the two are the same and nothing has to be kept.
struct CharacterOffsets {
    /// The offset of every 128th character; empty for ASCII.
    private var checkpoints: [Int] = []
    private static let step = 128

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard UTF8Check.endOfASCII(in: bytes, from: 0) < bytes.count else { return }
        var characters = 0
        for (offset, byte) in bytes.enumerated() where Self.isFirst(byte) {
            if characters % Self.step == 0 { checkpoints.append(offset) }
            characters += 1
        }
    }

    /// The offset of a character, or the end.
    func offset(ofCharacter character: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard !checkpoints.isEmpty else { return min(character, bytes.count) }
        let checkpoint = character / Self.step
        guard checkpoint < checkpoints.count else { return bytes.count }
        var offset = checkpoints[checkpoint]
        var missing = character % Self.step
        while missing > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, !Self.isFirst(bytes[offset]) { offset += 1 }
            missing -= 1
        }
        return offset
    }

    private static func isFirst(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}

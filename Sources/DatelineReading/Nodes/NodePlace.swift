internal import TextForms

/// Where something stands in a file: a line, a column and a length.
///
/// Lines and columns are 1-based. Columns and lengths count UTF-8 bytes, because that is what editors' jump commands
/// and the excerpts of diagnostics are cut by; a mark of byte order at the start of a file is not counted.
package struct NodePlace: Hashable, Sendable {
    private let lineNumber: Int32
    private let columnNumber: Int32
    private let byteCount: Int32

    package init(line: Int, column: Int, length: Int) {
        lineNumber = Int32(clamping: line)
        columnNumber = Int32(clamping: column)
        byteCount = Int32(clamping: length)
    }

    /// The line; a line feed, a carriage return or both end one.
    package var line: Int { Int(lineNumber) }

    /// The column in bytes.
    package var column: Int { Int(columnNumber) }

    /// How many bytes it takes, on its first line only; 0 where nothing stands.
    package var length: Int { Int(byteCount) }
}

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

/// The places of the bytes of a text.
struct LineTable {
    private let lines: LineStarts
    private let firstLine: Int

    /// A table of the text, whose first line has the given number.
    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine firstLine: Int) {
        lines = LineStarts(bytes)
        self.firstLine = firstLine
    }

    /// The place of a range of bytes; its length ends with the first line.
    func place(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> NodePlace {
        let index = lines.index(of: range.lowerBound)
        let line = bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
        return NodePlace(
            line: firstLine + index, column: range.lowerBound - lines.offsets[index] + 1, length: line.count)
    }

    /// The offset at which the line after that of an offset begins, or nil on the last.
    func nextLine(after offset: Int) -> Int? {
        let next = lines.index(of: offset) + 1
        return next < lines.count ? lines.offsets[next] : nil
    }
}

internal import TextForms

/// The place of something in a file: a line, a column and a length.
///
/// Lines and columns count from 1. Columns and lengths are in UTF-8 bytes, as in editors' jump commands and in the
/// excerpts of diagnostics; a byte order mark at the start of a file does not count.
package struct NodePlace: Hashable, Sendable {
    private let lineNumber: Int32
    private let columnNumber: Int32
    private let byteCount: Int32

    /// A place by its line and column, from 1, and its length in bytes.
    package init(line: Int, column: Int, length: Int) {
        lineNumber = Int32(clamping: line)
        columnNumber = Int32(clamping: column)
        byteCount = Int32(clamping: length)
    }

    /// The line. A line feed, a carriage return or both end one.
    package var line: Int { Int(lineNumber) }

    /// The column in bytes.
    package var column: Int { Int(columnNumber) }

    /// How many bytes it takes on its first line; 0 for a point.
    package var length: Int { Int(byteCount) }
}

/// Finds the offset of a character's first byte by the number of the character.
///
/// libyaml counts characters. In ASCII, as most files are, the two are the same and nothing has to be kept.
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

/// Finds the line and column of a byte of a text.
struct LineTable {
    private let lines: LineStarts
    private let firstLine: Int

    /// A table for a text whose first line has the given number.
    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine firstLine: Int) {
        lines = LineStarts(bytes)
        self.firstLine = firstLine
    }

    /// The place of a range of bytes, as far as its first line goes.
    func place(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> NodePlace {
        let index = lines.index(of: range.lowerBound)
        let line = bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
        return NodePlace(
            line: firstLine + index, column: range.lowerBound - lines.offsets[index] + 1, length: line.count)
    }

    /// Where the line after that of an offset begins; `nil` on the last line.
    func nextLine(after offset: Int) -> Int? {
        let next = lines.index(of: offset) + 1
        return next < lines.count ? lines.offsets[next] : nil
    }
}

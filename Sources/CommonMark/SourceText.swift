internal import TextForms

/// The author's text as bytes, with its lines.
struct SourceText {
    let bytes: [UInt8]
    private let lines: LineStarts

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = LineStarts(bytes)
    }

    /// The offset of each line's first byte.
    var lineStarts: [Int] { lines.offsets }

    /// The 1-based line and column of an offset.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let line = lines.index(of: offset)
        return (line + 1, offset - lines.offsets[line] + 1)
    }

    /// The offset of a 1-based place, or of the nearest byte that there is.
    func offset(line: Int, column: Int) -> Int {
        guard line >= 1 else { return 0 }
        guard line <= lineStarts.count else { return bytes.count }
        return min(max(lineStarts[line - 1] + column - 1, 0), bytes.count)
    }

    /// Whether nothing but white space is on a 1-based line.
    func isBlank(line: Int) -> Bool {
        let start = offset(line: line, column: 1)
        let end = offset(line: line + 1, column: 1)
        return bytes[start..<end].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// Whether a 1-based line makes a heading of those above it: `=` or `-` alone (CommonMark 0.30, section 4.3).
    func isUnderline(line: Int) -> Bool {
        let all = bytes[offset(line: line, column: 1)..<offset(line: line + 1, column: 1)]
        let marks = all.drop { $0 == 0x20 }
        guard let mark = marks.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        return marks.drop { $0 == mark }.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// The first offset at or after `start` and before `end` at which `needle` stands.
    func firstOffset(of needle: some Collection<UInt8>, from start: Int, to end: Int) -> Int? {
        guard let first = needle.first else { return nil }
        var offset = start
        while offset < end {
            if bytes[offset] == first, bytes[offset...].starts(with: needle) { return offset }
            offset += 1
        }
        return nil
    }

    /// How many backslashes stand right before an offset; an odd number escapes the byte there.
    func isEscaped(at offset: Int) -> Bool {
        var start = offset
        while start > 0, bytes[start - 1] == UInt8(ascii: "\\") { start -= 1 }
        return (offset - start) % 2 == 1
    }
}

/// The author's text as bytes, with its lines.
///
/// Lines end as CommonMark says (section 2.1): with a line feed, a carriage return, or both.
struct SourceText {
    let bytes: [UInt8]

    /// The offset of each line's first byte.
    let lineStarts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            if byte == 0x0A || byte == 0x0D { starts.append(offset) }
        }
        lineStarts = starts
    }

    /// The 1-based line and column of an offset.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - lineStarts[low] + 1)
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

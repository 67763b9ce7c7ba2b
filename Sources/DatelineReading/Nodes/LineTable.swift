internal import TextForms

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

/// The places of the bytes of a text.
struct LineTable {
    private let starts: [Int]
    private let firstLine: Int

    /// A table of the text, whose first line has the given number.
    init(_ bytes: UnsafeBufferPointer<UInt8>, startingAtLine firstLine: Int) {
        var starts = [0]
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            starts.append(offset)
        }
        self.starts = starts
        self.firstLine = firstLine
    }

    /// The place of a range of bytes; its length ends with the first line.
    func place(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> NodePlace {
        let index = lineIndex(of: range.lowerBound)
        let line = bytes[range].prefix { $0 != 0x0A && $0 != 0x0D }
        return NodePlace(
            line: firstLine + index, column: range.lowerBound - starts[index] + 1, length: line.count)
    }

    /// The offset at which the line after that of an offset begins, or nil on the last.
    func nextLine(after offset: Int) -> Int? {
        let next = lineIndex(of: offset) + 1
        return next < starts.count ? starts[next] : nil
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

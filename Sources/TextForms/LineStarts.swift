/// Where the lines of a text begin.
///
/// Lines end with a line feed, a carriage return, or both, as CommonMark (0.30, section 2.1) and YAML (1.1, section
/// 4.1.4) say.
package struct LineStarts: Sendable {
    /// The offset of each line's first byte.
    package let offsets: [Int]

    /// The lines of a text, of which there is at least one.
    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var offsets = [0]
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            offsets.append(offset)
        }
        self.offsets = offsets
    }

    /// The lines of a text, of which there is at least one.
    package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { LineStarts($0) } }

    /// How many lines there are.
    package var count: Int { offsets.count }

    /// The index of the line that holds an offset.
    package func index(of offset: Int) -> Int {
        var low = 0
        var high = offsets.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if offsets[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

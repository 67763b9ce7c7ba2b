/// Marks put into a text before it is parsed, so that a place in the tree can be led back to its place in the text.
///
/// libcmark counts lines and columns within a paragraph only roughly, and a report that names a wrong column is worse
/// than none. So each `@` that may begin a citation and each `[^` that may begin a footnote is followed by a number,
/// written in a letter that occurs nowhere else in the text: upper case for 0, lower case for 1. Letters change nothing
/// in how CommonMark reads a text, and labels of links still agree, because they are compared without regard to case.
struct PlaceMarks {
    /// The offset of each marked character, `@` or `^`, in the author's text.
    let offsets: [Int]

    /// The last byte of the mark's letter in upper case; the lower case is 0x30 higher.
    private let letter: UInt8

    /// How many letters a mark has.
    private let width: Int

    /// The first two bytes of the Glagolitic letters U+2C00 to U+2C0F and U+2C30 to U+2C3F.
    private static let lead: (UInt8, UInt8) = (0xE2, 0xB0)
    private static let toLowerCase: UInt8 = 0x30

    /// Nil when there is nothing to mark, or when the text itself uses all sixteen letters.
    init?(_ source: SourceText) {
        let offsets = Self.places(in: source.bytes)
        guard !offsets.isEmpty, let letter = Self.unusedLetter(in: source.bytes) else { return nil }
        self.offsets = offsets
        self.letter = letter
        width = Int.bitWidth - offsets.count.leadingZeroBitCount
    }

    /// The text with the marks in it.
    func marking(_ bytes: [UInt8]) -> [UInt8] {
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count + offsets.count * width * 3)
        var start = 0
        for (index, offset) in offsets.enumerated() {
            marked += bytes[start...offset]
            for bit in 0..<width {
                let isSet = index >> bit & 1 == 1
                marked += [Self.lead.0, Self.lead.1, isSet ? letter + Self.toLowerCase : letter]
            }
            start = offset + 1
        }
        return marked + bytes[start...]
    }

    /// Takes the marks out of a text; `found` gets the index of each and the offset in the result that it stood at.
    ///
    /// Nil when there were none.
    func unmarked(
        _ marked: UnsafeBufferPointer<UInt8>, found: (_ index: Int, _ offset: Int) -> Void = { _, _ in }
    ) -> [UInt8]? {
        guard mayHoldMarks(marked) else { return nil }
        var clean: [UInt8] = []
        clean.reserveCapacity(marked.count)
        var start = 0
        var offset = 0
        while offset < marked.count {
            guard marked[offset] == Self.lead.0, let index = index(at: offset, in: marked) else {
                offset += 1
                continue
            }
            clean.append(contentsOf: marked[start..<offset])
            found(index, clean.count)
            offset += width * 3
            start = offset
        }
        clean.append(contentsOf: marked[start...])
        return start == 0 ? nil : clean
    }

    /// Whether there is a byte that every mark has.
    func mayHoldMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains(Self.lead.0)
    }

    /// The author's offset of a 1-based place that libcmark gave for the marked text.
    func authorOffset(line: Int, column: Int, in source: SourceText) -> Int {
        let start = source.offset(line: line, column: 1)
        let before = offsets.partitioningIndex { $0 >= start }
        return min(authorOffset(ofMarked: start + before * width * 3 + column - 1), source.bytes.count)
    }

    /// The author's offset of an offset of the marked text.
    private func authorOffset(ofMarked marked: Int) -> Int {
        let before = offsets.indices.partitioningIndex { offsets[$0] + 1 + $0 * width * 3 > marked }
        guard before > 0 else { return marked }
        return max(marked - before * width * 3, offsets[before - 1] + 1)
    }

    private func index(at offset: Int, in marked: UnsafeBufferPointer<UInt8>) -> Int? {
        guard offset + width * 3 <= marked.count else { return nil }
        var index = 0
        for bit in 0..<width {
            let start = offset + bit * 3
            guard marked[start] == Self.lead.0, marked[start + 1] == Self.lead.1 else { return nil }
            switch marked[start + 2] {
            case letter: continue
            case letter + Self.toLowerCase: index |= 1 << bit
            default: return nil
            }
        }
        return index < offsets.count ? index : nil
    }

    private static func places(in bytes: [UInt8]) -> [Int] {
        var places: [Int] = []
        for offset in bytes.indices.dropFirst().dropLast() {
            let byte = bytes[offset]
            guard byte == UInt8(ascii: "@") || byte == UInt8(ascii: "^") else { continue }
            let isMarked =
                byte == UInt8(ascii: "@")
                ? CitationSyntax.mayBeginKey(at: offset, in: bytes)
                : bytes[offset - 1] == UInt8(ascii: "[") && bytes[offset + 1].isASCIIAlphanumeric
            if isMarked { places.append(offset) }
        }
        return places
    }

    private static func unusedLetter(in bytes: [UInt8]) -> UInt8? {
        var used: Set<UInt8> = []
        for offset in bytes.indices.dropLast(2) {
            guard bytes[offset] == lead.0, bytes[offset + 1] == lead.1 else { continue }
            let last = bytes[offset + 2]
            used.insert(last < 0xB0 ? last : last - toLowerCase)
        }
        return (0x80...0x8F).first { !used.contains($0) }
    }
}

extension UInt8 {
    var isASCIIAlphanumeric: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element is in the second part of a collection that is sorted into two.
    func partitioningIndex(where isInSecondPart: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

internal import DatelineModel

/// A word of the prose where a citation was probably meant: `[fbi-2021]` without the `@`, `@fbi-2021` without brackets.
///
/// Whether it is the id of a source is known only once all records are read.
struct BareMention: Hashable {
    /// The word as written.
    let text: String
    /// Where it begins, from 1, the column in bytes.
    let line: Int
    let column: Int

    /// The words of a prose that could be ids of sources, once for every place.
    static func all(in prose: String) -> [BareMention] {
        guard prose.utf8.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "@") }) else { return [] }
        var mentions: [BareMention] = []
        let lines = prose.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            let bytes = Array(line)
            for range in inBrackets(bytes) + bare(bytes) {
                let text = String(decoding: bytes[range], as: UTF8.self)
                guard Slug.isValid(text.lowercased()) else { continue }
                mentions.append(BareMention(text: text, line: number + 1, column: range.lowerBound + 1))
            }
        }
        return mentions
    }

    /// The words between brackets that are neither a link nor an image nor code.
    private static func inBrackets(_ bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "["):
                let before = offset > 0 ? bytes[offset - 1] : 0x20
                start = "!`\\]".utf8.contains(before) ? nil : offset + 1
            case UInt8(ascii: "]"):
                let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0x20
                if let start, !"([:`".utf8.contains(next) {
                    let words = bytes[start..<offset].split { " ,;".utf8.contains($0) }
                    found += words.map { $0.startIndex..<$0.endIndex }
                }
                start = nil
            default: continue
            }
        }
        return found
    }

    /// The words after an `@` that begins a word outside of brackets.
    private static func bare(_ bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var isInside = false
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "[") { isInside = true }
            if byte == UInt8(ascii: "]") { isInside = false }
            let before = offset > 0 ? bytes[offset - 1] : 0x20
            guard byte == UInt8(ascii: "@"), !isInside, before == 0x20 || before == UInt8(ascii: "(") else { continue }
            var word = bytes[(offset + 1)...].prefix { $0 == UInt8(ascii: "-") || $0.isASCIILetterOrDigit }
            while word.last == UInt8(ascii: "-") { word.removeLast() }
            if !word.isEmpty { found.append(word.startIndex..<word.endIndex) }
        }
        return found
    }
}

extension UInt8 {
    fileprivate var isASCIILetterOrDigit: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}

internal import DatelineModel

/// The words of a paragraph in our own voice: without quotations, citations, code and addresses.
struct ProseWords {
    /// One word.
    struct Word {
        /// The word in lower case.
        let text: String
        /// Where it begins, in bytes from the beginning of the paragraph.
        let offset: Int
        /// How many bytes it has.
        let length: Int
        /// The number of the sentence it is in.
        let sentence: Int
    }

    /// The words in their order.
    let words: [Word]
    /// The paragraph with everything else blanked.
    let bytes: [UInt8]

    /// The words of a paragraph's Markdown.
    init(_ markdown: String) {
        bytes = UnquotedText.blankingOthers(in: Array(markdown.utf8))
        var words: [Word] = []
        var sentence = 0
        var offset = 0
        while offset < bytes.count {
            let start = offset
            while offset < bytes.count, Self.isWordByte(bytes[offset]) { offset += 1 }
            if offset > start {
                let text = String(decoding: bytes[start..<offset].map(Self.lowercased), as: UTF8.self)
                words.append(Word(text: text, offset: start, length: offset - start, sentence: sentence))
            } else {
                if Self.endsSentence(bytes, at: offset, after: words.last) { sentence += 1 }
                offset += 1
            }
        }
        self.words = words
    }

    /// Whether a phrase begins at an index.
    func has(_ phrase: [String], at index: Int) -> Bool {
        guard index + phrase.count <= words.count else { return false }
        return zip(words[index...], phrase).allSatisfy { $0.text == $1 }
    }

    /// A full stop ends a sentence if white space follows and it is not that of an initial.
    private static func endsSentence(_ bytes: [UInt8], at offset: Int, after word: Word?) -> Bool {
        guard ".!?".utf8.contains(bytes[offset]) else { return false }
        guard offset + 1 == bytes.count || bytes[offset + 1] <= 0x20 || ")]*_".utf8.contains(bytes[offset + 1]) else {
            return false
        }
        return bytes[offset] != UInt8(ascii: ".") || (word?.length ?? 2) > 1
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}

extension Prose.Paragraph {
    /// The place of some bytes of the paragraph, or that of the whole where its lines are not lines of the file.
    func place(offset: Int, length: Int) -> TextPlace? {
        guard var place, place.length > 0 else { return self.place }
        let before = markdown.utf8.prefix(offset)
        let lines = before.count { $0 == 0x0A }
        place.line += lines
        place.column += before.reversed().prefix { $0 != 0x0A }.count
        place.length = length
        return place
    }
}

/// Blanks what a paragraph quotes.
enum UnquotedText {
    private static let pairs: [(open: [UInt8], close: [UInt8])] = [
        (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)), (Array("`".utf8), Array("`".utf8)),
        (Array("[@".utf8), Array("]".utf8)), (Array("](".utf8), Array(")".utf8)), (Array("<".utf8), Array(">".utf8)),
    ]

    /// The bytes with spaces in place of quotations, code, citations and addresses; nothing is moved.
    static func blankingOthers(in bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        var offset = 0
        while offset < bytes.count {
            guard let pair = pairs.first(where: { bytes[offset...].starts(with: $0.open) }),
                let end = end(of: pair.close, in: bytes, from: offset + pair.open.count)
            else {
                offset += 1
                continue
            }
            for index in offset..<end where bytes[index] != 0x0A { result[index] = 0x20 }
            offset = end
        }
        return result
    }

    /// The offset after the closing mark; `nil` where it is more than a page away and was probably forgotten.
    private static func end(of close: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var offset = start
        while offset + close.count <= min(bytes.count, start + 2000) {
            if bytes[offset] == close[0], bytes[offset...].starts(with: close) { return offset + close.count }
            offset += 1
        }
        return nil
    }
}

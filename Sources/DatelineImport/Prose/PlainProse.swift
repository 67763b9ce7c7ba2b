/// Turns prose in pieces into one line of plain text, for a field that is shown as it is.
enum PlainProse {
    /// The line without citations; links become their texts, and `&lt;` the character that it stands for.
    static func line(_ prose: ProsePieces) -> String {
        var text = ""
        for piece in prose.pieces {
            switch piece {
            case .text(let markdown): text += HTMLEntities.decoded(withoutLinks(markdown))
            case .code(let code): text += code
            case .lineBreak: text += " "
            case .citation: break
            }
        }
        return ShownText.line(text)
    }

    /// Markdown with `[text](address)` replaced by the text.
    static func withoutLinks(_ markdown: String) -> String {
        guard markdown.utf8.contains(UInt8(ascii: "]")) else { return markdown }
        let bytes = Array(markdown.utf8)
        var plain: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "["), let (text, end) = link(in: bytes, at: offset) {
                plain += bytes[text]
                offset = end
            } else {
                plain.append(bytes[offset])
                offset += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// The text of the link that begins at an offset and where the link ends.
    private static func link(in bytes: [UInt8], at start: Int) -> (Range<Int>, Int)? {
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[(close + 1)...].firstIndex(of: UInt8(ascii: ")")),
            !bytes[start..<end].contains(0x0A)
        else { return nil }
        return (start + 1..<close, end + 1)
    }

    /// The first sentence, or all where no sentence ends.
    static func firstSentence(_ text: String) -> String {
        for index in text.indices where text[index] == "." {
            let next = text.index(after: index)
            if next == text.endIndex || (text[next] == " " && !Sentence.isAbbreviation(text[..<index])) {
                return String(text[..<next])
            }
        }
        return text
    }
}

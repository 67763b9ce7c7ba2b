/// Prose of ATT&CK in its pieces: text in Markdown, code in `<code>`, and citations in brackets.
struct ProsePieces: Sendable {
    /// One piece.
    enum Piece: Hashable, Sendable {
        /// Markdown as it was written.
        case text(String)
        /// What stood between `<code>` and `</code>`, `&lt;` and the like as the characters that they stand for.
        case code(String)
        /// The name in `(Citation: name)`.
        case citation(String)
        /// `<br>`
        case lineBreak
    }

    let pieces: [Piece]

    private static let citationStart = Array("(Citation:".utf8)
    private static let codeStart = Array("<code>".utf8)
    private static let codeEnd = Array("</code>".utf8)

    /// Whether a text cites anything.
    static func holdsCitation(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: citationStart) }
    }

    /// Divides a text; `isName` tells which texts are names of sources, since a name may hold a bracket itself.
    init(_ text: String, isName: (String) -> Bool) {
        var pieces: [Piece] = []
        let bytes = Array(ShownText.visible(text).utf8)
        var start = 0
        var offset = 0
        func add(_ piece: Piece, until end: Int) {
            if start < offset { pieces.append(.text(String(decoding: bytes[start..<offset], as: UTF8.self))) }
            pieces.append(piece)
            start = end
            offset = end
        }
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "("):
                if let (name, end) = Self.citation(in: bytes, at: offset, isName: isName) {
                    add(.citation(name), until: end)
                    continue
                }
            case UInt8(ascii: "<"):
                if let (piece, end) = Self.tag(in: bytes, at: offset) {
                    add(piece, until: end)
                    continue
                }
            default: break
            }
            offset += 1
        }
        if start < offset { pieces.append(.text(String(decoding: bytes[start..<offset], as: UTF8.self))) }
        self.pieces = pieces
    }

    /// The name in a citation and the offset after its bracket.
    ///
    /// The shortest text up to a bracket that is a name; where none is, the text up to the first bracket.
    private static func citation(in bytes: [UInt8], at start: Int, isName: (String) -> Bool) -> (String, Int)? {
        guard bytes[start...].starts(with: citationStart) else { return nil }
        let from = start + citationStart.count
        var first: (String, Int)?
        var tries = 0
        for end in from..<bytes.count where bytes[end] == UInt8(ascii: ")") {
            let name = ShownText.line(String(decoding: bytes[from..<end], as: UTF8.self))
            if isName(name) { return (name, end + 1) }
            if first == nil { first = (name, end + 1) }
            tries += 1
            if tries == 4 { break }
        }
        return first
    }

    /// A tag that stands for something; any other `<` is text.
    private static func tag(in bytes: [UInt8], at start: Int) -> (Piece, Int)? {
        let rest = bytes[start...]
        if rest.starts(with: codeStart) {
            let from = start + codeStart.count
            guard let end = (from..<bytes.count).first(where: { bytes[$0...].starts(with: codeEnd) }) else {
                return nil
            }
            let code = HTMLEntities.decoded(String(decoding: bytes[from..<end], as: UTF8.self))
            return (.code(ShownText.visible(code)), end + codeEnd.count)
        }
        for tag in ["<br>", "<br/>", "<br />", "</br>"] where rest.starts(with: Array(tag.utf8)) {
            return (.lineBreak, start + tag.utf8.count)
        }
        return nil
    }
}

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

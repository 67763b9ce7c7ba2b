/// ATT&CK's prose, split into Markdown text, `<code>` and citations in parentheses.
struct ProsePieces: Sendable {
    /// One piece.
    enum Piece: Hashable, Sendable {
        /// Markdown as it was written.
        case text(String)
        /// The content of `<code>`, with its entities decoded.
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

    /// Splits a text. `isName` recognises names of sources, since a name may itself contain a bracket.
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

    /// The name in a citation, and the offset after its closing bracket.
    ///
    /// The shortest text up to a closing bracket that is a name; if there is none, the text up to the first bracket.
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

    /// A tag with a meaning here; any other `<` is text.
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

/// Converts split prose to one line of plain text, for fields that are not Markdown.
enum PlainProse {
    /// The line without citations, with links replaced by their texts and entities decoded.
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

    /// The text of the link that begins at an offset, and the end of the link.
    private static func link(in bytes: [UInt8], at start: Int) -> (Range<Int>, Int)? {
        guard let close = bytes[start...].firstIndex(of: UInt8(ascii: "]")), close + 1 < bytes.count,
            bytes[close + 1] == UInt8(ascii: "("),
            let end = bytes[(close + 1)...].firstIndex(of: UInt8(ascii: ")")),
            !bytes[start..<end].contains(0x0A)
        else { return nil }
        return (start + 1..<close, end + 1)
    }

    /// The first sentence, or the whole text if no sentence ends.
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

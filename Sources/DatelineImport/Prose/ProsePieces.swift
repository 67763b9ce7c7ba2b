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

/// Blanks what a paragraph says in others' voices.
enum UnquotedText {
    private static let pairs: [(open: [UInt8], close: [UInt8])] = [
        (Array("“".utf8), Array("”".utf8)), (Array("\"".utf8), Array("\"".utf8)), (Array("`".utf8), Array("`".utf8)),
        (Array("[@".utf8), Array("]".utf8)), (Array("](".utf8), Array(")".utf8)), (Array("<".utf8), Array(">".utf8)),
    ]

    /// The bytes with spaces in place of quotations, code, citations and addresses; no byte moves.
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

    /// The offset behind the closing mark; quotations of more than a page are a mark that was forgotten.
    private static func end(of close: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        var offset = start
        while offset + close.count <= min(bytes.count, start + 2000) {
            if bytes[offset] == close[0], bytes[offset...].starts(with: close) { return offset + close.count }
            offset += 1
        }
        return nil
    }
}

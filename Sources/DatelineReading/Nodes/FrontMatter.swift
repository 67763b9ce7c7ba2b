/// A record's Markdown file in its two parts: the fields and the prose.
///
/// Front matter begins when the first line is `---` and ends with the next line that is `---` or `...`; white space
/// after either is ignored.
package struct FrontMatter: Hashable, Sendable {
    /// The bytes of the fields, without the two lines around them; `nil` when the file is only prose.
    package let yaml: Range<Int>?
    /// The number of the first line of the fields.
    package let yamlFirstLine: Int
    /// The prose.
    package let body: String
    /// The number of the first line of the prose.
    package let bodyFirstLine: Int

    /// Divides a file; throws when the front matter has no end or is TOML, or when the bytes are not UTF-8.
    package static func split(_ bytes: [UInt8]) throws(NodeFault) -> FrontMatter {
        try bytes.withPiece { piece throws(NodeFault) in
            try check(piece)
            return try divide(piece)
        }
    }

    private static func check(_ bytes: UnsafeBufferPointer<UInt8>) throws(NodeFault) {
        guard TextEncoding.foreign(in: bytes) == nil else {
            throw NodeFault(.notUTF8, at: NodePlace(line: 1, column: 1, length: 0))
        }
        if let range = UTF8Check.firstInvalid(in: bytes) {
            throw NodeFault(.invalidUTF8, at: LineTable(bytes, startingAtLine: 1).place(range, in: bytes))
        }
    }

    private static func divide(_ bytes: UnsafeBufferPointer<UInt8>) throws(NodeFault) -> FrontMatter {
        let start = ByteOrderMark.length(in: bytes)
        let first = Line(at: start, in: bytes)
        guard !first.reads("+++", in: bytes) else {
            throw NodeFault(.tomlFrontMatter, at: NodePlace(line: 1, column: 1, length: 3))
        }
        guard first.reads("---", in: bytes) else {
            let body = String(decoding: bytes[start...], as: UTF8.self)
            return FrontMatter(yaml: nil, yamlFirstLine: 1, body: body, bodyFirstLine: 1)
        }
        var line = Line(at: first.next, in: bytes)
        var number = 2
        while line.start < bytes.count {
            if line.reads("---", in: bytes) || line.reads("...", in: bytes) {
                let body = String(decoding: bytes[line.next...], as: UTF8.self)
                return FrontMatter(
                    yaml: first.next..<line.start, yamlFirstLine: 2, body: body, bodyFirstLine: number + 1)
            }
            line = Line(at: line.next, in: bytes)
            number += 1
        }
        throw NodeFault(.unterminatedFrontMatter, at: NodePlace(line: 1, column: 1, length: 3))
    }

    /// A line of the file: its text and where the next one begins.
    private struct Line {
        let start: Int
        let end: Int
        let next: Int

        init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
            self.start = start
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            self.end = end
            next = min(end + (isPair ? 2 : 1), bytes.count)
        }

        /// Whether the line is the given mark, with nothing but white space after it.
        func reads(_ mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            let line = bytes[start..<end]
            guard mark.withUTF8Buffer({ line.starts(with: $0) }) else { return false }
            return line.dropFirst(mark.utf8CodeUnitCount).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
    }
}

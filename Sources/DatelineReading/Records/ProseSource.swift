internal import DatelineModel
internal import TextForms

/// The prose of a record as written in its file.
struct ProseSource {
    /// The Markdown.
    let text: String
    private let firstLine: Int
    private let indent: Int
    /// The place of the whole text, where its lines are not lines of the file.
    private let fixed: NodePlace?

    private init(text: String, firstLine: Int, indent: Int, fixed: NodePlace?) {
        (self.text, self.firstLine, self.indent, self.fixed) = (text, firstLine, indent, fixed)
    }

    /// The part of a Markdown file after its front matter.
    init(_ text: String, firstLine: Int) {
        self.text = text
        self.firstLine = firstLine
        indent = 0
        fixed = nil
    }

    /// The text of a field, whose lines are those of the file only in a block with `|`.
    init?(_ node: LocatedNode) {
        guard let scalar = node.scalar else { return nil }
        text = scalar.text
        firstLine = node.place.line
        indent = node.place.column - 1
        fixed = scalar.style == .literal ? nil : node.place
    }

    /// The same with line feeds as its only line ends, without blank lines before or white space after.
    ///
    /// Most prose then equals, byte for byte, its paragraphs joined by empty lines, and is parsed only once.
    var trimmed: ProseSource {
        let lines = ProseLines(text)
        let first = lines.firstWithText
        return ProseSource(
            text: lines.text(from: first, to: lines.count), firstLine: firstLine + first - 1, indent: indent,
            fixed: fixed)
    }

    /// The place in the file of a line and column of the text.
    func place(line: Int, column: Int, length: Int = 0, in file: String) -> TextPlace {
        if let fixed { return TextPlace(file: file, line: fixed.line, column: fixed.column) }
        return TextPlace(file: file, line: firstLine + line - 1, column: indent + column, length: length)
    }
}

/// The lines of a prose, from which blocks are cut.
///
/// Every block has line feeds as its only line ends, so that a file saved on another system gives the same pages.
struct ProseLines {
    private let bytes: [UInt8]
    private let lines: LineStarts
    private var starts: [Int] { lines.offsets }

    init(_ text: String) {
        bytes = Array(text.utf8)
        lines = LineStarts(bytes)
    }

    /// How many lines there are.
    var count: Int { lines.count }

    /// The first line that is not empty, or the last.
    var firstWithText: Int {
        (1..<count).first { line in !bytes[starts[line - 1]..<starts[line]].allSatisfy(isSpace) } ?? count
    }

    /// Whether some bytes are at a line and column.
    func has(_ text: [UInt8], line: Int, column: Int) -> Bool {
        guard (1...count).contains(line) else { return false }
        return bytes[min(starts[line - 1] + column - 1, bytes.count)...].starts(with: text)
    }

    /// Some lines, without blank ones before or white space after.
    func text(from first: Int, to last: Int) -> String {
        guard first >= 1, first <= count, last >= first else { return "" }
        var start = starts[first - 1]
        var end = last < count ? starts[last] : bytes.count
        while start < end, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        let piece = bytes[start..<end]
        guard piece.contains(0x0D) else { return String(decoding: piece, as: UTF8.self) }
        return String(decoding: withLineFeedsAlone(piece), as: UTF8.self)
    }

    private func withLineFeedsAlone(_ piece: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var previous: UInt8 = 0
        for byte in piece {
            if byte == 0x0D {
                result.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                result.append(byte)
            }
            previous = byte
        }
        return result
    }

    /// Whether a text is only visible ASCII and line feeds, as most prose is.
    static func isPlain(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            bytes.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A }
        }
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

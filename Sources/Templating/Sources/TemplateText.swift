/// A template's text as bytes, with every line break made `\n`, and its lines.
struct TemplateText: Sendable {
    let name: String
    let origin: String
    let kind: TemplateKind
    let bytes: [UInt8]
    private let lineStarts: [Int]

    init(_ source: TemplateSource, whitespace: TemplateWhitespace) {
        name = source.name
        origin = source.origin
        kind = source.kind
        var bytes = TemplateText.normalised(source.text)
        if !whitespace.keepsTrailingNewline, bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    private static func normalised(_ text: String) -> [UInt8] {
        let raw = Array(text.utf8)
        guard raw.contains(UInt8(ascii: "\r")) else { return raw }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        for (offset, byte) in raw.enumerated() {
            if byte != UInt8(ascii: "\r") {
                bytes.append(byte)
            } else if offset + 1 == raw.count || raw[offset + 1] != UInt8(ascii: "\n") {
                bytes.append(UInt8(ascii: "\n"))
            }
        }
        return bytes
    }

    /// The text of a stretch.
    func text(_ place: Place) -> String {
        let start = min(max(Int(place.offset), 0), bytes.count)
        return String(decoding: bytes[start..<min(max(place.end, start), bytes.count)], as: UTF8.self)
    }

    /// The line of a byte, from 1.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The fault with line, column and length in characters.
    func error(_ failure: SyntaxFailure) -> TemplateError {
        let start = min(max(Int(failure.place.offset), 0), bytes.count)
        let line = line(at: start)
        let lineStart = lineStarts[line - 1]
        let stretch = text(failure.place).unicodeScalars.prefix { $0 != "\n" }.count
        return TemplateError(
            kind: failure.kind, template: name, origin: origin, line: line,
            column: String(decoding: bytes[lineStart..<start], as: UTF8.self).unicodeScalars.count + 1,
            length: max(stretch, 1), message: failure.message, remedy: failure.remedy)
    }
}

/// A fault found while a template is read.
struct SyntaxFailure: Error, Hashable {
    let kind: TemplateError.Kind
    let message: String
    let remedy: String?
    let place: Place

    init(_ message: String, at place: Place, kind: TemplateError.Kind = .syntax, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
        self.place = place
    }
}

/// A stretch of a template's text, in bytes.
struct Place: Sendable, Hashable {
    var offset: Int32
    var length: Int32

    init(_ start: Int, _ end: Int) {
        offset = Int32(clamping: start)
        length = Int32(clamping: end - start)
    }

    var end: Int { Int(offset) + Int(length) }

    /// From the start of this to the end of `other`.
    func through(_ other: Place) -> Place {
        Place(Int(offset), max(end, other.end))
    }
}

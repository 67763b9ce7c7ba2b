/// A line of a YAML text as people see it: the indentation, a dash, a key, a value.
struct YAMLLine {
    /// Where the line begins in the text, in bytes.
    let offset: Int
    /// The line without its end.
    let text: String
    /// How many spaces it begins with.
    let indent: Int

    init(_ bytes: some Collection<UInt8>, at offset: Int) {
        self.offset = offset
        text = String(decoding: bytes, as: UTF8.self)
        indent = bytes.prefix { $0 == 0x20 }.count
    }

    /// What follows the indentation.
    var content: Substring {
        text.utf8.count > indent ? text[text.utf8.index(text.startIndex, offsetBy: indent)...] : ""
    }

    /// Whether there is anything for YAML to read.
    var isBlank: Bool { content.allSatisfy { $0 == "\t" || $0 == " " } || content.hasPrefix("#") }

    /// The content without the dashes of list entries before it.
    private var behindDashes: Substring {
        var rest = content
        while rest.hasPrefix("- ") { rest = rest.dropFirst(2).drop { $0 == " " } }
        return rest
    }

    /// A key, its value without the white space around it, and where the value begins in the line, in bytes.
    struct Entry {
        let key: String
        let value: String
        let valueOffset: Int
    }

    /// The first key and what follows it; `nil` where the line has none.
    var entry: Entry? {
        let rest = behindDashes
        guard let colon = Self.endOfKey(in: rest) else { return nil }
        let behind = rest[rest.index(after: colon)...]
        let value = behind.drop { $0 == " " || $0 == "\t" }
        let offset = text.utf8.distance(from: text.startIndex, to: value.startIndex)
        return Entry(key: String(rest[..<colon]), value: Self.trimmed(value), valueOffset: offset)
    }

    /// Whether the line begins with a key, so that it starts an entry of a mapping.
    var beginsMappingEntry: Bool {
        guard let first = content.first, !"#[]{},&*!|>@`%-".contains(first) else { return false }
        return Self.endOfKey(in: content) != nil
    }

    var beginsListEntry: Bool { content == "-" || content.hasPrefix("- ") }

    /// The colon after a key, which white space or the end of the line follows.
    private static func endOfKey(in text: Substring) -> Substring.Index? {
        if let quote = text.first, quote == "\"" || quote == "'" {
            guard let close = text.dropFirst().firstIndex(of: quote) else { return nil }
            let next = text.index(after: close)
            return next < text.endIndex && text[next] == ":" ? next : nil
        }
        var index = text.startIndex
        while let colon = text[index...].firstIndex(of: ":") {
            let next = text.index(after: colon)
            if next == text.endIndex || text[next] == " " || text[next] == "\t" {
                return text[..<colon].contains(where: { "{[\"".contains($0) }) ? nil : colon
            }
            index = next
        }
        return nil
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        var text = text[...]
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text.drop { $0 == " " || $0 == "\t" })
    }
}

/// The lines of a YAML text.
struct YAMLLines {
    private let lines: [YAMLLine]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var lines: [YAMLLine] = []
        var offset = 0
        while offset < bytes.count {
            let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            lines.append(YAMLLine(bytes[offset..<end], at: offset))
            let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
            offset = end + (isPair ? 2 : 1)
        }
        self.lines = lines
    }

    /// The number of the line that holds an offset, from 0; `nil` where there are no lines.
    func index(of offset: Int) -> Int? { lines.lastIndex { $0.offset <= offset } }

    subscript(_ index: Int) -> YAMLLine { lines[index] }

    var indices: Range<Int> { lines.indices }

    /// The last line before another that is not blank.
    func written(before index: Int) -> YAMLLine? { lines[..<index].last { !$0.isBlank } }

    /// The line with the number, if there is one.
    func line(_ index: Int) -> YAMLLine? { lines.indices.contains(index) ? lines[index] : nil }
}

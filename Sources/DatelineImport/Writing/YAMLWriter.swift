internal import DatelineModel
import TextForms

/// Writes fields as YAML in the way a person would: short values on one line, long text in blocks.
struct YAMLWriter {
    /// The length of a line beyond which a list or mapping is split over several lines.
    private static let width = 110
    /// The length beyond which text becomes a block.
    private static let longText = 100

    private(set) var text = ""

    /// Writes the entries of a mapping, one below the other.
    mutating func write(_ entries: [RecordValue.Entry], indent: Int = 0) {
        for entry in entries {
            text += Self.spaces(indent) + Self.key(entry.key) + ":"
            writeValue(entry.value, indent: indent, column: indent + entry.key.utf8.count + 1)
        }
    }

    /// The lines written so far.
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }

    /// The lines of one item in a list indented by a number of blanks.
    static func lines(ofItem item: RecordValue, indent: Int) -> [String] {
        var writer = YAMLWriter()
        writer.writeItems([item], indent: indent)
        return writer.lines
    }

    /// Writes the value after a key or a hyphen.
    private mutating func writeValue(_ value: RecordValue, indent: Int, column: Int) {
        if let block = Self.block(value) { return writeBlock(block, indent: indent + 2) }
        let flow = Self.flow(value, in: .block)
        if Self.isShort(value), column + flow.count < Self.width {
            text += " " + flow + "\n"
            return
        }
        switch value {
        case .word, .text: text += " " + flow + "\n"
        case .list(let items):
            text += "\n"
            writeItems(items, indent: indent + 2)
        case .map(let entries):
            text += "\n"
            write(entries, indent: indent + 2)
        }
    }

    private mutating func writeItems(_ items: [RecordValue], indent: Int) {
        for item in items {
            text += Self.spaces(indent) + "-"
            guard case .map(let entries) = item else {
                writeValue(item, indent: indent, column: indent + 1)
                continue
            }
            let flow = Self.flow(item, in: .block)
            if Self.isShort(item), indent + flow.count + 2 < Self.width, !Self.holdsBlock(item) {
                text += " " + flow + "\n"
            } else {
                var rest = YAMLWriter()
                rest.write(entries, indent: indent + 2)
                text += " " + rest.text.dropFirst(indent + 2)
            }
        }
    }

    private mutating func writeBlock(_ lines: (header: String, lines: [String]), indent: Int) {
        text += " " + lines.header + "\n"
        for line in lines.lines { text += line.isEmpty ? "\n" : Self.spaces(indent) + line + "\n" }
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    private static func key(_ text: String) -> String { YAMLScalar.text(text, in: .flow) }
}

extension YAMLWriter {
    /// A value on one line.
    private static func flow(_ value: RecordValue, in surroundings: YAMLScalar.Surroundings) -> String {
        switch value {
        case .word(let word): YAMLScalar.word(word, in: surroundings)
        case .text(let text): YAMLScalar.text(text, in: surroundings)
        case .list(let items): "[" + items.map { flow($0, in: .flow) }.joined(separator: ", ") + "]"
        case .map(let entries):
            "{ " + entries.map { key($0.key) + ": " + flow($0.value, in: .flow) }.joined(separator: ", ") + " }"
        }
    }

    /// Whether a value may stand on one line: lists of single values, and mappings of these.
    private static func isShort(_ value: RecordValue) -> Bool {
        switch value {
        case .word, .text: true
        case .list(let items): items.allSatisfy { if case .map = $0 { false } else { isShort($0) } }
        case .map(let entries):
            entries.allSatisfy { if case .map(let inner) = $0.value { inner.count < 3 } else { isShort($0.value) } }
        }
    }

    private static func holdsBlock(_ value: RecordValue) -> Bool {
        switch value {
        case .word, .text: block(value) != nil
        case .list(let items): items.contains(where: holdsBlock)
        case .map(let entries): entries.contains { holdsBlock($0.value) }
        }
    }

    /// Long text as a block: folded where it is one line, literal where it has several.
    private static func block(_ value: RecordValue) -> (header: String, lines: [String])? {
        guard case .text(let text) = value, YAMLScalar.isPrintable(text), let first = text.first, !first.isWhitespace,
            !(text.last?.isWhitespace ?? true)
        else { return nil }
        if text.contains("\n") {
            return ("|-", text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        }
        guard text.count > longText, !text.contains("  ") else { return nil }
        return (">-", folded(text))
    }

    /// A line broken at its spaces; a reader joins the lines again.
    private static func folded(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var length = 0
        for word in text.split(separator: " ") {
            let count = word.count
            if length > 0, length + 1 + count > longText {
                lines.append(line)
                line = ""
                length = 0
            }
            line += length > 0 ? " " + word : String(word)
            length += length > 0 ? count + 1 : count
        }
        return lines + [line]
    }
}

internal import DatelineModel

/// Changes fields in the text of a record, leaving all other lines untouched.
struct RecordTextEdit {
    private var lines: [String]
    /// The lines that hold the fields.
    private var fields: Range<Int>
    private let hasMark: Bool
    private let lineEnd: String
    let isMarkdown: Bool

    /// Takes the text of a Markdown file with front matter, or of a YAML file; `nil` if its line ends are mixed or its
    /// front matter has no end.
    init?(_ text: String, isMarkdown: Bool) {
        var text = text
        hasMark = text.unicodeScalars.first == "\u{FEFF}"
        if hasMark { text.unicodeScalars.removeFirst() }
        let returns = text.utf8.count { $0 == 0x0D }
        lineEnd = returns > 0 ? "\r\n" : "\n"
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        guard returns == 0 || returns == lines.count - 1, !lines.contains(where: { $0.utf8.contains(0x0D) }) else {
            return nil
        }
        self.isMarkdown = isMarkdown
        fields = 0..<lines.count
        guard isMarkdown else { return }
        guard Self.isFence(lines[0], ["---"]),
            let end = lines.dropFirst().firstIndex(where: { Self.isFence($0, ["---", "..."]) })
        else { return nil }
        fields = 1..<end
    }

    /// The current text.
    var text: String { (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd) }

    /// The prose below the fields.
    var prose: String { isMarkdown ? lines[(fields.upperBound + 1)...].joined(separator: "\n") : "" }

    /// Edits the text from the held fields to the merged ones. The caller has to read the result back to see whether it
    /// worked.
    mutating func change(_ held: [RecordValue.Entry], to merged: [RecordValue.Entry]) {
        for (index, entry) in merged.enumerated() {
            let own = held[entry.key]
            if let own, own.contents == entry.value.contents { continue }
            guard let block = block(of: entry.key) else {
                insert(entry, after: merged[..<index].map(\.key))
                continue
            }
            if let own, changeItems(own.items, to: entry.value.items, in: block) { continue }
            replace(block, with: entry)
        }
    }

    /// Appends paragraphs to the prose.
    mutating func append(_ paragraphs: [String]) {
        guard isMarkdown, !paragraphs.isEmpty else { return }
        while let last = lines.last, lines.count > fields.upperBound + 1, last.allSatisfy(\.isWhitespace) {
            lines.removeLast()
        }
        for paragraph in paragraphs {
            if lines.count > fields.upperBound + 1 { lines.append("") }
            lines += paragraph.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        }
        lines.append("")
    }

    private static func isFence(_ line: String, _ marks: [String]) -> Bool {
        marks.contains { mark in
            line.hasPrefix(mark) && line.dropFirst(mark.count).allSatisfy { $0 == " " || $0 == "\t" }
        }
    }
}

extension RecordTextEdit {
    /// The lines of a field, without trailing empty lines and comments.
    private func block(of key: String) -> Range<Int>? {
        guard let start = fields.first(where: { Self.key(of: lines[$0]) == key }) else { return nil }
        var end = start + 1
        for index in (start + 1)..<max(fields.upperBound, start + 1) {
            let line = lines[index]
            if Self.key(of: line) != nil { break }
            if line.hasPrefix(" ") && !line.allSatisfy({ $0 == " " }) || line.hasPrefix("-") { end = index + 1 }
        }
        return start..<end
    }

    /// The key of a field that begins on a line.
    private static func key(of line: String) -> String? {
        guard let first = line.first, first != " ", first != "#", first != "-", first != "\t",
            let colon = line.firstIndex(of: ":")
        else { return nil }
        return line[..<colon].trimmingQuotes
    }

    private mutating func insert(_ entry: RecordValue.Entry, after keys: [String]) {
        let end = keys.reversed().compactMap { block(of: $0)?.upperBound }.first ?? fields.lowerBound
        put(Self.lines(of: entry), at: end..<end)
    }

    /// Rewrites a field. Comments inside it move above it.
    private mutating func replace(_ block: Range<Int>, with entry: RecordValue.Entry) {
        let comments = lines[block].enumerated().compactMap { Self.comment(in: $0.element) }
        var new = Self.lines(of: entry)
        if block.count == 1, new.count == 1, comments.count == 1 {
            new[0] += " " + comments[0]
        } else {
            new = comments + new
        }
        put(new, at: block)
    }

    /// The comment on a line: the whole line, or what follows an unquoted value.
    private static func comment(in line: String) -> String? {
        let bare = line.drop { $0 == " " }
        if bare.hasPrefix("#") { return String(bare) }
        guard let start = line.firstRange(of: " #"),
            !line[..<start.lowerBound].contains(where: { $0 == "\"" || $0 == "'" })
        else { return nil }
        return String(line[start.lowerBound...].dropFirst())
    }

    private mutating func put(_ new: [String], at range: Range<Int>) {
        lines.replaceSubrange(range, with: new)
        fields = fields.lowerBound..<(fields.upperBound + new.count - range.count)
    }

    private static func lines(of entry: RecordValue.Entry) -> [String] {
        var writer = YAMLWriter()
        writer.write([entry])
        return writer.lines
    }
}

extension RecordTextEdit {
    /// Changes single items of a list written one item a line; returns false for any other notation.
    private mutating func changeItems(_ held: [RecordValue], to merged: [RecordValue], in block: Range<Int>) -> Bool {
        guard held.count <= merged.count, let first = block.dropFirst().first(where: { Self.isItem(lines[$0]) }) else {
            return false
        }
        let indent = lines[first].prefix { $0 == " " }.count
        let starts = block.dropFirst().filter {
            Self.isItem(lines[$0]) && lines[$0].prefix { $0 == " " }.count == indent
        }
        guard starts.count == held.count else { return false }
        var end = block.upperBound
        let added = merged[held.count...].flatMap { YAMLWriter.lines(ofItem: $0, indent: indent) }
        put(added, at: end..<end)
        for index in held.indices.reversed() {
            let range = starts[index]..<end
            end = starts[index]
            guard held[index].contents != merged[index].contents else { continue }
            let comments = lines[range].compactMap { Self.comment(in: $0) }
            let spaces = String(repeating: " ", count: indent)
            put(comments.map { spaces + $0 } + YAMLWriter.lines(ofItem: merged[index], indent: indent), at: range)
        }
        return true
    }

    private static func isItem(_ line: String) -> Bool {
        let bare = line.drop { $0 == " " }
        return bare.hasPrefix("- ") || bare == "-"
    }
}

extension Substring {
    /// The text without surrounding blanks and quotes.
    fileprivate var trimmingQuotes: String {
        let isRound: (Character) -> Bool = { $0 == " " || $0 == "\"" || $0 == "'" }
        return String(drop(while: isRound).reversed().drop(while: isRound).reversed())
    }
}

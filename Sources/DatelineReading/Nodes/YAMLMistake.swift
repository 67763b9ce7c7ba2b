/// A slip that breaks the grammar of YAML, recognised from its line, with what to type instead.
package struct YAMLMistake: Hashable, Sendable {
    /// What is wrong, in lower case and without a full stop.
    package let message: String
    /// What to write.
    package let help: String
    /// Where it is in the text, in bytes; `nil` for where the reader noticed it.
    let range: Range<Int>?

    init(_ message: String, help: String, at range: Range<Int>? = nil) {
        self.message = message
        self.help = help
        self.range = range
    }
}

/// The clues to a mistake: why and where the reader stopped.
struct YAMLClue {
    /// The reader's own words.
    let reason: String
    /// The line at which it stopped.
    let line: YAMLLine
    /// How many bytes of the line precede that.
    let column: Int

    /// Whether the reader gives some words as its reason.
    func says(_ words: String) -> Bool { reason.contains(words) }
}

extension YAMLMistake {
    /// The mistake behind a problem of the reader; `nil` where the text does not show it.
    ///
    /// - Parameters:
    ///   - reason: The reader's own words.
    ///   - offset: Where it noticed, in bytes.
    ///   - lines: The text.
    static func find(_ reason: String, at offset: Int, in lines: YAMLLines) -> YAMLMistake? {
        guard let index = lines.index(of: offset) else { return nil }
        for near in [index, index - 1, index + 1] {
            if let line = lines.line(near), let slip = foreignSpace(in: line) ?? foreignDash(in: line) { return slip }
        }
        let clue = YAMLClue(reason: reason, line: lines[index], column: offset - lines[index].offset)
        if let curly = typographicQuotes(in: clue.line) { return curly }
        guard let entry = clue.line.entry else {
            return valueInBrackets(clue) ?? noSpaceBehindColon(in: clue.line, reason)
        }
        if clue.column < entry.valueOffset {
            if let above = lines.written(before: index), above.entry == nil,
                let glued = noSpaceBehindColon(in: above, reason)
            {
                return glued
            }
            if let deep = indentation(clue, below: lines.written(before: index)) { return deep }
        }
        return flow(entry, clue) ?? value(of: entry, clue)
    }

    // MARK: - Characters that look like others

    /// Spaces that YAML takes for letters, where a line is indented, or after a dash or the colon of a key.
    static func foreignSpace(in line: YAMLLine) -> YAMLMistake? {
        for index in line.text.indices {
            guard let name = ForeignCharacter.space(line.text[index]) else { continue }
            let before = line.text[..<index].filter { $0 != " " && ForeignCharacter.space($0) == nil }
            guard before.allSatisfy({ $0 == "-" }) || before.firstIndex(of: ":") == before.indices.last else {
                return nil
            }
            let start = line.offset + line.text.utf8.distance(from: line.text.startIndex, to: index)
            let plain = String(line.text.map { ForeignCharacter.space($0) == nil ? $0 : " " })
            return YAMLMistake(
                "\(name) stands here, which YAML takes for a letter", help: "write plain spaces: '\(plain)'",
                at: start..<start + line.text[index].utf8.count)
        }
        return nil
    }

    /// A dash or a bullet that looks like the mark of a list.
    static func foreignDash(in line: YAMLLine) -> YAMLMistake? {
        let content = line.content
        guard let first = content.first, content.dropFirst().first == " ", let name = ForeignCharacter.dash(first)
        else {
            return nil
        }
        let start = line.offset + line.indent
        return YAMLMistake(
            "a list begins with '-', and this is \(name)",
            help: "write '-\(content.dropFirst())'", at: start..<start + first.utf8.count)
    }

    private static func typographicQuotes(in line: YAMLLine) -> YAMLMistake? {
        guard let entry = line.entry, let first = entry.value.first, ForeignCharacter.isQuote(first) else { return nil }
        let inside = entry.value.filter { !ForeignCharacter.isQuote($0) }
        let start = line.offset + entry.valueOffset
        return YAMLMistake(
            "'\(first)' is a typographic quote, which YAML takes for a letter",
            help: YAMLQuotes.help(for: entry.key, inside), at: start..<start + first.utf8.count)
    }

    // MARK: - Lines

    /// A line that is indented deeper than the one above, which has its value already, or less deep than all above.
    private static func indentation(_ clue: YAMLClue, below above: YAMLLine?) -> YAMLMistake? {
        let line = clue.line
        guard let above, let entry = line.entry else { return nil }
        let range = line.offset..<line.offset + max(line.indent, 1)
        let written = YAMLLine.trimmed(line.content)
        if line.indent > above.indent, let owner = above.entry, !owner.value.isEmpty, clue.says("mapping values") {
            return YAMLMistake(
                "this line is indented more deeply than the one above, which has its value already",
                help: "write '\(written)' as far left as '\(owner.key)'", at: range)
        }
        guard line.indent < above.indent, clue.says("did not find expected") else { return nil }
        return YAMLMistake(
            "'\(entry.key)' is indented by \(line.indent), and no line above is",
            help: "write it as far right as the lines that it belongs to", at: range)
    }

    /// `title:Colonial`: the space after the colon of a key is missing.
    private static func noSpaceBehindColon(in line: YAMLLine, _ reason: String) -> YAMLMistake? {
        let content = line.content
        guard reason.contains("could not find expected ':'") || reason.contains("mapping values"),
            let colon = content.firstIndex(of: ":"), content[..<colon].allSatisfy({ $0.isLetter || $0 == "-" }),
            colon != content.startIndex
        else { return nil }
        let start = line.offset + line.indent
        return YAMLMistake(
            "a space belongs behind the colon of a key",
            help: "write '\(content[...colon]) \(YAMLLine.trimmed(content[content.index(after: colon)...]))'",
            at: start..<start + content[...colon].utf8.count)
    }
}

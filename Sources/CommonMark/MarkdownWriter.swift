/// A piece of the author's text that is printed otherwise.
struct SourceChange: Hashable, Sendable {
    let range: Range<Int>
    let text: String
}

extension MarkdownDocument {
    /// The text as its author wrote it, with something else in the places that the options name.
    public func markdown(_ options: MarkdownOptions = MarkdownOptions()) -> String {
        let source = SourceText(Array(tree.bytes[..<sourceCount]))
        var changes = groups.compactMap { placed in
            options.citation(placed.group).map { SourceChange(range: placed.range, text: $0) }
        }
        changes += self.changes
        if options.escapesAsterisks {
            changes += literalAsterisks.map { SourceChange(range: $0, text: String(repeating: "\\*", count: $0.count)) }
        }
        if let shift = options.headingShift {
            changes += blocks.flatMap { HeadingChanges(of: $0, in: source, shift: shift).changes }
        }
        let text = source.text(with: changes)
        return options.showsHTMLAsText && holdsHTML ? Self.withoutHTML(text) : text
    }

    private var holdsHTML: Bool { findings.contains { $0.kind == .rawHTML } }

    /// Every `<` that could begin a tag, a comment or an instruction becomes a character reference.
    private static func withoutHTML(_ text: String) -> String {
        var output = ""
        var rest = text[...]
        while let place = rest.firstIndex(of: "<") {
            output += rest[..<place]
            let after = rest[rest.index(after: place)...]
            let isAddress = ["http://", "https://", "mailto:"].contains { after.prefix(8).lowercased().hasPrefix($0) }
            output += isAddress ? "<" : "&lt;"
            rest = after
        }
        return output + rest
    }
}

extension SourceText {
    /// The text with some pieces of it changed; of changes that overlap the first counts.
    func text(with changes: [SourceChange]) -> String {
        var output: [UInt8] = []
        var start = 0
        let ordered = changes.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for change in ordered.map(\.element) where change.range.lowerBound >= start {
            output += bytes[start..<change.range.lowerBound]
            output += change.text.utf8
            start = change.range.upperBound
        }
        return String(decoding: output + bytes[start...], as: UTF8.self)
    }
}

/// What to change in a heading, so that it stands some levels lower and between hashes alone.
private struct HeadingChanges {
    private(set) var changes: [SourceChange] = []

    init(of block: MarkdownBlock, in source: SourceText, shift: Int) {
        guard case .heading(let level) = block.kind else { return }
        let marks = String(repeating: "#", count: min(level + shift, 6)) + " "
        let start = source.offset(line: block.firstLine, column: 1)
        guard block.firstLine < block.lastLine else {
            let hashes = source.bytes[start...].drop { $0 == 0x20 }
            let words = hashes.drop { $0 == UInt8(ascii: "#") }.drop { $0 == 0x20 }
            changes = [SourceChange(range: start..<words.startIndex, text: marks)]
            return
        }
        changes = [SourceChange(range: start..<start, text: marks)]
        for line in block.firstLine + 1..<block.lastLine {
            changes.append(SourceChange(range: source.lineEnd(before: line), text: " "))
        }
        let underline = source.lineEnd(before: block.lastLine).lowerBound..<source.end(ofLine: block.lastLine)
        changes.append(SourceChange(range: underline, text: ""))
    }
}

extension SourceText {
    /// The bytes that end the line before a 1-based one.
    fileprivate func lineEnd(before line: Int) -> Range<Int> {
        end(ofLine: line - 1)..<offset(line: line, column: 1)
    }

    /// Where a 1-based line ends, without the bytes that end it.
    fileprivate func end(ofLine line: Int) -> Int {
        var end = offset(line: line + 1, column: 1)
        let start = offset(line: line, column: 1)
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}

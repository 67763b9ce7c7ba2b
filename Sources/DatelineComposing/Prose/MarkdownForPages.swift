import CommonMark

/// A record's Markdown made fit for a page in Markdown: headings lowered, HTML shown as text.
enum MarkdownForPages {
    /// The text with its headings lowered, so that they stand below those of the page, and without live HTML.
    static func text(of markdown: String, headingShift: Int) -> String {
        guard let document = try? MarkdownDocument(markdown) else { return "" }
        let hasHTML = document.findings.contains { $0.kind == .rawHTML }
        var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for block in document.blocks.reversed() {
            guard case .heading(let level) = block.kind, lines.indices.contains(block.lastLine - 1) else { continue }
            let marks = String(repeating: "#", count: min(level + headingShift, 6))
            let written = lines[(block.firstLine - 1)...(block.lastLine - 1)]
            lines.replaceSubrange(
                (block.firstLine - 1)...(block.lastLine - 1), with: ["\(marks) \(words(of: written))"])
        }
        let text = lines.joined(separator: "\n")
        return hasHTML ? withoutHTML(text) : text
    }

    /// The words of a heading, which stands between hashes or above a line of `=` or `-`.
    private static func words(of lines: ArraySlice<String>) -> String {
        guard let first = lines.first else { return "" }
        let trimmed = first.drop { $0 == " " }
        guard trimmed.hasPrefix("#") else { return lines.dropLast().joined(separator: " ") }
        return String(trimmed.drop { $0 == "#" }.drop { $0 == " " })
    }

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

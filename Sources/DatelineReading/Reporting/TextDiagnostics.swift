public import DatelineModel

extension DiagnosticPrinter {
    /// Diagnostics for people: the place, what is wrong, the line with a mark under the fault, and help.
    ///
    /// Characters of the file that could move a terminal's cursor or turn text round are shown as `\u{FFFD}`.
    public static func text(_ diagnostics: [Diagnostic], colour: Bool, folder: String = "") -> String {
        let style = TerminalStyle(isOn: colour)
        return diagnostics.map { text($0, style, folder) }.joined(separator: "\n")
    }

    private static func text(_ diagnostic: Diagnostic, _ style: TerminalStyle, _ folder: String) -> String {
        var lines = [headline(diagnostic, style, folder)]
        if let place = diagnostic.place, let excerpt = diagnostic.excerpt {
            lines += marked(Excerpt(excerpt, column: place.column, length: place.length), diagnostic, style)
        } else if let label = diagnostic.label {
            lines.append(style.dim("note: ") + TerminalText.safe(label))
        }
        if let help = diagnostic.help { lines.append(style.strong("help:") + " " + TerminalText.safe(help)) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func headline(_ diagnostic: Diagnostic, _ style: TerminalStyle, _ folder: String) -> String {
        let place = diagnostic.place.map { place in
            style.strong("\(TerminalText.safe(path(place.file, in: folder))):\(place.line):\(place.column):") + " "
        }
        let severity = style.severity("\(diagnostic.severity.rawValue):", diagnostic.severity)
        let message = style.strong(TerminalText.safe(diagnostic.message))
        return "\(place ?? "")\(severity) \(message) \(style.dim("[\(diagnostic.id.rawValue)]"))"
    }

    private static func marked(
        _ excerpt: Excerpt, _ diagnostic: Diagnostic, _ style: TerminalStyle
    ) -> [String] {
        let number = String(diagnostic.place?.line ?? 0)
        let margin = String(repeating: " ", count: number.utf8.count)
        let mark = String(repeating: "^", count: excerpt.markWidth)
        let label = diagnostic.label.map { " " + TerminalText.safe($0) } ?? ""
        let space = String(repeating: " ", count: excerpt.markStart)
        return [
            "\(style.dim("\(number) |")) \(excerpt.text)",
            "\(style.dim("\(margin) |")) \(space)\(style.severity(mark + label, diagnostic.severity))",
        ]
    }
}

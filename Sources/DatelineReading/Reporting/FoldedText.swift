internal import DatelineModel

/// Writes folded diagnostics for people.
struct FoldedText {
    let style: TerminalStyle
    /// What to put before the paths.
    let folder: String
    /// Whether all places are named, rather than the first three.
    let showsAllPlaces: Bool

    private static let placesShown = 3

    /// Everything: the headline, the line with its mark, further places, consequences, and help.
    func whole(_ folded: FoldedDiagnostic) -> [String] {
        let diagnostic = folded.first
        var lines = [headline(folded, times: folded.count > 1 ? "\(Figures.grouped(folded.count)) times" : nil)]
        if let place = diagnostic.place, let excerpt = diagnostic.excerpt {
            lines += marked(Excerpt(excerpt, column: place.column, length: place.length), diagnostic)
        } else if let label = diagnostic.label {
            lines.append(style.dim("note: ") + TerminalText.safe(label))
        }
        if let also = also(folded) { lines.append(style.dim("also: ") + also) }
        if let consequence = folded.consequences.text {
            lines.append(style.dim("note: ") + consequence + ": " + places(folded.consequences.places))
        }
        if let help = diagnostic.help { lines.append(style.strong("help:") + " " + TerminalText.safe(help)) }
        return lines
    }

    /// The message in one line, with its number and first places.
    func brief(_ folded: FoldedDiagnostic) -> String {
        guard folded.count > 1 else { return headline(folded, times: nil) }
        let also = also(folded).map { ", also " + $0 } ?? ""
        return headline(folded, times: "\(Figures.grouped(folded.count)) times" + also)
    }

    /// How many more of a kind there are than those shown.
    func rest(_ folded: ArraySlice<FoldedDiagnostic>, afterSome: Bool) -> String {
        guard let first = folded.first?.first else { return "" }
        let count = folded.reduce(0) { $0 + $1.count }
        let inPlaces = count > folded.count ? ", in \(Figures.grouped(count)) places" : ""
        let severity = style.severity("\(first.severity.rawValue):", first.severity)
        let what = afterSome ? "and \(Figures.grouped(folded.count)) more" : Figures.grouped(folded.count)
        let noun = folded.count == 1 ? "message" : "messages"
        return "\(severity) \(style.strong("\(what) \(noun)\(inPlaces)")) \(style.dim("[\(first.id.text)]"))"
    }

    private func headline(_ folded: FoldedDiagnostic, times: String?) -> String {
        let diagnostic = folded.first
        let place = diagnostic.place.map { style.strong(name(of: $0) + ":") + " " } ?? ""
        let severity = style.severity("\(diagnostic.severity.rawValue):", diagnostic.severity)
        let message = style.strong(TerminalText.safe(diagnostic.message)) + (times.map { " (\($0))" } ?? "")
        return "\(place)\(severity) \(message) \(style.dim("[\(diagnostic.id.text)]"))"
    }

    /// The places after the first.
    private func also(_ folded: FoldedDiagnostic) -> String? {
        let others = folded.places.dropFirst().compactMap { $0 }
        return others.isEmpty ? nil : places(Array(others), shown: Self.placesShown - 1)
    }

    private func places(_ places: [TextPlace?], shown: Int = Self.placesShown) -> String {
        let named = places.compactMap { $0 }.map(name)
        guard !showsAllPlaces, named.count > shown else { return named.joined(separator: ", ") }
        return named.prefix(shown).joined(separator: ", ") + " and \(Figures.grouped(named.count - shown)) more"
    }

    private func name(of place: TextPlace) -> String {
        "\(TerminalText.safe(DiagnosticPrinter.path(place.file, in: folder))):\(place.line):\(place.column)"
    }

    private func marked(_ excerpt: Excerpt, _ diagnostic: Diagnostic) -> [String] {
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

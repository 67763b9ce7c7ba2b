public import DatelineModel

extension DiagnosticPrinter {
    /// How many lines of diagnostics a person is shown unless they ask for more.
    public static let usualLimit = 55

    /// Diagnostics for people: the place, what is wrong, the line with a mark under the fault, and help.
    ///
    /// Graver ones come first, what is the same is said once with its number and first places, and what follows from a
    /// fault stands under it. Characters of the file that could move a terminal's cursor or turn text round are shown as
    /// `\u{FFFD}`.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found, in the order of files and lines.
    ///   - colour: Whether the output is a terminal that shows colours.
    ///   - folder: What goes before the paths.
    ///   - limit: The most lines; what is left out is counted. `nil` shows everything, with all places.
    ///   - remedy: What shows everything, where there is a limit.
    public static func text(
        _ diagnostics: [Diagnostic], colour: Bool, folder: String = "", limit: Int? = nil,
        remedy: String = "'dateline check --limit 0' shows every message and place"
    ) -> String {
        let folded = FoldedDiagnostic.folded(diagnostics)
        let writer = FoldedText(style: TerminalStyle(isOn: colour), folder: folder, showsAllPlaces: limit == nil)
        guard let limit else { return folded.map(writer.whole).map(Self.lines).joined(separator: "\n") }
        return lines(LimitedText(folded, writer).lines(atMost: limit, remedy: remedy))
    }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
}

public import DatelineModel

/// The formats in which diagnostics are printed.
public enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
    /// For people: the line, a mark under the place, and the help.
    case text
    /// For programs: one object with all diagnostics.
    case json
    /// For code scanning: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS).
    case sarif
    /// For GitHub Actions: workflow commands that become notes beside the lines.
    case github
}

/// Prints diagnostics, with one file for each format.
///
/// Paths are those of the diagnostics, within the casebook's folder; `folder` is put before them where whatever reads
/// the result starts elsewhere.
public enum DiagnosticPrinter {
    /// The diagnostics in a format.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found.
    ///   - format: How it is written.
    ///   - known: All diagnostics that there are, in the order in which SARIF explains them.
    ///   - colour: Whether to colour the text for a terminal; ignored in the other formats.
    ///   - folder: What to put before the paths.
    public static func print(
        _ diagnostics: [Diagnostic], as format: DiagnosticFormat, known: [DiagnosticID], colour: Bool = false,
        folder: String = ""
    ) -> String {
        switch format {
        case .text: text(diagnostics, colour: colour, folder: folder)
        case .json: json(diagnostics, folder: folder)
        case .sarif: sarif(diagnostics, known: known, folder: folder)
        case .github: github(diagnostics, folder: folder)
        }
    }

    /// A file's path after that of the folder, unless it is absolute or not a path at all.
    static func path(_ file: String, in folder: String) -> String {
        guard !folder.isEmpty, folder != ".", !file.hasPrefix("<"), !file.hasPrefix("/") else { return file }
        return folder.hasSuffix("/") ? folder + file : folder + "/" + file
    }
}

extension DiagnosticPrinter {
    /// How many lines of diagnostics a person is shown by default.
    public static let usualLimit = 55

    /// Diagnostics for people: the place, what is wrong, the line with a mark under the fault, and help.
    ///
    /// The most severe come first. Equal ones are printed once, with their number and first places, and consequences of
    /// a fault under it. Characters of the file that could move a terminal's cursor or reverse text are shown as
    /// `\u{FFFD}`.
    ///
    /// - Parameters:
    ///   - diagnostics: What was found, in the order of files and lines.
    ///   - colour: Whether the output is a terminal that shows colours.
    ///   - folder: What to put before the paths.
    ///   - limit: How many lines there are at most; what is left out is counted. `nil` shows everything, with all
    ///     places.
    ///   - remedy: What shows everything, if there is a limit.
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

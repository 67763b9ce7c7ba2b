public import DatelineModel

/// The result of reading a casebook: its good records, and all diagnostics.
public struct Reading: Sendable {
    /// The records without errors, linked to each other.
    public let casebook: Casebook
    /// All diagnostics, in the order of files and lines, with the lines as excerpts.
    public let diagnostics: [Diagnostic]
    /// How many records were left out because of errors.
    public let recordsLeftOut: Int
    /// How many files were read.
    public let filesRead: Int

    /// Whether there is an error among the diagnostics.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many diagnostics there are of a severity.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// The errors because of which a casebook could not be read as a whole.
public struct CasebookError: Error, Sendable, CustomStringConvertible {
    /// All diagnostics, with at least one error among them.
    public let diagnostics: [Diagnostic]

    /// The errors as a terminal shows them, without colour.
    public var description: String {
        DiagnosticPrinter.text(diagnostics.filter { $0.severity == .error }, colour: false)
    }
}

extension Casebook {
    /// The casebook in a folder, whole or not at all.
    ///
    /// Throws all diagnostics if there is an error among them. Use ``CasebookReader/read()`` to get the good records in
    /// any case.
    public init(at folder: String) throws(CasebookError) {
        let reading = CasebookReader(folder: folder).read()
        guard !reading.hasErrors else { throw CasebookError(diagnostics: reading.diagnostics) }
        self = reading.casebook
    }
}

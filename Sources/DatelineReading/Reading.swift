public import DatelineModel

/// What came of reading a casebook: its good records, and everything that was found on the way.
public struct Reading: Sendable {
    /// The records that are free of errors, linked to each other.
    public let casebook: Casebook
    /// What was found, in the order of files and lines, with the lines themselves for an excerpt.
    public let diagnostics: [Diagnostic]
    /// How many records were left out because of errors in them.
    public let recordsLeftOut: Int
    /// How many files were read.
    public let filesRead: Int

    /// Whether anything was found for which a record was left out, or something like it.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many diagnostics there are of a severity.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
}

/// Why a casebook could not be had without faults.
public struct CasebookError: Error, Sendable, CustomStringConvertible {
    /// What was found, errors among it.
    public let diagnostics: [Diagnostic]

    /// The errors as a terminal shows them, without colour.
    public var description: String {
        DiagnosticPrinter.text(diagnostics.filter { $0.severity == .error }, colour: false)
    }
}

extension Casebook {
    /// The casebook in a folder, whole or not at all.
    ///
    /// Throws everything that was found when there are errors among it. Where the good records are wanted in any case,
    /// use ``CasebookReader/read()``.
    public init(at folder: String) throws(CasebookError) {
        let reading = CasebookReader(folder: folder).read()
        guard !reading.hasErrors else { throw CasebookError(diagnostics: reading.diagnostics) }
        self = reading.casebook
    }
}

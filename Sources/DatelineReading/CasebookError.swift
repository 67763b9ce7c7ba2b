public import DatelineModel

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

internal import DatelineModel

/// Why a cell, or one of several values in it, cannot be used.
struct CellFault: Error, Hashable {
    /// The reason in a summary: `no country`.
    let reason: String
    /// What is said of it, with the value in quotes.
    let message: String
    let help: String
    var id = DiagnosticID.importObject
    /// Whether nobody is at fault: it is left out by a rule, and told.
    var isDecision = false

    /// Why it is not used, for the summary.
    var skipReason: SkipReason { isDecision ? .because(reason) : .faulty(reason) }
}

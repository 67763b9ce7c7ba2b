internal import DatelineModel

/// How much is said about one record: as much as anybody will read, and not as much as an attacker can provoke.
enum FaultLimits {
    /// The most faults of one record that are listed.
    static let ofRecord = 1000
    /// The longest line that is kept for an excerpt, in bytes.
    static let excerpt = 64 * 1024
    /// The longest message, in bytes.
    static let message = 400

    /// What stands in place of those that are not listed.
    static func more(from place: TextPlace?, _ severity: Diagnostic.Severity) -> Diagnostic {
        Diagnostic(
            severity, .moreFaults, "the record has more than \(ofRecord) faults, and the rest is not listed",
            at: place, help: "mend those above first")
    }

    /// As many of some faults as are listed.
    static func listed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard diagnostics.count > ofRecord else { return diagnostics }
        let isError = diagnostics.contains { $0.severity == .error }
        return diagnostics.prefix(ofRecord) + [more(from: diagnostics[ofRecord].place, isError ? .error : .warning)]
    }
}

extension String {
    /// The text, with the middle left out where it is longer than a message should be.
    var inShort: String {
        guard utf8.count > FaultLimits.message else { return self }
        return String(decoding: utf8.prefix(FaultLimits.message / 2), as: UTF8.self) + "…"
            + String(decoding: utf8.suffix(FaultLimits.message / 2), as: UTF8.self)
    }
}

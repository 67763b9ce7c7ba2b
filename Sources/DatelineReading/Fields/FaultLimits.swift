internal import DatelineModel

/// How much is said about one record: as much as anybody will read, and not as much as an attacker can provoke.
enum FaultLimits {
    /// The most faults of one record that are listed.
    static let ofRecord = 1000
    /// The longest line that is kept for an excerpt, in bytes.
    static let excerpt = 64 * 1024
    /// The longest message, in bytes.
    static let message = 400

    /// As many of some faults as are listed, and how many more there are.
    static func listed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.count > ofRecord ? FaultCount(diagnostics).listed : diagnostics
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

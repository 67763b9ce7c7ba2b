internal import DatelineModel

/// How much is reported about one record: as much as anybody will read, but not as much as an attacker could provoke.
enum FaultLimits {
    /// How many faults of one record are listed at most.
    static let ofRecord = 1000
    /// The longest line that is kept for an excerpt, in bytes.
    static let excerpt = 64 * 1024
    /// The longest message, in bytes.
    static let message = 400

    /// The faults that are listed, and one that says how many more there are.
    static func listed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.count > ofRecord ? FaultCount(diagnostics).listed : diagnostics
    }
}

extension String {
    /// The text, with its middle left out if it is longer than a message should be.
    var inShort: String {
        guard utf8.count > FaultLimits.message else { return self }
        return String(decoding: utf8.prefix(FaultLimits.message / 2), as: UTF8.self) + "…"
            + String(decoding: utf8.suffix(FaultLimits.message / 2), as: UTF8.self)
    }
}

/// The faults of one record: those that are listed, and the number of the rest.
struct FaultCount: Sendable {
    private var kept: [Diagnostic] = []
    private var unlisted = 0
    private var firstUnlisted: TextPlace?
    private var hasUnlistedErrors = false
    /// Whether the record has to be left out.
    private(set) var hasErrors = false

    init(_ diagnostics: [Diagnostic] = []) {
        for diagnostic in diagnostics { add(diagnostic) }
    }

    /// Whether further faults are counted but not listed.
    var isFull: Bool { kept.count >= FaultLimits.ofRecord }

    /// Adds a fault; beyond the limit it is only counted.
    mutating func add(_ diagnostic: Diagnostic) {
        guard isFull else {
            hasErrors = hasErrors || diagnostic.severity == .error
            return kept.append(diagnostic)
        }
        addUnlisted(diagnostic.severity, at: diagnostic.place)
    }

    /// Counts a fault without listing it.
    mutating func addUnlisted(_ severity: Diagnostic.Severity, at place: TextPlace?) {
        if unlisted == 0 { firstUnlisted = place }
        unlisted += 1
        hasErrors = hasErrors || severity == .error
        hasUnlistedErrors = hasUnlistedErrors || severity == .error
    }

    /// Puts what was found earlier before all others.
    mutating func put(before found: [Diagnostic]) {
        guard !found.isEmpty else { return }
        let later = self
        self = FaultCount(found + later.kept)
        guard later.unlisted > 0 else { return }
        firstUnlisted = firstUnlisted ?? later.firstUnlisted
        unlisted += later.unlisted
        hasErrors = hasErrors || later.hasErrors
        hasUnlistedErrors = hasUnlistedErrors || later.hasUnlistedErrors
    }

    /// Sets the help of the first fault of a kind at a place.
    mutating func help(_ help: String, for id: DiagnosticID, at place: TextPlace) {
        guard let index = kept.firstIndex(where: { $0.id == id && $0.place == place }) else { return }
        kept[index].help = help
    }

    /// Those that are listed, and one that says how many more there are.
    var listed: [Diagnostic] {
        guard unlisted > 0 else { return kept }
        let more = Diagnostic(
            hasUnlistedErrors ? .error : .warning, .moreFaults,
            message: "the record has \(unlisted) more fault\(unlisted == 1 ? "" : "s"), not listed", at: firstUnlisted,
            help: "mend those above first")
        return kept + [more]
    }
}

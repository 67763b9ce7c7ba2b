/// Counts what becomes of each object.
struct ImportCounts: Sendable {
    private var read: [String: Int] = [:]
    private var used: [String: [String: Int]] = [:]
    private var skipped: [String: [SkipReason: Int]] = [:]

    /// The row for things without a recognisable type.
    static let noType = "(no STIX object)"

    /// Counts something that is read and decided on at once.
    ///
    /// Something with several values, such as a cell, is counted value by value, so that dropped values show up.
    mutating func count(_ type: String, _ outcome: Outcome) {
        read(type)
        switch outcome {
        case .used(let what): use(type, as: what)
        case .skipped(let reason): skip(type, reason)
        }
    }

    mutating func read(_ type: String, count: Int = 1) { read[type, default: 0] += count }

    mutating func use(_ type: String, as what: String) { used[type, default: [:]][what, default: 0] += 1 }

    mutating func skip(_ type: String, _ reason: SkipReason, count: Int = 1) {
        skipped[type, default: [:]][reason, default: 0] += count
    }

    /// Adds other counts.
    static func += (all: inout ImportCounts, others: ImportCounts) {
        all.read.merge(others.read, uniquingKeysWith: +)
        all.used.merge(others.used) { $0.merging($1, uniquingKeysWith: +) }
        all.skipped.merge(others.skipped) { $0.merging($1, uniquingKeysWith: +) }
    }

    /// The rows, sorted by type name.
    var rows: [ImportSummary.Row] {
        read.keys.sorted().map { type in
            let used = (used[type] ?? [:]).map { ImportSummary.Count(what: $0.key, count: $0.value) }
            let skipped = (skipped[type] ?? [:]).map { reason, count in
                ImportSummary.Count(what: reason.text, count: count, isFault: reason.isFault)
            }
            return ImportSummary.Row(
                type: type, read: read[type] ?? 0, used: used.sorted(by: Self.isCommoner),
                skipped: skipped.sorted(by: Self.isCommoner))
        }
    }

    private static func isCommoner(_ one: ImportSummary.Count, than other: ImportSummary.Count) -> Bool {
        one.count == other.count ? one.what < other.what : one.count > other.count
    }
}

/// What became of something that was read.
enum Outcome: Hashable, Sendable {
    /// It is in the casebook, in this form.
    case used(String)
    case skipped(SkipReason)
}

/// Why an object of the input is not in the casebook.
enum SkipReason: Hashable, Sendable {
    case revoked, deprecated
    case olderVersion, sameVersionAgain
    case unreadable
    /// Dateline has no use for this type of object, or for this kind of relationship between these types.
    case notUsed(String?)
    case danglingReference
    /// A relationship to or from an object that is itself skipped.
    case otherEndSkipped
    case noName
    /// A technique without an ATT&CK id.
    case noATTACKID
    /// An identity, a location or a vulnerability that nothing in the casebook refers to.
    case nothingRefersToIt
    /// A note, an opinion or a sighting about objects that are not in the casebook.
    case aboutNothingKept
    /// A relationship that repeats another.
    case saidAlready
    /// A name that the object already has.
    case nameAgain
    /// Any other decision, in the words of the summary.
    case because(String)
    /// Something that cannot be used as it is written, in the words of the summary: `no date`.
    case faulty(String)
    /// An object derived from one of Dateline's own records, which is read as a whole.
    case partOfRecord
    /// A marking that is not used by any object of the input.
    case markingOfNothing

    /// Whether this is an error in the input that has to be fixed, rather than a decision of the import.
    var isFault: Bool {
        switch self {
        case .unreadable, .noName, .faulty: true
        case .revoked, .deprecated, .olderVersion, .sameVersionAgain, .notUsed, .danglingReference, .otherEndSkipped,
            .noATTACKID, .nothingRefersToIt, .aboutNothingKept, .saidAlready, .nameAgain, .because, .partOfRecord,
            .markingOfNothing:
            false
        }
    }

    /// The words in a summary.
    var text: String {
        switch self {
        case .revoked: "revoked"
        case .deprecated: "deprecated"
        case .olderVersion: "older version of the same id"
        case .sameVersionAgain: "same version of the same id again"
        case .unreadable: "unreadable"
        case .notUsed(let detail): detail.map { "not used by Dateline: \($0)" } ?? "not used by Dateline"
        case .danglingReference: "dangling reference"
        case .otherEndSkipped: "one of its ends is skipped"
        case .noName: "no name"
        case .noATTACKID: "no ATT&CK id"
        case .nothingRefersToIt: "nothing used refers to it"
        case .aboutNothingKept: "about nothing that is used"
        case .saidAlready: "says what another one says"
        case .nameAgain: "the same name again"
        case .because(let reason), .faulty(let reason): reason
        case .partOfRecord: "made from a Dateline record that is read whole"
        case .markingOfNothing: "no object bears it"
        }
    }
}

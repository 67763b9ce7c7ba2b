/// Keeps count of what becomes of each object.
struct ImportCounts: Sendable {
    private var read: [String: Int] = [:]
    private var used: [String: [String: Int]] = [:]
    private var skipped: [String: [SkipReason: Int]] = [:]

    /// The row for what cannot be told to be of any type.
    static let noType = "(no STIX object)"

    /// Counts something that is read and decided on at once.
    ///
    /// What holds several values, such as a cell, is counted value by value, so that those that fall out are seen.
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

    /// Adds what was counted elsewhere.
    static func += (all: inout ImportCounts, others: ImportCounts) {
        all.read.merge(others.read, uniquingKeysWith: +)
        all.used.merge(others.used) { $0.merging($1, uniquingKeysWith: +) }
        all.skipped.merge(others.skipped) { $0.merging($1, uniquingKeysWith: +) }
    }

    /// The rows in the order of the types' names.
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
    /// It is in the casebook, as what.
    case used(String)
    case skipped(SkipReason)
}

/// Keeps count of what becomes of each object.
struct Ledger: Sendable {
    private var read: [String: Int] = [:]
    private var used: [String: [String: Int]] = [:]
    private var skipped: [String: [SkipReason: Int]] = [:]

    /// The row for what cannot be told to be of any type.
    static let noType = "(no STIX object)"

    mutating func read(_ type: String, count: Int = 1) { read[type, default: 0] += count }

    mutating func use(_ type: String, as what: String) { used[type, default: [:]][what, default: 0] += 1 }

    mutating func skip(_ type: String, _ reason: SkipReason, count: Int = 1) {
        skipped[type, default: [:]][reason, default: 0] += count
    }

    /// The rows in the order of the types' names.
    var rows: [ImportSummary.Row] {
        read.keys.sorted().map { type in
            let reasons = (skipped[type] ?? [:]).map { ($0.key.text, $0.value) }
            return ImportSummary.Row(
                type: type, read: read[type] ?? 0, used: Self.counts((used[type] ?? [:]).map { ($0.key, $0.value) }),
                skipped: Self.counts(reasons))
        }
    }

    private static func counts(_ counts: [(String, Int)]) -> [ImportSummary.Count] {
        counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { ImportSummary.Count(what: $0.0, count: $0.1) }
    }
}

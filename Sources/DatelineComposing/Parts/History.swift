import Templating

/// What became known when, the newest first.
struct History: Sendable {
    let rows: [HistoryRow]
    /// How many became known earlier and are left out.
    let earlier: Int
    let obligation: Obligation
}

extension History: ModelRecord {
    static let fields = RecordDescription<History>(
        "History",
        [
            .init("rows", "The dates, the newest first, each with what became known then.") { $0.rows },
            .init("earlier", "How many entries became known before these and are left out.") { $0.earlier },
        ])
}

/// What became known at one time.
struct HistoryRow: Sendable {
    let id: String
    let date: DateText
    let sentences: [RichText]
}

extension HistoryRow: ModelRecord {
    static let fields = RecordDescription<HistoryRow>(
        "HistoryRow",
        [
            .init("id", "The id of the row in the page, to which a drawing leads.") { $0.id },
            .init("date", "When it became known.") { $0.date },
            .init("sentences", "What became known then, a sentence each.") { $0.sentences },
        ])
}

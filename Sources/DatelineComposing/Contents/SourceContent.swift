/// What the page on a source shows.
struct SourceContent: Sendable {
    let source: SourceRow
    let records: [SourceUseRow]
}

extension SourceContent: PageContent {
    static let template = "pages/source"
    static let fields = RecordDescription<SourceContent>(
        "SourcePage",
        [
            .init("source", "The source.") { $0.source },
            .init("records", "The records that stand on it, and what they take from it.") { $0.records },
        ])
}

/// What a record takes from a source.
struct SourceUseRow: Sendable {
    let record: PageLink
    let kind: String
    let date: DateText?
    let statements: [RichText]
}

extension SourceUseRow: ModelRecord {
    static let fields = RecordDescription<SourceUseRow>(
        "SourceUse",
        [
            .init("record", "The incident or actor.") { $0.record },
            .init("kind", "What kind of record it is.") { $0.kind },
            .init("date", "When the incident happened; none for an actor.") { $0.date },
            .init("statements", "What is said on the strength of the source, a sentence each.") { $0.statements },
        ])
}

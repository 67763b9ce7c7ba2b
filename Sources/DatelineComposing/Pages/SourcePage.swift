import DatelineChronology
import DatelineModel
import EDTF

/// What the page on a source shows.
struct SourceContent: Sendable {
    let source: SourceRow
    let records: [SourceUseRow]
    let obligation: Obligation
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

extension Edition {
    func sourcePage(_ id: ID<Source>, _ form: PageForm) -> Page? {
        disclosure.source(id).map { source in
            SourcePage(source: source, scope: PageScope(self, at: PageID.source(id).route, as: form)).page
        }
    }
}

/// Composes the page on a source.
private struct SourcePage: Composer {
    let source: Source
    let scope: PageScope

    var page: Page {
        let row = sources.row(source)
        let uses = (edition.sourceUsage.records[source.id] ?? []).map { use(by: $0) }
        let date = source.published.map { ", \($0.prose)" } ?? ""
        let records = English.count(uses.count, "record stands", plural: "records stand").capitalizedFirst
        let heading = PageMetadata(
            title: source.title, summary: "\(RichText(row.publisher.plain))\(date). \(records) on it.",
            kind: .source, section: .sources, trail: [scope.link("Sources", .sources)])
        let content = SourceContent(source: row, records: uses, obligation: Obligation(known: source.becameKnown))
        return scope.page(heading, content, as: PageModels.source)
    }

    /// What one record takes from the source.
    private func use(by record: RecordReference) -> SourceUseRow {
        var date: DateText?
        var kind = "actor"
        switch record {
        case .incident(let incident):
            date = disclosure.incident(incident).map { DateText($0.date) }
            kind = disclosure.incident(incident)?.kind.text ?? "incident"
        case .actor(let actor): kind = disclosure.actor(actor)?.kind?.text ?? "actor"
        }
        let statements = edition.developments.of(record)
            .filter { $0.sources.contains(source.id) && $0.isStatement }
            .map { sentences.sentence(on: $0, within: record).capitalized + "." }
        return SourceUseRow(record: names.recordLink(record), kind: kind, date: date, statements: statements)
    }
}

extension Development {
    /// Whether it is something said, rather than a record itself.
    fileprivate var isStatement: Bool {
        switch subject {
        case .incident: false
        case .naming, .attribution, .claim, .alias, .relation, .activity, .targets: true
        }
    }
}

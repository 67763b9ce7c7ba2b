import DatelineChronology
import DatelineModel
import EDTF

extension Edition {
    func sourcePage(_ id: ID<Source>, _ form: PageForm) -> Page? {
        guard let source = disclosure.source(id) else { return nil }
        var draft = PageBuilder(self, PageID.source(id).route, form)
        draft.show(knownSince: source.becameKnown)
        let row = draft.sourceRow(source)
        let uses = (sourceUsage.records[id] ?? []).map { draft.sourceUse(of: id, by: $0) }
        let date = source.published.map { ", \($0.prose)" } ?? ""
        let heading = PageMetadata(
            title: source.title,
            summary:
                "\(row.publisher.plain)\(date). \(English.count(uses.count, "record stands", "records stand").capitalizedFirst) on it.",
            kind: .source, section: .sources, trail: [draft.link("Sources", .sources)])
        return draft.page(heading, SourceContent(source: row, records: uses), as: PageModels.source)
    }
}

extension PageBuilder {
    /// What one record takes from a source.
    fileprivate mutating func sourceUse(of id: ID<Source>, by record: RecordReference) -> SourceUseRow {
        var date: DateText?
        var kind = "actor"
        switch record {
        case .incident(let incident):
            date = disclosure.incident(incident).map { DateText($0.date) }
            kind = disclosure.incident(incident)?.kind.text ?? "incident"
        case .actor(let actor): kind = disclosure.actor(actor)?.kind?.text ?? "actor"
        }
        let statements = edition.developments.of(record).filter { $0.sources.contains(id) && $0.isStatement }
            .map { development -> RichText in
                show(development)
                return sentence(on: development, within: record).capitalized + "."
            }
        return SourceUseRow(record: recordLink(record), kind: kind, date: date, statements: statements)
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

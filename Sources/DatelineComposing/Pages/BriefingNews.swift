import DatelineChronology
import DatelineModel
import EDTF
import Templating

/// News of one kind, under its heading.
struct NewsGroup: Sendable {
    /// What news can be about, in the order of a briefing.
    enum Kind: String, CaseIterable {
        case new, more, about, actors

        /// The words above the news.
        var heading: String {
            switch self {
            case .new: "New incidents and activity"
            case .more: "New about earlier events"
            case .about: "Statements, disclosures and responses"
            case .actors: "Actors"
            }
        }
    }

    let heading: String
    let id: String
    let rows: [NewsRow]
}

extension NewsGroup: ModelRecord {
    static let fields = RecordDescription<NewsGroup>(
        "NewsGroup",
        [
            .init("heading", "What the news is about, in words.") { $0.heading },
            .init("id", "The same as a word: new, more, about or actors.") { $0.id },
            .init("rows", "What became known, by record, the weightiest first.") { $0.rows },
        ])
}

/// What became known of one record.
struct NewsRow: Sendable {
    let id: String?
    let record: PageLink
    let kind: String
    let isNew: Bool
    let happened: DateText?
    let known: DateText?
    let marks: [Citation]
    let account: ProseText?
    let items: [NewsItemRow]
    let obligation: Obligation
}

extension NewsRow: ModelRecord {
    static let fields = RecordDescription<NewsRow>(
        "News",
        [
            .init("id", "The id of the item in the page, where a drawing leads to it.") { $0.id },
            .init("record", "The incident or actor.") { $0.record },
            .init("kind", "What kind of record it is.") { $0.kind },
            .init("is_new", "Whether the record itself became known, or only something more about it.") {
                $0.isNew
            },
            .init("happened", "When the incident happened; none for an actor.") { $0.happened },
            .init("known", "When the incident became known, where that is news.") { $0.known },
            .init("marks", "The references to the sources of the record as a whole.") { $0.marks },
            .init("account", "The first paragraph of a new incident's account, where that was known by the cut-off.") {
                $0.account
            },
            .init("items", "What was newly said about it.") { $0.items },
        ])
}

/// One thing that became known.
struct NewsItemRow: Sendable {
    let sentence: RichText
    let isJudgement: Bool
    let known: DateText?
    let said: DateText?
    let saying: ProvenanceRow?
    let marking: String?
    let obligation: Obligation
}

extension NewsItemRow: ModelRecord {
    static let fields = RecordDescription<NewsItemRow>(
        "NewsItem",
        [
            .init("sentence", "What became known, in one sentence.") { $0.sentence },
            .init("is_judgement", "Whether it is a judgement, of which a reader asks how sure its maker is.") {
                $0.isJudgement
            },
            .init("known", "When it became known.") { $0.known },
            .init("said", "When it was said, where that is not when it became known.") { $0.said },
            .init("saying", "Who says so, when, how sure; none where the sentence says it all.") { $0.saying },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
        ])
}

/// Composes what became known, by record.
struct NewsComposer: Composer {
    let scope: PageScope

    /// The news under headings by what it is about: what is new, what is new about the old, what was said or done about
    /// it, and the actors.
    func groups(_ news: [NewsItem]) -> [NewsGroup] {
        var groups: [NewsGroup] = []
        for kind in NewsGroup.Kind.allCases {
            let rows = news.filter { self.kind(of: $0) == kind }.map { row($0, id: Self.id(of: $0)) }
            if !rows.isEmpty { groups.append(NewsGroup(heading: kind.heading, id: kind.rawValue, rows: rows)) }
        }
        return groups
    }

    private func kind(of item: NewsItem) -> NewsGroup.Kind {
        guard case .incident(let id) = item.record else { return .actors }
        guard item.isNew else { return .more }
        switch disclosure.incident(id)?.kind {
        case .incident, .activity, nil: return .new
        case .statement, .disclosure, .response: return .about
        }
    }

    /// The id of an item under the headings of the news.
    static func id(of item: NewsItem) -> String {
        switch item.record {
        case .incident(let id): "n-incident-" + id.text
        case .actor(let id): "n-actor-" + id.text
        }
    }

    /// What became known of one record; with an id where marks lead to it.
    func row(_ item: NewsItem, id: String? = nil) -> NewsRow {
        let record = names.recordLink(item.record)
        var happened: DateText?
        var kind = "actor"
        switch item.record {
        case .incident(let id):
            happened = disclosure.incident(id).map { DateText($0.date) }
            kind = disclosure.incident(id)?.kind.text ?? "incident"
        case .actor(let id): kind = disclosure.actor(id)?.kind?.text ?? "actor"
        }
        let itself = item.developments.first { $0.subject == .incident }
        return NewsRow(
            id: id, record: record, kind: kind, isNew: item.isNew, happened: happened,
            known: itself?.becameKnown.map { DateText(known: $0) },
            marks: itself.map { scope.citations(of: $0.sources) } ?? [],
            account: itself == nil ? nil : account(of: item.record),
            items: item.developments.filter { $0.subject != .incident }.map { self.item($0, within: item.record) },
            obligation: itself.map { Obligation($0) } ?? Obligation())
    }

    /// The first paragraph of an incident's account; `nil` where some of what it stands on came after the cut-off.
    private func account(of record: RecordReference) -> ProseText? {
        // What is itself a statement is told by its claims.
        guard case .incident(let id) = record, let incident = disclosure.incident(id),
            incident.kind == .incident || incident.kind == .activity,
            let first = incident.body.paragraphs.first(where: { !$0.markdown.hasPrefix("#") }),
            wasKnown(first, of: incident.metadata)
        else { return nil }
        return ProseText(Prose(paragraphs: [first]), in: scope)
    }

    /// Whether a paragraph could be written by the cut-off: by its sources, or else by when its record was.
    private func wasKnown(_ paragraph: Prose.Paragraph, of metadata: RecordMetadata) -> Bool {
        guard let cutOff = scope.cutOff else { return true }
        guard !paragraph.citations.isEmpty else { return metadata.recorded.map { $0 <= cutOff } ?? false }
        return paragraph.citations.allSatisfy { disclosure.source($0)?.becameKnown?.isOver(by: cutOff) ?? false }
    }

    /// A key judgement: who attributes an incident to whom in one sentence, or one thing that was said.
    func item(_ judgement: KeyJudgement) -> NewsItemRow {
        guard case .attributions(let developments, let incident) = judgement, developments.count > 1 else {
            return item(judgement.developments[0], within: nil)
        }
        let line = sentences.attributionsLine(developments, on: incident)
        return NewsItemRow(
            sentence: "\(line.opening.words) \(line.body).\(line.marks)\(line.judgement)", isJudgement: true,
            known: nil,
            said: nil, saying: nil, marking: nil, obligation: Obligation(joining: developments.map { Obligation($0) }))
    }

    /// One thing that became known, beside others of its record or by itself.
    func item(_ development: Development, within record: RecordReference?) -> NewsItemRow {
        let said = development.provenance?.said
        var saying = development.provenance.map { statements.saying($0, in: metadata(of: development.record)) }
        var words = sentences.sentence(on: development, within: record).capitalized + "."
        if let only = saying?.marksAlone {
            words += RichText(citing: only)
            saying = nil
        } else if saying == nil {
            words += scope.cited(development.sources)
        }
        return NewsItemRow(
            sentence: words, isJudgement: development.isJudgement,
            known: development.becameKnown.map { DateText(known: $0) },
            said: said == development.becameKnown ? nil : said.map { DateText($0) }, saying: saying,
            marking: development.marking > .clear ? development.marking.label : nil,
            obligation: Obligation(development))
    }

    private func metadata(of record: RecordReference) -> RecordMetadata {
        switch record {
        case .incident(let id): disclosure.incident(id)?.metadata ?? RecordMetadata()
        case .actor(let id): disclosure.actor(id)?.metadata ?? RecordMetadata()
        }
    }
}

extension Development {
    /// Whether it is a judgement on who did it or who belongs to whom, of which a reader asks how sure its maker is.
    fileprivate var isJudgement: Bool {
        switch subject {
        case .attribution, .relation: true
        case .incident, .naming, .alias, .targets, .claim, .activity: false
        }
    }
}

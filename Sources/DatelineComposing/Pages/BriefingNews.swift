import DatelineChronology
import DatelineModel
import EDTF
import Templating

extension PageBuilder {
    /// The news under headings by what it is about: what is new, what is new about the old, what was said or done about
    /// it, and the actors.
    mutating func newsGroups(_ news: [NewsItem]) -> [NewsGroup] {
        var groups: [NewsGroup] = []
        for kind in NewsGroup.Kind.allCases {
            let rows = news.filter { self.kind(of: $0) == kind }.map { newsRow($0, id: newsID(of: $0)) }
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
    func newsID(of item: NewsItem) -> String {
        switch item.record {
        case .incident(let id): "n-incident-" + id.text
        case .actor(let id): "n-actor-" + id.text
        }
    }

    /// What became known of one record; with an id where marks lead to it.
    mutating func newsRow(_ item: NewsItem, id: String? = nil) -> NewsRow {
        let record = recordLink(item.record)
        var happened: DateText?
        var kind = "actor"
        switch item.record {
        case .incident(let id):
            happened = disclosure.incident(id).map { DateText($0.date) }
            kind = disclosure.incident(id)?.kind.text ?? "incident"
        case .actor(let id): kind = disclosure.actor(id)?.kind?.text ?? "actor"
        }
        let itself = item.developments.first { $0.subject == .incident }
        if let itself { show(itself) }
        return NewsRow(
            id: id, record: record, kind: kind, isNew: item.isNew, happened: happened,
            known: itself?.becameKnown.map { DateText(known: $0) }, marks: itself.map { marks(for: $0.sources) } ?? [],
            items: item.developments.filter { $0.subject != .incident }.map { newsItemRow($0, within: item.record) })
    }

    /// One thing that became known, beside others of its record or by itself.
    mutating func newsItemRow(_ development: Development, within record: RecordReference?) -> NewsItemRow {
        show(development)
        let said = development.provenance?.said
        var saying = development.provenance.map { self.saying($0, in: metadata(of: development.record)) }
        var words = sentence(on: development, within: record).capitalized + "."
        if let only = saying?.marksAlone, !development.isJudgement {
            words += RichText(only.map(RichText.Run.mark))
            saying = nil
        } else if saying == nil {
            words += cited(development.sources)
        }
        return NewsItemRow(
            sentence: words, isJudgement: development.isJudgement,
            known: development.becameKnown.map { DateText(known: $0) },
            said: said == development.becameKnown ? nil : said.map { DateText($0) }, saying: saying,
            marking: development.marking > .clear ? development.marking.label : nil)
    }

    private func metadata(of record: RecordReference) -> RecordMetadata {
        switch record {
        case .incident(let id): disclosure.incident(id)?.metadata ?? RecordMetadata()
        case .actor(let id): disclosure.actor(id)?.metadata ?? RecordMetadata()
        }
    }

    /// The vulnerabilities of the incidents that the news is about, each with them, by id.
    mutating func vulnerabilities(in news: [NewsItem]) -> [CountRow] {
        var records: [ID<Vulnerability>: [RecordReference]] = [:]
        for item in news {
            guard case .incident(let id) = item.record, let incident = disclosure.incident(id) else { continue }
            for mention in incident.vulnerabilities where isKnown(mention.provenance) && mention.provenance.stands {
                show(mention.provenance)
                records[mention.id, default: []].append(item.record)
            }
        }
        return records.sorted { $0.key < $1.key }.map { id, records in
            CountRow(
                link: PageLink(text: id.text, href: nil), code: nil, count: records.uniqued.count,
                bar: Markup(trusted: ""),
                records: records.uniqued.map { recordLink($0) })
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

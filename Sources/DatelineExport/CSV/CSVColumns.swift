import DatelineModel
import EDTF

/// A column of a table: its name, and what a row has there.
struct CSVColumn<Row> {
    let name: String
    let value: (Row) -> String

    init(_ name: String, _ value: @escaping (Row) -> String?) {
        self.name = name
        self.value = { value($0) ?? "" }
    }

    /// Several values in one cell, with semicolons between them.
    init(_ name: String, list: @escaping (Row) -> [String]) {
        self.name = name
        value = { row in
            var seen: Set<String> = []
            return CSVText.list(list(row).filter { seen.insert($0).inserted })
        }
    }

    /// A date: as EDTF writes it, and the first and last day that it can mean.
    static func date(_ name: String, _ date: @escaping (Row) -> EDTFDate?) -> [CSVColumn] {
        [
            CSVColumn(name) { date($0)?.description },
            CSVColumn(name + "_earliest") { date($0)?.bounds.earliest.moment?.day.description },
            CSVColumn(name + "_latest") { date($0)?.bounds.latest.moment?.lastDay.description },
        ]
    }

    /// Who says so, when, how sure, on which source.
    static func provenance(
        in disclosure: Disclosure, marking: @escaping (Row) -> Marking, _ provenance: @escaping (Row) -> Provenance
    ) -> [CSVColumn] {
        [CSVColumn("by") { provenance($0).by.map(disclosure.name(of:)) }]
            + date("said") { provenance($0).said } + date("known") { provenance($0).becameKnown } + [
                CSVColumn("confidence") { provenance($0).confidence?.text },
                CSVColumn("likelihood") { provenance($0).likelihood?.text },
                CSVColumn("credibility") { provenance($0).credibility.map { String($0.rawValue) } },
                CSVColumn("words") { provenance($0).words },
                CSVColumn("withdrawn") { provenance($0).withdrawn?.description },
                CSVColumn("marking") { marking($0).label },
                CSVColumn("sources", list: { provenance($0).sources.map(\.text) }),
            ]
    }
}

/// The columns of each table.
enum CSVColumns {
    static func incidents(in disclosure: Disclosure) -> [CSVColumn<Incident>] {
        [
            CSVColumn("id") { $0.id.text }, CSVColumn("type") { $0.kind.rawValue }, CSVColumn("title") { $0.title },
        ]
            + CSVColumn.date("date") { $0.date } + [CSVColumn("date_text") { $0.date.prose }]
            + CSVColumn.date("known") { $0.becameKnown } + [
                CSVColumn("recorded") { $0.metadata.recorded?.description },
                CSVColumn("attributed_to", list: { incident in incident.attributions.map { culprit($0, disclosure) } }),
                CSVColumn("attributed_by", list: { speakers($0, disclosure) }),
                CSVColumn("about", list: { $0.about.compactMap { disclosure.actor($0)?.name } }),
                CSVColumn("countries", list: { $0.targets.compactMap(\.country?.code) }),
                CSVColumn("regions", list: { $0.targets.compactMap(\.region?.text) }),
                CSVColumn("sectors", list: { $0.targets.compactMap(\.sector?.text) }),
                CSVColumn("victims", list: { $0.targets.compactMap(\.name) }),
                CSVColumn("malware", list: { $0.malware.map(\.id.text) }),
                CSVColumn("techniques", list: { $0.techniques.map(\.id.text) }),
                CSVColumn("vulnerabilities", list: { $0.vulnerabilities.map(\.id.text) }),
                CSVColumn("tags", list: { $0.metadata.tags }),
                CSVColumn("sources", list: { $0.referredSources.map(\.text) }),
                CSVColumn("marking") { disclosure.highestMarking(of: $0).label },
            ]
    }

    static func attributions(in disclosure: Disclosure) -> [CSVColumn<StatementRow<Attribution>>] {
        [
            CSVColumn("incident") { $0.record },
            CSVColumn("title") { ID<Incident>($0.record).flatMap(disclosure.incident)?.title },
            CSVColumn("actor") { $0.statement.actorInvolved?.text ?? "unknown" },
            CSVColumn("actor_name") { culprit($0.statement, disclosure) },
        ] + CSVColumn.provenance(in: disclosure, marking: \.marking) { $0.statement.provenance }
    }

    static func claims(in disclosure: Disclosure) -> [CSVColumn<StatementRow<Claim>>] {
        [
            CSVColumn("record") { $0.record }, CSVColumn("record_type") { $0.kind },
            CSVColumn("id") { $0.statement.id }, CSVColumn("text") { $0.statement.text },
        ] + CSVColumn.provenance(in: disclosure, marking: \.marking) { $0.statement.provenance } + [
            CSVColumn("superseded_by") { $0.statement.provenance.supersededBy }
        ]
    }

    static func actors(in disclosure: Disclosure) -> [CSVColumn<Actor>] {
        [
            CSVColumn("id") { $0.id.text }, CSVColumn("name") { $0.name }, CSVColumn("kind") { $0.kind?.rawValue },
            CSVColumn("country") { $0.country?.code },
            CSVColumn("named_by") { $0.named?.by.map(disclosure.name(of:)) },
            CSVColumn("aliases", list: { $0.aliases.map(\.name) }),
            CSVColumn("active", list: { $0.active.map(\.span.prose) }),
            CSVColumn("relations", list: { actor in actor.relations.map { "\($0.kind.rawValue) \($0.to)" } }),
            CSVColumn("malware", list: { $0.malware.map(\.id.text) }),
            CSVColumn("techniques", list: { $0.techniques.map(\.id.text) }),
            CSVColumn("tags", list: { $0.metadata.tags }),
            CSVColumn("sources", list: { $0.referredSources.map(\.text) }),
            CSVColumn("attack") { $0.metadata.foreignIDs["attack"] },
            CSVColumn("marking") { disclosure.highestMarking(of: $0).label },
        ]
    }

    static func aliases(in disclosure: Disclosure) -> [CSVColumn<StatementRow<Alias>>] {
        [
            CSVColumn("actor") { $0.record },
            CSVColumn("actor_name") { ID<Actor>($0.record).flatMap(disclosure.actor)?.name },
            CSVColumn("name") { $0.statement.name }, CSVColumn("overlap") { $0.statement.overlap?.rawValue },
        ] + CSVColumn.provenance(in: disclosure, marking: \.marking) { $0.statement.provenance }
    }

    static func sources(in disclosure: Disclosure) -> [CSVColumn<Source>] {
        [
            CSVColumn("id") { $0.id.text }, CSVColumn("title") { $0.title },
            CSVColumn("publisher") { disclosure.name(of: $0.publisher) }, CSVColumn("authors", list: { $0.authors }),
        ]
            + CSVColumn.date("published") { $0.published } + [
                CSVColumn("kind") { $0.kind?.rawValue }, CSVColumn("url") { $0.url },
                CSVColumn("archived") { $0.archived }, CSVColumn("retrieved") { $0.retrieved?.description },
                CSVColumn("language") { $0.language }, CSVColumn("reliability") { $0.reliability?.rawValue },
                CSVColumn("note") { $0.note }, CSVColumn("marking") { disclosure.highestMarking(of: $0).label },
            ]
    }

    private static func culprit(_ attribution: Attribution, _ disclosure: Disclosure) -> String {
        switch attribution.to {
        case .actor(let id): disclosure.actor(id)?.name ?? id.text
        case .unknown: "unknown"
        }
    }

    private static func speakers(_ incident: Incident, _ disclosure: Disclosure) -> [String] {
        incident.attributions.compactMap { $0.provenance.by.map(disclosure.name(of:)) }
    }
}

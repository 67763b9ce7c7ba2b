internal import DatelineModel
internal import EDTF

/// What relationships, comments, sightings and publications say about one record.
struct RecordStatements: Sendable {
    var malware: [Usage<Malware>] = []
    var techniques: [Usage<Technique>] = []
    var vulnerabilities: [Usage<Vulnerability>] = []
    var targets: [Target] = []
    /// The actors that a report is about.
    var about: [ID<Actor>] = []
    var attributions: [Attribution] = []
    var relations: [ActorRelation] = []
    var claims: [Claim] = []
    var related: [ID<Incident>] = []
    /// Reports about the record as a whole.
    var sources: [ID<Source>] = []
    /// The first day on which all of it could be known.
    private(set) var lastRecorded: CalendarDay?

    /// The statements of several passes by record, in a stable order.
    static func joined(_ passes: [[String: RecordStatements]]) -> [String: RecordStatements] {
        passes.reduce(into: [:]) { all, said in
            all.merge(said) { first, later in
                var both = first
                both += later
                return both
            }
        }.mapValues(\.sorted)
    }

    /// Takes the last change of an object into account.
    mutating func heed(_ object: STIXObject) {
        lastRecorded = [lastRecorded, object.dayOfRecording].compactMap(\.self).max()
    }

    /// Adds later statements.
    static func += (all: inout RecordStatements, later: RecordStatements) {
        all.malware += later.malware
        all.techniques += later.techniques
        all.vulnerabilities += later.vulnerabilities
        all.targets += later.targets
        all.about += later.about
        all.attributions += later.attributions
        all.relations += later.relations
        all.claims += later.claims
        all.related += later.related
        all.sources += later.sources
        all.lastRecorded = [all.lastRecorded, later.lastRecorded].compactMap(\.self).max()
    }

    /// The statements in a stable order, without duplicates.
    var sorted: RecordStatements {
        var said = self
        said.malware = Self.sorted(malware) { $0.id.text }
        said.techniques = Self.sorted(techniques) { $0.id.text }
        said.vulnerabilities = Self.sorted(vulnerabilities) { $0.id.text }
        said.targets = Self.sorted(targets) { target in
            [target.name, target.sector?.text, target.country?.code, target.region?.text].map { $0 ?? "" }
                .joined(separator: "\u{1}")
        }
        said.attributions = Self.sorted(attributions) { attribution in
            switch attribution.to {
            case .actor(let id): id.text
            case .unknown: ""
            }
        }
        said.relations = Self.sorted(relations) { $0.kind.rawValue + "\u{1}" + $0.to.text }
        said.claims = Self.sorted(claims) { $0.text }
        said.about = Set(about).sorted()
        said.related = Set(related).sorted()
        said.sources = Set(sources).sorted()
        return said
    }

    private static func sorted<S: Statement>(_ statements: [S], _ key: (S) -> String) -> [S] {
        guard statements.count > 1 else { return statements }
        let keyed = statements.map { (key($0), $0.provenance.order, $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        var result: [S] = []
        for (_, _, statement) in keyed where result.last != statement { result.append(statement) }
        return result
    }
}

extension Provenance {
    /// The sort key for statements that differ only in provenance.
    fileprivate var order: String {
        let party =
            switch by {
            case .organisation(let id): id.text
            case .actor(let id): id.text
            case .named(let name): name
            case nil: ""
            }
        let parts = [
            party, said?.description ?? "", sources.map(\.text).joined(separator: ","), words ?? "", note ?? "",
        ]
        return parts.joined(separator: "\u{1}")
    }
}

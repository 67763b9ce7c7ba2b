internal import DatelineModel

/// Finds terms and actors by the names that a reader sees, for those who write the name where the id stands.
struct TermNames: Sendable {
    /// The lists in which names are looked up.
    enum List: String, Hashable, Sendable {
        case organisations, sectors, regions, malware, techniques, vulnerabilities
        case actors, incidents, sources

        /// The list of what a noun means; `nil` for one whose things are in no list.
        init?<Thing: Identified>(of noun: Thing.Type) {
            switch ObjectIdentifier(noun) {
            case ObjectIdentifier(Sector.self): self = .sectors
            case ObjectIdentifier(Region.self): self = .regions
            case ObjectIdentifier(Malware.self): self = .malware
            case ObjectIdentifier(Technique.self): self = .techniques
            case ObjectIdentifier(Vulnerability.self): self = .vulnerabilities
            case ObjectIdentifier(Actor.self): self = .actors
            case ObjectIdentifier(Incident.self): self = .incidents
            case ObjectIdentifier(Source.self): self = .sources
            default: return nil
            }
        }

        /// One of its things, with the article.
        var thing: String {
            switch self {
            case .organisations: "the organisation"
            case .sectors: "the sector"
            case .regions: "the region"
            case .malware: "the malware"
            case .techniques: "the technique"
            case .vulnerabilities: "the vulnerability"
            case .actors: "the actor"
            case .incidents: "the incident"
            case .sources: "the source"
            }
        }
    }

    /// Ids by the slugs of names; of several the first in the order of their ids.
    private var ids: [List: [String: String]] = [:]

    /// The names of a vocabulary's terms, and of records: of sources, their addresses too.
    init(_ vocabulary: Vocabulary, _ records: [ReadRecord] = []) {
        add(vocabulary.organisations, .organisations)
        add(vocabulary.sectors, .sectors)
        add(vocabulary.regions, .regions)
        add(vocabulary.malware, .malware)
        add(vocabulary.techniques, .techniques)
        add(vocabulary.vulnerabilities, .vulnerabilities)
        for record in records { add(record) }
    }

    /// The id of what has a name, whatever the case, the spaces and the hyphens; `nil` where nothing has it.
    func id(ofNamed name: String, in list: List) -> String? { ids[list]?[Slug.make(from: name)] }

    /// Adds a name, and whose it is.
    mutating func add(_ name: String, of id: String, in list: List) {
        let slug = Slug.make(from: name)
        guard !slug.isEmpty, slug.utf8.count < Slug.maximumLength, ids[list]?[slug].map({ id < $0 }) ?? true else {
            return
        }
        ids[list, default: [:]][slug] = id
    }

    private mutating func add<Thing: Identified>(_ terms: [ID<Thing>: VocabularyTerm], _ list: List) {
        for (id, term) in terms { add(term.name, of: id.text, in: list) }
    }

    private mutating func add(_ record: ReadRecord) {
        switch record.content {
        case .actor(let actor):
            add(actor.name, of: record.id, in: .actors)
            for alias in actor.aliases { add(alias.name, of: record.id, in: .actors) }
        case .incident(let incident): add(incident.title, of: record.id, in: .incidents)
        case .source(let source):
            add(source.title, of: record.id, in: .sources)
            if let url = source.url { add(url, of: record.id, in: .sources) }
        case nil: return
        }
    }
}

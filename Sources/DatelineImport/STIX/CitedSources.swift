internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// An external reference: something to read, or an id in another collection.
struct STIXReference: Hashable, Sendable {
    /// The source name, by which ATT&CK's prose cites it.
    let name: String
    let description: String?
    let url: String?
    /// The source's id for what the object describes.
    let externalID: String?

    /// Parses a node that names a source.
    init?(_ node: LocatedNode) {
        guard let name = node["source_name"]?.text, !name.isEmpty else { return nil }
        self.name = name
        description = node["description"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        url = node["url"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        externalID = node["external_id"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether the reference is to MITRE ATT&CK, in any of its domains.
    var isToATTACK: Bool { name == "mitre-attack" || name == "mitre-mobile-attack" || name == "mitre-ics-attack" }
}

extension STIXObject {
    /// The id in MITRE ATT&CK, such as `G0067`.
    var attackID: String? { references.first { $0.isToATTACK && $0.externalID != nil }?.externalID }

    /// Whether a text is the name of one of the object's references.
    func namesReference(_ text: String) -> Bool { references.contains { ShownText.line($0.name) == text } }
}

extension STIXReference {
    /// Whether this is something to read, rather than an id in a catalogue or ATT&CK's entry for an alias.
    var isCitation: Bool {
        if isToATTACK || ["capec", "cve", "cwe"].contains(name.lowercased()) { return false }
        if url != nil { return true }
        return externalID == nil && (description.map { !ProsePieces.holdsCitation($0) } ?? false)
    }

    var order: (String, String, String) { (name, description ?? "", url ?? "") }
}

/// The sources that the objects of an import cite, each once.
///
/// References are the same source if they share name and title, or address and title: ATT&CK cites the same report with
/// different addresses and retrieval dates as its page moves.
struct CitedSources: Sendable {
    /// The use of a reference: how often, and the least strict marking of the objects that contain it.
    private struct Use: Sendable {
        var count: Int
        var marking: Marking
    }

    private var uses: [STIXReference: Use] = [:]
    private var idsByReference: [STIXReference: ID<Source>] = [:]
    private var idsByName: [String: ID<Source>] = [:]
    private var publishers: [ID<Source>: Party] = [:]
    private(set) var sources: [Source] = []

    /// Adds the references of an object with a marking.
    mutating func add(_ references: [STIXReference], marking: Marking?) {
        for reference in references where reference.isCitation {
            let marking = marking ?? .clear
            var use = uses[reference] ?? Use(count: 0, marking: marking)
            use.count += 1
            use.marking = min(use.marking, marking)
            uses[reference] = use
        }
    }

    /// Adds a source without a reference.
    mutating func add(_ source: Source) {
        sources.append(source)
        publishers[source.id] = source.publisher
    }

    /// The source of a reference; `nil` if the reference is not a citation.
    func id(of reference: STIXReference) -> ID<Source>? { idsByReference[reference] }

    /// The source that is cited under a name anywhere in the input.
    func id(named name: String) -> ID<Source>? { idsByName[name] }

    /// Who published a source.
    func publisher(of id: ID<Source>) -> Party? { publishers[id] }

    /// Makes one source of all equal references, and enters their publishers.
    mutating func close(_ organisations: inout Organisations, default publisher: String?, reserved: Set<String>) {
        let works = works()
        var ids = UniqueIDs<Int, Source>(reserved: reserved)
        for (index, work) in works.enumerated() {
            ids.ask(for: index, name: work.name, otherwise: work.title)
        }
        let assigned = ids.assigned()
        for (index, work) in works.enumerated() {
            guard let id = assigned[index] else { continue }
            for reference in work.references {
                idsByReference[reference] = id
                idsByName[reference.name] = min(idsByName[reference.name] ?? id, id)
            }
            add(work.source(id, &organisations, default: publisher))
        }
    }

    private func works() -> [CitedWork] {
        var byTitle: [[String]: CitedWork] = [:]
        for (reference, use) in uses.sorted(by: { $0.key.order < $1.key.order }) {
            let work = CitedWork(reference, count: use.count, marking: use.marking)
            byTitle[[work.name, work.titleKey], default: work].join(work)
        }
        var byPage: [[String]: CitedWork] = [:]
        for (key, work) in byTitle.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let key = work.address.map { [$0.page, work.titleKey] } ?? key
            byPage[key, default: work].join(work)
        }
        return byPage.values.sorted { ($0.name, $0.titleKey) < ($1.name, $1.titleKey) }
    }
}

internal import DatelineModel

extension Fields {
    /// The id of a record or a term; `nil` where it is absent or badly spelled.
    func id<Thing: Identified>(_ name: String, into log: inout RecordLog) -> ID<Thing>? {
        self[name].flatMap { IDText.read($0, into: &log) }
    }

    /// A list of ids, each of which is a reference.
    func ids<Thing: Identified>(
        _ name: String, example: String, _ target: (ID<Thing>) -> Reference.Target, into log: inout RecordLog
    ) -> [ID<Thing>] {
        list(name, example: example, into: &log).compactMap { node in IDText.reference(node, target, into: &log) }
    }
}

/// Reads ids.
enum IDText {
    /// The id that a scalar spells.
    static func read<Thing: Identified>(_ node: LocatedNode, into log: inout RecordLog) -> ID<Thing>? {
        if let id = node.text.flatMap({ ID<Thing>($0) }) { return id }
        log.error(
            .idSpelling, "'\(node.text ?? node.shape)' is not spelled as an id", at: log.place(of: node),
            help: remedy(for: node.text ?? "", Thing.self))
        if let text = node.text, let list = NameList(of: Thing.self) {
            log.refer(to: .misspelled(text, list), at: node)
        }
        return nil
    }

    /// The id that a scalar spells, recorded as a reference.
    static func reference<Thing: Identified>(
        _ node: LocatedNode, _ target: (ID<Thing>) -> Reference.Target, into log: inout RecordLog
    ) -> ID<Thing>? {
        guard let id: ID<Thing> = read(node, into: &log) else { return nil }
        log.refer(to: target(id), at: node)
        return id
    }

    private static func remedy<Thing: Identified>(for text: String, _: Thing.Type) -> String {
        if Thing.self == Source.self, let source = AddressText.proposedID(of: text) {
            return "write '\(source): { title: …, publisher: …, url: \"\(text)\" }' in sources.yaml, "
                + "and '\(source)' here"
        }
        if let upper = ID<Thing>(text.uppercased()) { return "write '\(upper)'" }
        if let slug = ID<Thing>(slugOf: text) { return "write '\(slug)'" }
        if Thing.isID("T1486") { return "write the number of an ATT&CK technique, such as 'T1486' or 'T1566.001'" }
        if Thing.isID("CVE-2018-4878") { return "write a CVE number, such as 'CVE-2018-4878'" }
        return "write small letters, digits and single hyphens, at most \(Slug.maximumLength)"
    }
}

/// A mention of another record or of a term, to be looked up once all records are read.
struct Reference: Hashable, Sendable {
    /// What is named.
    enum Target: Hashable, Sendable {
        case source(ID<Source>)
        case actor(ID<Actor>)
        case incident(ID<Incident>)
        /// Somebody who says or publishes something: an organisation, an actor or a free name.
        case party(String)
        case sector(ID<Sector>)
        case region(ID<Region>)
        case malware(ID<Malware>)
        case technique(ID<Technique>)
        /// Something that is no id, and was reported; it may be the name of something that has one.
        case misspelled(String, NameList)
        /// A word of the prose that would be a citation if it had brackets and an `@`.
        case uncited(String)
    }

    /// What is named.
    var target: Target
    /// Where it is named.
    var place: TextPlace
}

/// A list in which names are looked up.
enum NameList: String, Hashable, Sendable {
    case organisations, sectors, regions, malware, techniques, vulnerabilities
    case actors, incidents, sources

    /// The list of the things of a type; `nil` for a type that has no list.
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

    /// What one of the list's things is called.
    var noun: String {
        switch self {
        case .organisations: "organisation"
        case .sectors: "sector"
        case .regions: "region"
        case .malware: "malware"
        case .techniques: "technique"
        case .vulnerabilities: "vulnerability"
        case .actors: "actor"
        case .incidents: "incident"
        case .sources: "source"
        }
    }
}

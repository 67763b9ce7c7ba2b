internal import DatelineModel

/// The countries of identities, as given by relationships.
struct Residences: STIXPass {
    /// The country of an identity, by its id.
    private(set) var countries: [String: Country] = [:]
    private(set) var accounts = STIXAccounts()

    init(_ relationships: [UsableRelationship]) {
        for relationship in relationships where relationship.use == .residence {
            guard let country = Geography.country(of: relationship.target) else {
                accounts.skip(relationship.object, .notUsed("a place that is no country"))
                continue
            }
            countries[relationship.source.id] = country
            accounts.refer(to: relationship.target.id)
            accounts.addMarkings(of: relationship.object)
            accounts.use(
                relationship.object, as: relationship.use.text, without: RelationshipStatements.propertiesOfStatements)
        }
    }
}

/// What relationships say about records.
struct RelationshipStatements: STIXPass {
    /// The statements, by the id of the record's object.
    private(set) var said: [String: RecordStatements] = [:]
    private(set) var accounts = STIXAccounts()
    private let targets: STIXTargets
    private let context: STIXContext

    /// Properties of relationships that only a statement can hold.
    static let propertiesOfStatements: Set = ["description", "confidence", "start_time", "stop_time"]

    init(_ relationships: [UsableRelationship], residences: Residences, in context: STIXContext) {
        self.context = context
        targets = STIXTargets(residences: residences.countries)
        for relationship in relationships where relationship.use != .residence { state(relationship) }
    }

    private mutating func state(_ relationship: UsableRelationship) {
        let object = relationship.object
        let (source, target) = (relationship.source, relationship.target)
        let provenance = context.provenance(of: object, onRecord: source, about: target, &accounts)
        guard let made = add(relationship, provenance) else {
            return accounts.skip(object, .notUsed("\(source.type) to \(target.type)"))
        }
        said[source.id]?.heed(object)
        accounts.addMarkings(of: object)
        accounts.refer(to: target.id)
        accounts.use(object, as: made, without: relationship.use == .related ? Self.propertiesOfStatements : [])
    }

    /// Adds the statement and returns what it became; `nil` if the record cannot hold it.
    private mutating func add(_ relationship: UsableRelationship, _ provenance: Provenance) -> String? {
        let (source, target) = (relationship.source.id, relationship.target)
        let names = context.names
        var new = RecordStatements()
        switch relationship.use {
        case .malware:
            guard let id = names.malware[target.id] else { return nil }
            new.malware = [Usage(id: id, provenance: provenance)]
        case .technique:
            guard let id = names.techniques[target.id] else {
                return claim("Uses", about: target, provenance: provenance, on: source)
            }
            new.techniques = [Usage(id: id, provenance: provenance)]
        case .vulnerability:
            guard names.actors[source] == nil, let id = names.vulnerabilities[target.id] else { return nil }
            new.vulnerabilities = [Usage(id: id, provenance: provenance)]
        case .target:
            new.targets = targets.targets(of: target, provenance: provenance, enteringTermsIn: &accounts.terms)
        case .attribution:
            guard let id = names.actors[target.id] else { return nil }
            new.attributions = [Attribution(to: .actor(id), provenance: provenance)]
        case .partOf, .sameAs:
            guard let id = names.actors[target.id] else { return nil }
            let kind: ActorRelation.Kind = relationship.use == .partOf ? .partOf : .sameAs
            new.relations = [ActorRelation(kind: kind, to: id, provenance: provenance)]
        case .related:
            guard let id = names.incidents[target.id] else { return nil }
            new.related = [id]
        case .claim(let words): return claim(words, about: target, provenance: provenance, on: source)
        case .residence: return nil
        }
        said[source, default: RecordStatements()] += new
        return relationship.use.text
    }

    private mutating func claim(
        _ words: String, about target: STIXObject, provenance: Provenance, on record: String
    ) -> String? {
        let catalogue = target.references.first { $0.externalID != nil && $0.name == "capec" }?.externalID
        let country = ObjectRole(type: target.type) == .location ? Geography.country(of: target)?.name : nil
        guard let name = country ?? target.name ?? target.text("region") ?? target.text("country") else { return nil }
        let text = "\(words) \(name)\(catalogue.map { " (\($0))" } ?? "")."
        said[record, default: RecordStatements()].claims.append(
            Claim(text: ShownText.line(text), provenance: provenance))
        return "claim"
    }
}

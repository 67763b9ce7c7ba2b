internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// Puts what relationships say to the records they are about.
    mutating func state(_ relationships: [UsableRelationship]) {
        for relationship in relationships where relationship.use == .residence { settle(relationship) }
        for relationship in relationships where relationship.use != .residence { state(relationship) }
    }

    private mutating func state(_ relationship: UsableRelationship) {
        let object = relationship.object
        let target = relationship.target
        let provenance = provenance(of: object, onRecord: relationship.source, about: target)
        var said = statements[relationship.source.id] ?? RecordStatements()
        guard let made = add(relationship, provenance, to: &said) else {
            return store.skip(object, .notUsed("\(relationship.source.type) to \(target.type)"))
        }
        said.heed(object)
        statements[relationship.source.id] = said
        note(object)
        referencedIDs.insert(target.id)
        store.use(object, as: made, without: relationship.use == .related ? Self.ofStatements : [])
    }

    /// Adds the statement and returns what it became; `nil` where the record has no place for it.
    private mutating func add(
        _ relationship: UsableRelationship, _ provenance: Provenance, to said: inout RecordStatements
    ) -> String? {
        let target = relationship.target
        let isActor = names.actors[relationship.source.id] != nil
        switch relationship.use {
        case .malware:
            guard let id = names.malware[target.id] else { return nil }
            said.malware.append(Usage(id: id, provenance: provenance))
        case .technique:
            guard let id = names.techniques[target.id] else {
                return addClaim("Uses", target, provenance, to: &said)
            }
            said.techniques.append(Usage(id: id, provenance: provenance))
        case .vulnerability:
            guard !isActor, let id = names.vulnerabilities[target.id] else { return nil }
            said.vulnerabilities.append(Usage(id: id, provenance: provenance))
        case .target: said.targets += targets(target, provenance)
        case .attribution:
            guard let id = names.actors[target.id] else { return nil }
            said.attributions.append(Attribution(to: .actor(id), provenance: provenance))
        case .partOf, .sameAs:
            guard let id = names.actors[target.id] else { return nil }
            let kind: ActorRelation.Kind = relationship.use == .partOf ? .partOf : .sameAs
            said.relations.append(ActorRelation(kind: kind, to: id, provenance: provenance))
        case .related:
            guard let id = names.incidents[target.id] else { return nil }
            said.related.append(id)
        case .claim(let words): return addClaim(words, target, provenance, to: &said)
        case .residence: return nil
        }
        return relationship.use.text
    }

    private func addClaim(
        _ words: String, _ target: STIXObject, _ provenance: Provenance, to said: inout RecordStatements
    ) -> String? {
        let catalogue = target.references.first { $0.externalID != nil && $0.name == "capec" }?.externalID
        let place = ObjectRole(type: target.type) == .location ? Places.country(of: target)?.name : nil
        guard let name = place ?? target.name ?? target.text("region") ?? target.text("country") else { return nil }
        let text = "\(words) \(name)\(catalogue.map { " (\($0))" } ?? "")."
        said.claims.append(Claim(text: ShownText.line(text), provenance: provenance))
        return "claim"
    }

    /// Keeps in which country an identity is.
    private mutating func settle(_ relationship: UsableRelationship) {
        guard let country = Places.country(of: relationship.target) else {
            return store.skip(relationship.object, .notUsed("a place that is no country"))
        }
        residences[relationship.source.id] = country
        referencedIDs.insert(relationship.target.id)
        note(relationship.object)
        store.use(relationship.object, as: relationship.use.text, without: Self.ofStatements)
    }

    /// What a relationship says of itself and only a statement has a place for.
    private static let ofStatements: Set = ["description", "confidence", "start_time", "stop_time"]
}

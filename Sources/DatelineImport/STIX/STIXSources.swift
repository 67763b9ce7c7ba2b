internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// A relationship with what it says.
    struct UsableRelationship {
        let object: STIXObject
        let use: RelationshipUse
        let source: STIXObject
        let target: STIXObject
    }

    /// The relationships whose two ends are there; the others are accounted for.
    mutating func usableRelationships() -> [UsableRelationship] {
        var usable: [UsableRelationship] = []
        for object in store.all(.relationship) {
            switch resolved(object) {
            case .success(let relationship): usable.append(relationship)
            case .failure(let skip): store.skip(object, skip.reason)
            }
        }
        return usable
    }

    private struct Skip: Error {
        let reason: SkipReason
    }

    private mutating func resolved(_ object: STIXObject) -> Result<UsableRelationship, Skip> {
        if let retirement = object.retirement { return .failure(Skip(reason: retirement)) }
        guard let sourceID = object.text("source_ref"), let targetID = object.text("target_ref"),
            let kind = object.text("relationship_type"),
            let use = RelationshipUse(kind: kind, from: ObjectRole(id: sourceID), to: ObjectRole(id: targetID))
        else { return .failure(Skip(reason: .unreadable)) }
        guard let source = store[sourceID], let target = store[targetID] else {
            store.reportMissing(store[sourceID] == nil ? sourceID : targetID, of: object)
            return .failure(Skip(reason: .danglingReference))
        }
        guard isUsable(source), isUsable(target) else { return .failure(Skip(reason: .otherEndSkipped)) }
        return .success(UsableRelationship(object: object, use: use, source: source, target: target))
    }

    private func isUsable(_ object: STIXObject) -> Bool {
        switch ObjectRole(type: object.type) {
        case .actor, .event, .publication: names.isRecord(object.id)
        case .malware: names.malware[object.id] != nil
        case .vulnerability: names.vulnerabilities[object.id] != nil
        case .technique, .identity: object.isKept
        case .location: object.retirement == nil
        case .comment, .relationship, .sighting, .marking, .timing, nil: false
        }
    }

    /// Makes the sources that what is used cites.
    mutating func gatherSources(_ relationships: [UsableRelationship]) {
        for role in [ObjectRole.actor, .event, .publication] {
            for object in store.all(role) where names.isRecord(object.id) || role == .publication && object.isKept {
                addReferences(of: object)
            }
        }
        for comment in store.all(.comment) where comment.retirement == nil { addReferences(of: comment) }
        for relationship in relationships { addReferences(of: relationship.object) }
        citedSources.close(&organisations, default: options.publisher, reserved: [Self.attackSourceID])
    }

    private mutating func addReferences(of object: STIXObject) {
        let whole = markings.marking(of: object)
        for (index, reference) in object.references.enumerated() {
            let part = markings.marking(of: object, entry: index, of: "external_references")
            citedSources.add([reference], marking: Self.stricter(whole, part))
        }
    }

    /// The stricter of two markings, where there is one.
    static func stricter(_ one: Marking?, _ other: Marking?) -> Marking? { [one, other].compactMap(\.self).max() }

    static let attackSourceID = "mitre-attack"

    /// The sources that an object cites itself, in its order.
    func citedSources(of object: STIXObject) -> [ID<Source>] {
        object.references.reduce(into: []) { ids, reference in
            if let id = citedSources.id(of: reference), !ids.contains(id) { ids.append(id) }
        }
    }

    /// The source in which we read an object that cites none: ATT&CK, or the bundle.
    mutating func bundleSource(of object: STIXObject) -> ID<Source>? {
        let key = object.isFromATTACK ? "" : object.place.file
        if let id = bundleSources[key] { return id }
        let source = object.isFromATTACK ? attackSource() : fileSource(object)
        guard let source else { return nil }
        bundleSources[key] = source.id
        citedSources.add(source)
        return source.id
    }

    private mutating func attackSource() -> Source? {
        guard let id = ID<Source>(Self.attackSourceID), let publisher = organisations.enter("MITRE", kind: "non-profit")
        else {
            return nil
        }
        var source = Source(id: id, title: "MITRE ATT&CK", publisher: .organisation(publisher))
        source.url = "https://attack.mitre.org/"
        source.kind = .database
        return source
    }

    private mutating func fileSource(_ object: STIXObject) -> Source? {
        let file = ShownText.line(SafeFileName.of(object.place.file))
        let taken = Set(citedSources.sources.map(\.id.text))
        var ids = UniqueIDs<Int, Source>(reserved: taken)
        ids.ask(for: 0, name: "STIX bundle " + file, otherwise: "stix-bundle")
        guard let id = ids.assigned()[0] else { return nil }
        let named = options.publisher.flatMap { organisations.enter($0) } ?? creator(of: object)
        guard let publisher = named ?? organisations.enter(Organisations.notKnownName) else { return nil }
        return Source(id: id, title: "STIX bundle \(file)", publisher: .organisation(publisher))
    }

    /// The organisation of the identity that made an object, unless the identity is marked more strictly than it.
    mutating func creator(of object: STIXObject) -> ID<Organisation>? {
        let key = object.creator ?? ""
        if let identity = store[key], let strict = markings.marking(of: identity),
            strict > markings.marking(of: object) ?? .clear
        {
            return nil
        }
        if let known = creators[key], !key.isEmpty || object.isFromATTACK { return known }
        let organisation = organisation(ofIdentity: key) ?? (object.isFromATTACK ? organisations.enter("MITRE") : nil)
        creators[key] = organisation
        return organisation
    }

    private mutating func organisation(ofIdentity id: String) -> ID<Organisation>? {
        guard let identity = store[id], identity.type == "identity", identity.retirement == nil,
            let name = identity.name
        else { return nil }
        referencedIDs.insert(id)
        return organisations.enter(Self.organisationName(name))
    }

    /// The name by which an identity's organisation is known elsewhere, where the names are the same.
    private static func organisationName(_ name: String) -> String {
        let bare = Organisations.bare(name)
        guard let known = KnownPublisher.named(bare), known.answers(to: bare) else { return name }
        return known.name
    }
}

extension KnownPublisher {
    /// Whether a name is one of the publisher's, all of it.
    func answers(to text: String) -> Bool {
        ([name.lowercased()] + beginnings).contains(text.lowercased())
    }
}

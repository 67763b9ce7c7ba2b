import DatelineModel
import TextForms

/// The objects of a bundle while it is made.
struct STIXBundleDraft {
    let disclosure: Disclosure
    let profile: STIXBundle.Profile
    let names: STIXNames
    /// The identity that made every object of the casebook.
    let creator: String
    /// The terms that records use, each with the freest marking under which one does.
    var terms = STIXTerms()
    /// The objects that stand on each source.
    var standing: [ID<Source>: [String]] = [:]
    /// The objects that belong to each incident, itself first.
    var parts: [ID<Incident>: [String]] = [:]
    let actorIDs: [ID<Actor>: (type: String, id: String)]
    let incidentIDs: [ID<Incident>: (type: String, id: String)]
    /// The markings of the objects that are made already.
    private(set) var objectMarkings: [String: Marking] = [:]
    /// The markings of the records that relationships lead to, by the ids of their objects.
    private let recordMarkings: [String: Marking]
    private var markings: Set<Marking> = []
    private var text = STIXBundleText()

    init(of disclosure: Disclosure, profile: STIXBundle.Profile) {
        self.disclosure = disclosure
        self.profile = profile
        let names = STIXNames(disclosure.settings)
        self.names = names
        creator = names.id("identity", "casebook")
        var taken: Set<String> = []
        var actorIDs: [ID<Actor>: (type: String, id: String)] = [:]
        for actor in disclosure.actors { actorIDs[actor.id] = names.id(of: actor, &taken) }
        var incidentIDs: [ID<Incident>: (type: String, id: String)] = [:]
        for incident in disclosure.incidents { incidentIDs[incident.id] = names.id(of: incident, profile, &taken) }
        self.actorIDs = actorIDs
        self.incidentIDs = incidentIDs
        let actors = disclosure.actors.map { (actorIDs[$0.id]?.id ?? "", $0.metadata.marking ?? .clear) }
        let incidents = disclosure.incidents.map { (incidentIDs[$0.id]?.id ?? "", $0.metadata.marking ?? .clear) }
        recordMarkings = Dictionary(actors + incidents) { max($0, $1) }
    }

    /// The marking of the record that an object stands for; none for what is no record.
    func marking(ofRecordWithID id: String) -> Marking { recordMarkings[id] ?? .clear }

    /// Takes an object; of two with one id, the first stays.
    mutating func add(_ object: STIXObjectDraft) {
        guard objectMarkings[object.id] == nil else { return }
        text.add(object.value(creator: creator))
        objectMarkings[object.id] = object.marking
        markings.insert(object.marking)
    }

    /// The casebook itself: who publishes it, and its settings.
    mutating func addCasebook() {
        let settings = disclosure.settings
        var record = RecordFields()
        record.add("type", word: "casebook")
        for entry in settings.fields.entries { record.add(entry.key, entry.value) }
        var object = STIXObjectDraft(
            type: "identity", id: creator, days: .none, marking: .clear,
            own: STIXRecordExtension.value([STIXRecordExtension.record: JSONValue(record.map)]))
        object.properties = [
            ("name", .string(settings.publisher ?? settings.title)),
            ("description", settings.summary.map(JSONValue.string)), ("identity_class", "organization"),
        ]
        add(object)
    }

    /// Hands out what is written, where it is worth the while.
    mutating func handOver<Failure>(to take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        if let piece = text.nextPiece() { try take(piece) }
    }

    /// The rest of the bundle, its definitions among it.
    var finished: [UInt8] {
        var rest = text
        for definition in markings.sorted().map(STIXMarking.definition) + STIXRecordExtension.definitions {
            rest.add(definition)
        }
        return rest.end(name: names.authority)
    }
}

extension STIXNames {
    /// The type and id of an actor.
    fileprivate func id(of actor: Actor, _ taken: inout Set<String>) -> (type: String, id: String) {
        let type =
            switch actor.kind {
            case .intrusionSet, nil: "intrusion-set"
            case .threatActor, .state, .unit, .persona: "threat-actor"
            }
        return unique(
            ["intrusion-set", "threat-actor"], path: "actors/\(actor.id)", metadata: actor.metadata, default: type,
            &taken)
    }

    /// The type and id of an incident: what was only said or published is no incident to STIX.
    fileprivate func id(
        of incident: Incident, _ profile: STIXBundle.Profile, _ taken: inout Set<String>
    ) -> (type: String, id: String) {
        let path = "incidents/\(incident.id)"
        if profile == .misp {
            return unique(["campaign"], path: path, metadata: incident.metadata, default: "campaign", &taken)
        }
        switch incident.kind {
        case .incident:
            return unique(
                ["incident", "campaign"], path: path, metadata: incident.metadata, default: "incident", &taken)
        case .activity:
            return unique(
                ["incident", "campaign"], path: path, metadata: incident.metadata, default: "campaign", &taken)
        case .statement, .disclosure, .response:
            return unique(["grouping"], path: path, metadata: incident.metadata, default: "grouping", &taken)
        }
    }

    /// A foreign id that another record has already is not taken twice.
    private func unique(
        _ types: [String], path: String, metadata: RecordMetadata, default type: String, _ taken: inout Set<String>
    ) -> (type: String, id: String) {
        let found = id(types, path: path, metadata: metadata, default: type)
        if taken.insert(found.id).inserted { return found }
        return (type, id(type, path))
    }
}

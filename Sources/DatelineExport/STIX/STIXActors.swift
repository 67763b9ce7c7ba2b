import DatelineModel
import EDTF
import TextForms

extension STIXBundleDraft {
    /// An actor, and what is said of it.
    mutating func add(_ actor: Actor) {
        guard let (type, id) = actorIDs[actor.id] else { return }
        let marking = disclosure.highestMarking(of: actor)
        var object = STIXObjectDraft(
            type: type, id: id, days: RecordDays(actor).stix, marking: marking,
            own: STIXRecordExtension.value([STIXRecordExtension.record: RecordJSON.of(actor)]))
        let aliases = Self.aliases(of: actor)
        let (first, last) = Self.activity(of: actor)
        object.properties = [
            ("name", .string(actor.name)),
            ("description", actor.body.isEmpty ? nil : .string(actor.body.markdown)),
            ("threat_actor_types", actor.kind == .state ? .array(["nation-state"]) : nil),
            ("aliases", aliases.isEmpty ? nil : .array(aliases.map(JSONValue.string))),
            ("first_seen", first.map(JSONValue.string)), ("last_seen", last.map(JSONValue.string)),
            ("labels", actor.metadata.tags.isEmpty ? nil : .array(actor.metadata.tags.map(JSONValue.string))),
            ("external_references", references(to: disclosure.sources(of: actor), actor.metadata.foreignIDs)),
        ]
        add(object)
        note(actor.metadata, actor.provenances, body: actor.body, for: id)
        use(organisationsOf: actor.provenances, in: actor.metadata)
        let subject = STIXSubject(
            path: "actors/\(actor.id)", id: id, days: object.days, marking: actor.metadata.marking ?? .clear)
        add(actor.relations, of: subject)
        add(targets: actor.targets, of: subject)
        add(malware: actor.malware, techniques: actor.techniques, vulnerabilities: [], of: subject)
        add(actor.claims, of: subject)
    }

    /// The names that are said to cover the same activity, or of which nobody says how far they do.
    private static func aliases(of actor: Actor) -> [String] {
        var seen: Set = [actor.name]
        return actor.aliases.filter { $0.overlap == nil || $0.overlap == .same }.map(\.name)
            .filter { seen.insert($0).inserted }
    }

    /// When it was seen first and last, where one party says so and to the day; STIX has no coarser way here.
    private static func activity(of actor: Actor) -> (first: String?, last: String?) {
        guard actor.active.count == 1, let span = actor.active.first?.span else { return (nil, nil) }
        let ends = [span.start, span.end].map { end -> String? in
            guard case .date(let date) = end else { return nil }
            return STIXTime.ends(of: date).start?.exactMoment
        }
        return (ends[0], ends[1])
    }
}

internal import DatelineModel
internal import EDTF

/// The records of intrusion sets and threat actors.
struct ActorRecords: STIXPass {
    private(set) var records: [Actor] = []
    private(set) var accounts = STIXAccounts()

    init(_ said: [String: RecordStatements], _ context: STIXContext) {
        for object in context.objects.all(.actor) {
            guard let id = context.names.actors[object.id], let name = object.name else { continue }
            let active = ActivePeriods(of: object, context)
            accounts += active.accounts
            let parts = RecordParts(of: object, said[object.id], context)
            accounts += parts.accounts
            records.append(Self.actor(Actor(id: id, name: name), of: object, active: active.periods, parts: parts))
            accounts.use(object, as: "actor", without: active.periods.isEmpty ? parts.unheeded : [])
        }
    }

    private static func actor(
        _ named: Actor, of object: STIXObject, active: [ActivePeriod], parts: RecordParts
    ) -> Actor {
        var actor = named
        actor.kind = object.type == "intrusion-set" ? .intrusionSet : .threatActor
        actor.active = active
        actor.aliases = parts.aliases
        actor.relations = parts.said.relations.filter { $0.to != named.id }
        actor.targets = parts.said.targets
        actor.malware = parts.said.malware
        actor.techniques = parts.said.techniques
        actor.claims = parts.claims
        actor.metadata = parts.metadata
        actor.body = parts.prose
        return actor
    }
}

/// The records of campaigns and incidents.
struct IncidentRecords: STIXPass {
    private(set) var records: [Incident] = []
    private(set) var accounts = STIXAccounts()

    init(_ said: [String: RecordStatements], _ context: STIXContext) {
        for object in context.objects.all(.event) {
            guard let id = context.names.incidents[object.id], let name = object.name else { continue }
            guard let when = date(of: object, context) else { continue }
            let parts = RecordParts(of: object, said[object.id], context)
            accounts += parts.accounts
            let kind: Incident.Kind = object.type == "campaign" ? .activity : .incident
            var incident = Incident(id: id, kind: kind, title: name, date: when)
            incident.fill(from: parts)
            incident.claims = parts.aliases.map(\.asClaim) + incident.claims
            accounts.report(incident.entitle(name, at: object.place))
            accounts.use(object, as: "incident", without: parts.unheeded)
            records.append(incident)
        }
    }

    /// When it happened. An object without any date is reported and skipped.
    private mutating func date(of object: STIXObject, _ context: STIXContext) -> EDTFDate? {
        let references = object.eventReferences
        accounts.report(context.input.missing(references, in: "events", of: object))
        let events = references.compactMap { context.objects[$0] }.filter { $0.retirement == nil }
        for event in events { accounts.refer(to: event.id) }
        guard let when = EventDate(object, events: events) else {
            accounts.report(
                Diagnostic(
                    .error, .stixDate, message: "'\(object.id)' has no time at all, so that it has no date",
                    at: object.place,
                    help: "give it a 'first_seen' or a 'created' such as '2019-09-01T00:00:00Z'"))
            accounts.skip(object, .unreadable)
            return nil
        }
        if when.isEndBeforeStart { accounts.tell(.endBeforeStart("last_seen", "first_seen", of: object), of: object) }
        return when.date
    }
}

/// The records of reports and groupings that are more than sources of other records.
struct DisclosureRecords: STIXPass {
    private(set) var records: [Incident] = []
    private(set) var accounts = STIXAccounts()

    init(_ said: [String: RecordStatements], _ context: STIXContext) {
        for object in context.objects.all(.publication) {
            guard let id = context.names.incidents[object.id], let name = object.name else { continue }
            guard let date = object.dateOfPublishing else {
                accounts.report(
                    Diagnostic(
                        .error, .stixDate,
                        message: "'\(object.id)' has neither 'published' nor 'created', so that it has no date",
                        at: object.place, help: "give it a 'published' such as '2019-09-01T00:00:00Z'"))
                accounts.skip(object, .unreadable)
                continue
            }
            let parts = RecordParts(of: object, said[object.id], context)
            accounts += parts.accounts
            var incident = Incident(id: id, kind: .disclosure, title: name, date: date)
            incident.known = date
            incident.fill(from: parts)
            accounts.report(incident.entitle(name, at: object.place))
            accounts.use(object, as: "disclosure")
            records.append(incident)
        }
    }
}

extension Incident {
    /// Fills in what all kinds of incident have.
    fileprivate mutating func fill(from parts: RecordParts) {
        malware = parts.said.malware
        techniques = parts.said.techniques
        vulnerabilities = parts.said.vulnerabilities
        targets = parts.said.targets
        about = parts.said.about
        attributions = parts.said.attributions
        related = parts.said.related.filter { $0 != id }
        claims = parts.claims
        metadata = parts.metadata
        body = parts.prose
    }
}

extension Alias {
    /// The name of an incident, which has no aliases, as a claim.
    fileprivate var asClaim: Claim { Claim(text: "Also known as \(name).", provenance: provenance) }
}

extension STIXObject {
    /// When a report was published or a grouping created. For a report without a date, on or before the day its object
    /// was created.
    fileprivate var dateOfPublishing: EDTFDate? {
        if let time = time("published") { return EDTFDate(time.day) }
        guard let made = created ?? modified else { return nil }
        return type == "report" ? try? EDTFDate(parsing: "[..\(made.day)]") : EDTFDate(made.day)
    }
}

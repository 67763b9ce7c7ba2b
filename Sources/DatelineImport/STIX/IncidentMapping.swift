internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// The record of a campaign or an incident.
    mutating func incident(_ object: STIXObject) -> Incident? {
        let references = object.eventReferences
        store.noteMissing(references, in: "events", of: object)
        let events = references.compactMap { store[$0] }.filter { $0.retirement == nil }
        referencedIDs.formUnion(events.map(\.id))
        guard let id = names.incidents[object.id], let name = object.name,
            let when = EventDate(object, events: events)
        else {
            store.report(
                Diagnostic(
                    .error, .stixDate, "'\(object.id)' has no time at all, so that it has no date", at: object.place,
                    help: "give it a 'first_seen' or a 'created' such as '2019-09-01T00:00:00Z'"))
            store.skip(object, .unreadable)
            return nil
        }
        if when.isEndBeforeStart { store.tell(.endBeforeStart("last_seen", "first_seen", of: object), of: object) }
        let kind: Incident.Kind = object.type == "campaign" ? .activity : .incident
        var incident = Incident(id: id, kind: kind, title: name, date: when.date)
        fill(&incident, from: object)
        incident.claims = otherNames(object).map(\.asClaim) + incident.claims
        if let note = incident.entitle(name, at: object.place) { store.report(note) }
        store.leaveOut("aliases", of: object, .because("one of several ATT&CK ids"), count: object.otherAttackIDs)
        store.use(object, as: "incident", without: Self.confidenceUnheeded(object))
        return incident
    }

    /// Fills in what incidents of all kinds have.
    mutating func fill(_ incident: inout Incident, from object: STIXObject) {
        var said = statements[object.id] ?? RecordStatements()
        said.sort()
        incident.malware = said.malware
        incident.techniques = said.techniques
        incident.vulnerabilities = said.vulnerabilities
        incident.targets = said.targets
        incident.about = said.about
        incident.attributions = said.attributions
        incident.related = said.related.filter { $0 != incident.id }
        incident.claims = characteristics(object) + said.claims
        incident.metadata = metadata(object, said.sources)
        incident.body = prose(object)
        note(object)
    }
}

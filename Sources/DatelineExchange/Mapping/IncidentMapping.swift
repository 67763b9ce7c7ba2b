internal import DatelineModel
internal import EDTF

extension CasebookAssembly {
    /// The record of a campaign or an incident.
    mutating func incident(_ object: STIXObject) -> Incident? {
        let references = object.eventReferences
        shelf.noteMissing(references, in: "events", of: object)
        let events = references.compactMap { shelf[$0] }.filter { $0.retirement == nil }
        spokenOf.formUnion(events.map(\.id))
        guard let id = names.incidents[object.id], let name = object.name,
            let when = EventDate(object, events: events)
        else {
            shelf.report(
                Diagnostic(
                    .error, .stixDate, "'\(object.id)' has no time at all, so that it has no date", at: object.place,
                    help: "give it a 'first_seen' or a 'created' such as '2019-09-01T00:00:00Z'"))
            shelf.skip(object, .unreadable)
            return nil
        }
        if when.isEndBeforeStart { shelf.tell(.endBeforeStart("last_seen", "first_seen", of: object), of: object) }
        let kind: Incident.Kind = object.type == "campaign" ? .activity : .incident
        var incident = Incident(id: id, kind: kind, title: name, date: when.date)
        fill(&incident, from: object)
        incident.claims = otherNames(object).map(\.asClaim) + incident.claims
        if let note = incident.entitle(name, at: object.place) { shelf.report(note) }
        shelf.leaveOut("aliases", of: object, .because("one of several ATT&CK ids"), count: object.otherAttackIDs)
        shelf.use(object, as: "incident", without: Self.confidenceUnheeded(object))
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
        incident.keeping = keeping(object, said.sources)
        incident.body = prose(object)
        note(object)
    }
}

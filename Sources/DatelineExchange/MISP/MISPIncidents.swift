internal import DatelineModel
internal import DatelineReading
internal import EDTF

extension MISPAssembly {
    /// The incident of an event: a disclosure where its tags say that it repeats what was published.
    mutating func incident(_ event: MISPEvent) -> Incident? {
        guard let id = ids[event.uuid], let date = date(of: event) else {
            shelf.ledger.skip(MISPShelf.row, .because("no date"))
            return nil
        }
        let kind: Incident.Kind = isFromOpenSources(event) ? .disclosure : .incident
        var incident = Incident(id: id, kind: kind, title: CasebookAssembly.title(event.info), date: date)
        incident.keeping.foreignIDs = ["misp": event.uuid]
        incident.keeping.marking = markings.marking(of: event)
        incident.keeping.recorded = event.spoken ?? options.recorded
        incident.related = related(event, but: id)
        addAttributes(event, to: &incident)
        if incident.keeping.sources.isEmpty {
            incident.keeping.sources = ownSources[event.uuid].map { [$0.id] } ?? []
        }
        addTags(event, to: &incident)
        incident.body = prose(event)
        countTheRest(event)
        reportMarking(event)
        shelf.ledger.use(MISPShelf.row, as: kind.rawValue)
        return incident
    }

    /// The event's own day; where that cannot be read, it happened on the day it was last changed or before.
    ///
    /// The day of an event on a publication is none on which something happened, but nothing in it happened later.
    private mutating func date(of event: MISPEvent) -> EDTFDate? {
        if let date = markings.exportedDate(of: event) { return date }
        if let day = event.date {
            return event.isOnPublication && !isFromOpenSources(event)
                ? try? EDTFDate(parsing: "[..\(day)]") : EDTFDate(day)
        }
        report(
            Diagnostic(
                .warning, .importDate, "'\(event.text("date") ?? "")' is not the date of an event", at: event.place,
                help: "write '2018-02-20'"))
        return event.spoken.flatMap { try? EDTFDate(parsing: "[..\($0)]") }
    }

    private func isFromOpenSources(_ event: MISPEvent) -> Bool {
        event.tags.compactMap { MachineTag($0) }.contains { tag in
            tag.namespace == "osint" || (tag.namespace == "type" && tag.predicate == "osint")
        }
    }

    /// Other events of the input that the event names.
    private mutating func related(_ event: MISPEvent, but id: ID<Incident>) -> [ID<Incident>] {
        var related: [ID<Incident>] = []
        for uuid in event.related {
            ledger.read("related event")
            if let other = ids[uuid] {
                ledger.use("related event", as: "related incident")
                if other != id, !related.contains(other) { related.append(other) }
            } else {
                ledger.skip("related event", .danglingReference)
            }
        }
        return related
    }

    /// Provenance of what an event says: by who made it, read in the event itself.
    ///
    /// What the event links to stands on the record: which of its statements a page bears out is not said.
    mutating func provenance(_ event: MISPEvent) -> Provenance {
        let sources = ownSources[event.uuid].map { [$0.id] } ?? []
        return Provenance(
            by: event.creator.map { party($0) }, said: event.spoken.map { EDTFDate($0) }, sources: sources)
    }

    /// Who goes by a name: an organisation, where an id can be made of the name.
    mutating func party(_ name: String) -> Party {
        galaxies.organisations.enterHouse(name).map(Party.organisation) ?? .named(name)
    }

    /// Counts what an event holds that no record has a place for.
    private mutating func countTheRest(_ event: MISPEvent) {
        for row in event.unusedParts {
            ledger.read(row)
            ledger.skip(row, .notUsed(nil))
        }
        for field in event.unusedFields {
            ledger.read("event field")
            ledger.skip("event field", .notUsed(field))
        }
    }
}

internal import DatelineModel
internal import DatelineReading
internal import EDTF

extension MISPAssembly {
    /// The incident of an event: a disclosure where its tags say that it repeats what was published.
    mutating func incident(_ event: MISPEvent, _ id: ID<Incident>, _ date: EDTFDate) -> Incident {
        let kind: Incident.Kind = event.isFromOpenSources ? .disclosure : .incident
        var incident = Incident(id: id, kind: kind, title: event.info, date: date)
        incident.metadata.foreignIDs = ["misp": event.uuid]
        incident.metadata.marking = markings.marking(of: event)
        incident.metadata.recorded = event.spoken ?? options.recorded
        incident.related = related(event, but: id)
        addAttributes(event, to: &incident)
        if incident.metadata.sources.isEmpty {
            incident.metadata.sources = ownSources[event.uuid].map { [$0.id] } ?? []
        }
        addTags(event, to: &incident)
        incident.body = prose(event)
        if let note = incident.entitle(event.info, at: event.place) { report(note) }
        countTheRest(event)
        reportMarking(event)
        store.importCounts.use(EventStore.row, as: kind.rawValue)
        return incident
    }

    /// Other events of the input that the event names.
    private mutating func related(_ event: MISPEvent, but id: ID<Incident>) -> [ID<Incident>] {
        var related: [ID<Incident>] = []
        for uuid in event.related {
            importCounts.read("related event")
            if let other = ids[uuid] {
                importCounts.use("related event", as: "related incident")
                if other != id, !related.contains(other) { related.append(other) }
            } else {
                importCounts.skip("related event", .danglingReference)
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
            importCounts.read(row)
            importCounts.skip(row, .notUsed(nil))
        }
        for field in event.unusedFields {
            importCounts.read("event field")
            importCounts.skip("event field", .notUsed(field))
        }
    }
}

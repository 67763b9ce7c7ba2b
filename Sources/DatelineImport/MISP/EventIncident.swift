internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// The incident made from an event; a disclosure if its tags say that it repeats published information.
struct EventIncident {
    var incident: Incident
    /// What became of the parts of the event.
    var importCounts = ImportCounts()
    var diagnostics: [Diagnostic] = []
    /// The organisations named as speakers in the event.
    var organisations = Organisations()
    let event: MISPEvent
    let context: MISPContext

    init(_ event: MISPEvent, id: ID<Incident>, date: EDTFDate, in context: MISPContext) {
        self.event = event
        self.context = context
        let kind: Incident.Kind = event.isFromOpenSources ? .disclosure : .incident
        incident = Incident(id: id, kind: kind, title: event.info, date: date)
        incident.metadata.foreignIDs = ["misp": event.uuid]
        incident.metadata.marking = context.markings.marking(of: event)
        incident.metadata.recorded = event.spoken ?? context.options.recorded
        addRelated()
        addAttributes()
        if incident.metadata.sources.isEmpty { incident.metadata.sources = eventSource }
        addTags()
        incident.body = prose()
        if let note = incident.entitle(event.info, at: event.place) { diagnostics.append(note) }
        countTheRest()
        reportMarking()
    }

    /// The source that stands for the event.
    var eventSource: [ID<Source>] { context.sources.own[event.uuid].map { [$0.id] } ?? [] }

    /// The provenance of the event's statements: said by its creator, with the event itself as the source.
    ///
    /// The linked pages are sources of the record as a whole: the event does not tell which statement a page supports.
    mutating func provenance() -> Provenance {
        Provenance(
            by: event.creator.map { party($0) }, said: event.spoken.map { EDTFDate($0) }, sources: eventSource)
    }

    /// The party of a name: an organisation, if an id can be made of the name.
    mutating func party(_ name: String) -> Party {
        organisations.enterHouse(name).map(Party.organisation) ?? .named(name)
    }

    /// The marking of a cluster's name, if stricter than the event: the event's own cluster may be restricted, or the
    /// event refers by uuid to a cluster whose name only a stricter event gives.
    func marking(ofName key: String) -> Marking? {
        let ceiling = context.markings.marking(of: event) ?? .clear
        let name = context.galaxies.context.input.markings[key].flatMap { $0 > ceiling ? $0 : nil }
        return Marking.stricter(context.named.marking(of: key, beyond: event), name)
    }

    /// Adds the other events of the input that the event refers to.
    private mutating func addRelated() {
        for uuid in event.related {
            guard let other = context.ids[uuid] else {
                importCounts.count("related event", .skipped(.danglingReference))
                continue
            }
            importCounts.count("related event", .used("related incident"))
            if other != incident.id, !incident.related.contains(other) { incident.related.append(other) }
        }
    }

    /// Counts the parts of the event that records cannot hold.
    private mutating func countTheRest() {
        for row in event.unusedParts { importCounts.count(row, .skipped(.notUsed(nil))) }
        for field in event.unusedFields { importCounts.count("event field", .skipped(.notUsed(field))) }
    }

    /// Reports a marking that was inferred rather than read.
    private mutating func reportMarking() {
        let tags = TLPTags(event.writtenTags)
        if let marking = incident.metadata.marking {
            if let unknown = tags.unknown.first {
                reportUnknown(unknown, help: "the record is \(marking.label) until you set its marking")
            } else if tags.marking == nil {
                diagnostics.append(
                    Diagnostic(
                        .note, .importMarking,
                        message: "'\(event.info)' has no TLP tag, and its distribution makes it \(marking.label)",
                        at: event.place, help: "set the record's marking where it may travel further"))
            }
        }
        let strictest = context.options.unresolvedMarking.label
        for unknown in Set(event.attributes.flatMap { TLPTags($0.restriction.tags).unknown }).sorted() {
            reportUnknown(unknown, help: "what is made of the attributes with it is \(strictest) until you mark it")
        }
    }

    private mutating func reportUnknown(_ tag: String, help: String) {
        diagnostics.append(
            Diagnostic(.warning, .importMarking, message: "'\(tag)' is not a label of TLP", at: event.place, help: help)
        )
    }
}

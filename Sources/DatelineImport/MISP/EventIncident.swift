internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// The incident that an event makes: a disclosure where its tags say that it repeats what was published.
struct EventIncident {
    var incident: Incident
    /// What became of what stands in the event.
    var importCounts = ImportCounts()
    var diagnostics: [Diagnostic] = []
    /// Who says what stands in the event.
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

    /// Provenance of what the event says: by who made it, read in the event itself.
    ///
    /// What the event links to stands on the record: which of its statements a page bears out is not said.
    mutating func provenance() -> Provenance {
        Provenance(
            by: event.creator.map { party($0) }, said: event.spoken.map { EDTFDate($0) }, sources: eventSource)
    }

    /// Who goes by a name: an organisation, where an id can be made of the name.
    mutating func party(_ name: String) -> Party {
        organisations.enterHouse(name).map(Party.organisation) ?? .named(name)
    }

    /// How far what a key names may travel, where that is less far than the event: its own cluster may be restricted, or
    /// the event names one by a uuid whose name stands in a stricter event alone.
    func marking(ofName key: String) -> Marking? {
        let ceiling = context.markings.marking(of: event) ?? .clear
        let name = context.galaxies.context.input.markings[key].flatMap { $0 > ceiling ? $0 : nil }
        return Marking.stricter(context.named.marking(of: key, beyond: event), name)
    }

    /// Other events of the input that the event names.
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

    /// Counts what the event holds that no record has a place for.
    private mutating func countTheRest() {
        for row in event.unusedParts { importCounts.count(row, .skipped(.notUsed(nil))) }
        for field in event.unusedFields { importCounts.count("event field", .skipped(.notUsed(field))) }
    }

    /// Says where a marking was worked out and not read.
    private mutating func reportMarking() {
        let tags = TLPTags(event.writtenTags)
        if let marking = incident.metadata.marking {
            if let unknown = tags.unknown.first {
                reportUnknown(unknown, help: "the record is \(marking.label) until you set its marking")
            } else if tags.marking == nil {
                diagnostics.append(
                    Diagnostic(
                        .note, .importMarking,
                        "'\(event.info)' has no TLP tag, and its distribution makes it \(marking.label)",
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
            Diagnostic(.warning, .importMarking, "'\(tag)' is not a label of TLP", at: event.place, help: help))
    }
}

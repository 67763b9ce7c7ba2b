internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// Turns events into a casebook: first what their galaxies name, then what they cite, then the incidents.
struct MISPAssembly {
    var shelf: MISPShelf
    let options: ImportOptions
    let files: [String]
    /// The clusters of the events' galaxies, from which actors and terms are made.
    var galaxies: GalaxyAssembly
    /// The clusters by the tags that name them.
    var clusters: [String: String] = [:]
    var ids: [String: ID<Incident>] = [:]
    /// The source that stands for an event that cites none, by its uuid.
    var eventSources: [String: Source] = [:]
    var ledger = Ledger()
    private(set) var reported: [Diagnostic] = []

    init(_ shelf: MISPShelf, _ options: ImportOptions, files: [String]) {
        self.shelf = shelf
        self.options = options
        self.files = files
        var reading = MISPGalaxies()
        for event in shelf.all { reading.readGalaxies(event) }
        for event in shelf.all { reading.readTags(event) }
        clusters = reading.uuids
        ledger = reading.ledger
        galaxies = GalaxyAssembly(reading.shelf, options, files: files)
    }

    /// What became of what stands inside the events.
    var parts: [ImportSummary.Row] {
        (ledger.rows + galaxies.shelf.ledger.rows.map { $0.renamed("cluster \($0.type)") } + galaxies.shelf.parts.rows)
            .sorted { $0.type < $1.type }
    }

    var diagnostics: [Diagnostic] { reported + galaxies.shelf.diagnostics }

    mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }

    mutating func casebook() -> Casebook {
        galaxies.name()
        nameEvents()
        gatherSources()
        let actors = galaxies.actorRecords()
        let incidents = shelf.all.compactMap { incident($0) }
        galaxies.accountForTheRest()
        galaxies.vocabulary.organisations = galaxies.organisations.terms
        let title = options.title ?? "MISP import of " + FileName.list(Set(files.map(FileName.of)).sorted())
        let used = Set(incidents.flatMap { $0.keeping.sources + $0.provenances.flatMap(\.sources) })
        let own = eventSources.values.filter { used.contains($0.id) }
        return Casebook(
            settings: Settings(title: title), vocabulary: galaxies.vocabulary, incidents: incidents, actors: actors,
            sources: galaxies.sources + own)
    }

    private mutating func nameEvents() {
        var names = UniqueIDs<String, Incident>()
        for event in shelf.all { names.ask(for: event.uuid, name: event.info, otherwise: "event-" + event.uuid) }
        ids = names.assigned()
    }

    /// Makes sources of what events link to, and one of each event.
    private mutating func gatherSources() {
        for event in shelf.all {
            let marking = marking(of: event)
            for attribute in attributes(of: event) where attribute.isSource {
                let own = TLPTags(attribute.tags).marking
                _ = galaxies.addresses.add(attribute.value, marking: CasebookAssembly.stricter(marking, own))
            }
        }
        var names = UniqueIDs<String, Source>()
        for event in shelf.all {
            names.ask(for: event.uuid, name: "MISP " + event.info, otherwise: "misp-" + event.uuid)
        }
        let assigned = names.assigned()
        galaxies.gatherAddresses(reserved: Set(assigned.values.map(\.text)))
        for event in shelf.all {
            guard let id = assigned[event.uuid] else { continue }
            eventSources[event.uuid] = source(event, id)
        }
    }

    private mutating func source(_ event: MISPEvent, _ id: ID<Source>) -> Source {
        let creator = event.creator ?? Organisations.notKnownName
        let publisher = galaxies.organisations.enterHouse(creator).map(Party.organisation) ?? .named(creator)
        var source = Source(id: id, title: CasebookAssembly.title(event.info), publisher: publisher)
        source.kind = .database
        source.published = event.spoken.map { EDTFDate($0) }
        source.note = "MISP event \(event.uuid)."
        source.keeping.marking = marking(of: event).flatMap { $0 > .clear ? $0 : nil }
        return source
    }

    /// The attributes of an event and of its objects that can be read and stand.
    func attributes(of event: MISPEvent) -> [MISPAttribute] {
        var attributes: [MISPAttribute] = []
        for node in event.list("Attribute") where !MISPAttribute.isDeleted(node) {
            if let attribute = MISPAttribute(node) { attributes.append(attribute) }
        }
        for object in event.list("Object") where !MISPAttribute.isDeleted(object) {
            let name = object["name"]?.text.map { ShownText.line($0) } ?? "object"
            for node in object["Attribute"]?.elements ?? [] where !MISPAttribute.isDeleted(node) {
                if let attribute = MISPAttribute(node, object: name) { attributes.append(attribute) }
            }
        }
        return attributes
    }
}

extension ImportSummary.Row {
    /// The row under another name.
    func renamed(_ type: String) -> ImportSummary.Row {
        ImportSummary.Row(type: type, read: read, used: used, skipped: skipped)
    }
}

internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// Turns events into a casebook: first what their galaxies name, then what they cite, then the incidents.
struct MISPAssembly {
    var store: EventStore
    let options: ImportOptions
    let files: [String]
    /// The clusters of the events' galaxies, from which actors and terms are made.
    var galaxies: GalaxyAssembly
    /// What events name, and by which tags.
    let named: MISPGalaxies
    let markings: MISPMarkings
    /// When the events happened, by their uuids.
    private var dates: [String: EDTFDate] = [:]
    var ids: [String: ID<Incident>] = [:]
    /// The sources that stand for events, by their uuids, and for reports that are stricter than their events.
    var ownSources: [String: Source] = [:]
    var importCounts = ImportCounts()
    private var reported = FirstDiagnostics()

    init(_ store: EventStore, _ options: ImportOptions, files: [String]) {
        self.options = options
        self.files = files
        let markings = MISPMarkings(of: store.all, unresolved: options.unresolvedMarking)
        var store = store
        store.leaveOutVersions()
        for event in store.all {
            let when = MISPEventDate(of: event, markings)
            if let diagnostic = when.diagnostic { reported.append(diagnostic) }
            dates[event.uuid] = when.date
            if when.date == nil { store.leaveOut(undated: event) }
        }
        self.store = store
        self.markings = markings
        named = MISPGalaxies(of: store.all, markings)
        importCounts = named.importCounts
        let placed = named.placed()
        galaxies = GalaxyAssembly(placed.store, options, files: files)
        galaxies.markings.merge(placed.markings) { max($0, $1) }
    }

    /// What became of what stands inside the events.
    var parts: [ImportSummary.Row] {
        (importCounts.rows + galaxies.store.importCounts.rows.map { $0.renamed("cluster \($0.type)") }
            + galaxies.store.parts.rows)
            .sorted { $0.type < $1.type }
    }

    var diagnostics: [Diagnostic] { store.diagnostics + reported.all + galaxies.store.diagnostics }

    mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }

    mutating func casebook() -> Casebook {
        galaxies.name()
        nameEvents()
        gatherSources()
        let actors = galaxies.actorRecords()
        let incidents = store.all.compactMap { event -> Incident? in
            guard let id = ids[event.uuid], let date = dates[event.uuid] else { return nil }
            return incident(event, id, date)
        }
        galaxies.accountForTheRest()
        accountForWhatIsLeftOut()
        galaxies.vocabulary.organisations = galaxies.organisationTerms
        let title = options.title ?? "MISP import of " + SafeFileName.list(Set(files.map(SafeFileName.of)).sorted())
        let used = Set(incidents.flatMap(\.referredSources))
        let own = ownSources.values.filter { used.contains($0.id) }
        return Casebook(
            settings: Settings(title: title), vocabulary: galaxies.vocabulary, incidents: incidents, actors: actors,
            sources: galaxies.sources + own)
    }

    private mutating func nameEvents() {
        var names = UniqueIDs<String, Incident>()
        for event in store.all { names.ask(for: event.uuid, name: event.info, otherwise: "event-" + event.uuid) }
        ids = names.assigned()
    }

    /// Makes sources of what events link to, and one of each event.
    private mutating func gatherSources() {
        for event in store.all {
            for attribute in event.attributes where attribute.isSource {
                let marking = markings.marking(of: attribute.restriction, in: event)
                _ = galaxies.addresses.add(attribute.value, marking: marking, note: attribute.comment)
            }
        }
        var names = UniqueIDs<String, Source>()
        for event in store.all {
            names.ask(for: event.uuid, name: "MISP " + event.info, otherwise: "misp-" + event.uuid)
            for attribute in event.exportedSources {
                names.ask(
                    for: attribute.sourceKey(in: event), name: attribute.value, otherwise: "misp-" + event.uuid)
            }
            for report in stricterReports(event) {
                names.ask(for: report.key, name: sourceName(of: report, event), otherwise: "misp-report")
            }
        }
        let assigned = names.assigned()
        galaxies.gatherAddresses(reserved: Set(assigned.values.map(\.text)))
        for event in store.all {
            ownSources[event.uuid] = assigned[event.uuid].map { source(event, $0) }
            for attribute in event.exportedSources {
                let key = attribute.sourceKey(in: event)
                ownSources[key] = assigned[key].map { source(attribute, event, $0) }
            }
            for report in stricterReports(event) {
                ownSources[report.key] = assigned[report.key].map { source(report, event, $0) }
            }
        }
    }

    /// A name that no other report has, so that no freer source of a casebook is taken for this one.
    private func sourceName(of report: MISPReport, _ event: MISPEvent) -> String {
        let marking = markings.marking(of: report.restriction, in: event) ?? options.unresolvedMarking
        return "MISP \(report.key) \(marking.slug)"
    }

    private func stricterReports(_ event: MISPEvent) -> [MISPReport] {
        event.reports.filter { markings.stricterMarking(of: $0.restriction, than: event) != nil }
    }

    private mutating func source(_ report: MISPReport, _ event: MISPEvent, _ id: ID<Source>) -> Source {
        var source = source(event, id)
        source.title = report.name ?? event.info
        source.kind = .report
        source.note = "Report of the MISP event \(event.uuid)."
        source.metadata.marking = markings.marking(of: report.restriction, in: event)
        return source
    }

    /// A source without an address, as our own export tells of it.
    private func source(_ attribute: MISPAttribute, _ event: MISPEvent, _ id: ID<Source>) -> Source {
        let title = ShownText.line(attribute.value)
        var source = Source(id: id, title: title, publisher: .named(Organisations.notKnownName))
        source.metadata.marking = markings.marking(of: attribute.restriction, in: event)
        return source
    }

    private mutating func source(_ event: MISPEvent, _ id: ID<Source>) -> Source {
        let creator = event.creator ?? Organisations.notKnownName
        let publisher = galaxies.organisations.enterHouse(creator).map(Party.organisation) ?? .named(creator)
        var source = Source(id: id, title: event.info, publisher: publisher)
        source.kind = .database
        source.published = event.spoken.map { EDTFDate($0) }
        source.note = "MISP event \(event.uuid)."
        source.metadata.marking = markings.marking(of: event).flatMap { $0 > .clear ? $0 : nil }
        return source
    }
}

extension ImportSummary.Row {
    /// The row under another name.
    func renamed(_ type: String) -> ImportSummary.Row {
        ImportSummary.Row(type: type, read: read, used: used, skipped: skipped)
    }
}

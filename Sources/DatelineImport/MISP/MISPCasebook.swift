internal import DatelineModel
internal import EDTF

/// What is looked up while incidents are made: what the events name and cite, and their markings.
struct MISPContext: Sendable {
    let options: ImportOptions
    let markings: MISPMarkings
    /// The clusters that events name, and the tags by which they do.
    let named: MISPGalaxies
    /// The actors and terms made from the clusters of the events.
    let galaxies: GalaxyRecords
    let sources: MISPSources
    /// The ids of the incidents, by event uuid.
    let ids: [String: ID<Incident>]

    init(of events: [MISPEvent], markings: MISPMarkings, options: ImportOptions) {
        self.options = options
        self.markings = markings
        named = MISPGalaxies(of: events, markings)
        sources = MISPSources(of: events, markings, unresolved: options.unresolvedMarking)
        let clusters = named.clusters()
        galaxies = GalaxyRecords(
            GalaxyInput(Clusters(clusters.store), options, markings: clusters.markings), citedElsewhere: sources.links,
            reserved: sources.taken)
        var names = UniqueIDs<String, Incident>()
        for event in events { names.ask(for: event.uuid, name: event.info, otherwise: "event-" + event.uuid) }
        ids = names.assigned()
    }
}

/// The casebook made from events, with what became of each: first what their galaxies name and what they cite, then the
/// incidents.
struct MISPCasebook {
    let casebook: Casebook
    /// What became of the events.
    private(set) var importCounts: ImportCounts
    /// What became of the parts of the events.
    let parts: [ImportSummary.Row]
    let diagnostics: [Diagnostic]

    init(_ read: EventStore, _ options: ImportOptions, files: InputFiles) {
        let markings = MISPMarkings(of: read.all, unresolved: options.unresolvedMarking)
        let dated = DatedEvents(read, markings)
        let context = MISPContext(of: dated.store.all, markings: markings, options: options)
        let galaxies = context.galaxies
        importCounts = dated.store.importCounts
        var (incidents, inEvents) = ([Incident](), context.named.importCounts)
        var (organisations, reported) = (context.sources.organisations, FirstDiagnostics(of: dated.found))
        for event in dated.store.all {
            guard let id = context.ids[event.uuid], let date = dated.dates[event.uuid] else { continue }
            let made = EventIncident(event, id: id, date: date, in: context)
            incidents.append(made.incident)
            importCounts.use(EventStore.row, as: made.incident.kind.rawValue)
            inEvents += made.importCounts
            organisations += made.organisations
            reported += made.diagnostics
        }
        let leftOut = EventsLeftOut(dated.store)
        inEvents += leftOut.parts
        var ofClusters = galaxies.accounts.importCounts
        ofClusters += leftOut.clusters
        parts =
            (inEvents.rows + ofClusters.rows.map { $0.renamed("cluster \($0.type)") } + galaxies.accounts.parts.rows)
            .sorted { $0.type < $1.type }
        diagnostics = dated.store.diagnostics + reported.all + galaxies.accounts.diagnostics
        let title = options.title ?? files.title(beginning: "MISP import of")
        let used = Set(incidents.flatMap(\.referredSources))
        casebook = Casebook(
            settings: Settings(title: title), vocabulary: galaxies.vocabulary(adding: organisations),
            incidents: incidents, actors: galaxies.actors,
            sources: galaxies.sources + context.sources.own.values.filter { used.contains($0.id) })
    }
}

/// The current versions of the events, with their dates. Events without a date are left out.
private struct DatedEvents {
    private(set) var store: EventStore
    /// The dates, by event uuid.
    private(set) var dates: [String: EDTFDate] = [:]
    private(set) var found: [Diagnostic] = []

    init(_ read: EventStore, _ markings: MISPMarkings) {
        store = read
        store.leaveOutVersions()
        for event in store.all {
            let when = MISPEventDate(of: event, markings)
            found += [when.diagnostic].compactMap(\.self)
            dates[event.uuid] = when.date
            if when.date == nil { store.leaveOut(undated: event) }
        }
    }
}

extension ImportSummary.Row {
    /// The row with another name.
    fileprivate func renamed(_ type: String) -> ImportSummary.Row {
        ImportSummary.Row(type: type, read: read, used: used, skipped: skipped)
    }
}

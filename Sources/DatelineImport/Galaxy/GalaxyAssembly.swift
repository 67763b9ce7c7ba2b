internal import DatelineModel
internal import EDTF

/// Turns the clusters of an import into a casebook, step by step.
///
/// The order of the steps: the vocabulary, what is cited, what actors are called, the records.
struct GalaxyAssembly {
    var store: ClusterStore
    let options: ImportOptions
    let files: [String]
    var organisations = Organisations()
    var vocabulary = Vocabulary()
    var addresses = URLSources()
    var actors: [String: ID<Actor>] = [:]
    /// The states that are said to stand behind actors.
    var states: [Country: ID<Actor>] = [:]
    var malware: [String: ID<Malware>] = [:]
    var techniques: [String: ID<Technique>] = [:]
    var sectors: [String: ID<Sector>] = [:]
    var regions: [String: ID<Region>] = [:]
    /// The organisations of galaxies, by the uuids of their clusters.
    var namedOrganisations: [String: ID<Organisation>] = [:]
    /// What the clusters of organisations say of them besides their names.
    var organisationDetails: [ID<Organisation>: VocabularyTerm] = [:]
    /// The source that stands for a galaxy, by its type.
    var galaxySources: [String: Source] = [:]
    /// How far the names of clusters may travel, by their uuids; what is not in it follows the casebook.
    var markings: [String: Marking] = [:]
    /// How many relations of each galaxy lead out of the input.
    var dangling: [String: Int] = [:]
    /// Names where countries are expected, of which none is known, or several.
    var doubtfulPlaces = DoubtfulPlaces()

    init(_ store: ClusterStore, _ options: ImportOptions, files: [String]) {
        var store = store
        store.leaveOutVersions()
        self.store = store
        self.options = options
        self.files = files
        heedLabels()
    }

    /// Marks what is made of clusters as the labels of TLP in them say.
    private mutating func heedLabels() {
        var met = MetLabels()
        for cluster in store.clusters.values where cluster.galaxy.role != nil && !cluster.labels.isEmpty {
            for found in cluster.labels { met.meet(found.text, found.labels, at: cluster.place) }
            let labels = cluster.labels.flatMap(\.labels)
            markings[cluster.uuid] = TLPLabel.strictest(of: labels, notKnown: options.unresolvedMarking)
        }
        for diagnostic in met.diagnostics(notKnown: options.unresolvedMarking) { store.report(diagnostic) }
    }

    mutating func casebook() -> Casebook {
        name()
        gatherAddresses()
        let records = actorRecords()
        accountForTheRest()
        vocabulary.organisations = organisationTerms
        let title = options.title ?? "Import of " + SafeFileName.list(Set(files.map(SafeFileName.of)).sorted())
        return Casebook(
            settings: Settings(title: title), vocabulary: vocabulary, incidents: [], actors: records, sources: sources)
    }

    /// Whether a cluster may not travel freely.
    func isMarked(_ cluster: GalaxyCluster) -> Bool { markings[cluster.uuid] ?? .clear > .clear }

    /// Gives everything that may be referred to its id.
    mutating func name() {
        enterOrganisations()
        enterTerms()
        nameActors()
    }

    /// The records of all actors, and of the states that are said to stand behind them.
    mutating func actorRecords() -> [Actor] {
        store.all(.actors).compactMap { actor($0) }
            + states.sorted { $0.key < $1.key }.map { state($0.key, $0.value) }
    }

    /// The galaxies that were quoted, and what they cite.
    var sources: [Source] { galaxySources.values.sorted { $0.id < $1.id } + addresses.sources }

    /// The organisation that keeps the galaxies.
    mutating func keeper() -> Party? {
        organisations.enter("MISP Project", kind: "non-profit").map(Party.organisation)
    }

    /// The source that stands for the galaxy in which we read something, as free as the freest of its actors.
    mutating func source(of galaxy: Galaxy) -> ID<Source>? {
        if let source = galaxySources[galaxy.type] { return source.id }
        let freest = store.all(.actors).filter { $0.galaxy.type == galaxy.type }.min {
            markings[$0.uuid] ?? .clear < markings[$1.uuid] ?? .clear
        }
        let galaxy = freest?.galaxy ?? galaxy
        guard let id = ID<Source>(slugOf: "misp-galaxy-" + galaxy.type), let keeper = keeper() else { return nil }
        var source = Source(id: id, title: galaxy.title, publisher: keeper)
        source.kind = .database
        source.url = "https://misp-galaxy.org/\(Slug.make(from: galaxy.type))/"
        if galaxy.version > 0 { source.note = "Read in version \(galaxy.version)." }
        source.metadata.marking = freest.flatMap { markings[$0.uuid] }
        galaxySources[galaxy.type] = source
        return id
    }

    /// Provenance of what the galaxy itself says.
    mutating func provenance(in galaxy: Galaxy) -> Provenance {
        Provenance(by: keeper(), said: nil, sources: source(of: galaxy).map { [$0] } ?? [])
    }

    /// Ids of actors in the order of their uuids, which never change, and those of states after them.
    private mutating func nameActors() {
        var ids = UniqueIDs<String, Actor>(reserved: ["unknown"])
        let clusters = store.all(.actors)
        for cluster in clusters {
            ids.ask(for: cluster.uuid, name: cluster.nameAndAttackID.name, otherwise: "actor-" + cluster.uuid)
        }
        let countries = Set(clusters.flatMap { $0.texts(MetaKey.sponsor) }.flatMap(Places.countries))
        for country in countries { ids.ask(for: "~" + country.code, name: country.name, otherwise: country.code) }
        let assigned = ids.assigned()
        for cluster in clusters { actors[cluster.uuid] = assigned[cluster.uuid] }
        for country in countries { states[country] = assigned["~" + country.code] }
    }

    private func state(_ country: Country, _ id: ID<Actor>) -> Actor {
        var actor = Actor(id: id, name: country.name)
        actor.kind = .state
        actor.country = country
        actor.metadata.recorded = options.recorded
        actor.metadata.marking = markings.isEmpty ? nil : marking(ofState: country)
        return actor
    }

    /// A state is named as freely as the freest of the actors behind which it is said to stand.
    private func marking(ofState country: Country) -> Marking? {
        let sponsored = store.all(.actors).filter {
            $0.texts(MetaKey.sponsor).contains { Places.countries($0).contains(country) }
        }
        let freest = sponsored.map { markings[$0.uuid] ?? .clear }.min() ?? .clear
        return freest > .clear ? freest : nil
    }
}

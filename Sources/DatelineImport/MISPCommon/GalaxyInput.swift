internal import DatelineModel

/// The input of the passes over clusters: the clusters, the options, and the markings.
struct GalaxyInput: Sendable {
    let clusters: Clusters
    let options: ImportOptions
    /// The markings of clusters' names, by uuid. A cluster without one follows the casebook.
    let markings: [String: Marking]
    /// The accounts so far.
    let accounts: GalaxyAccounts

    /// Marks clusters by their TLP labels, or by the given marking of their container if that is stricter.
    init(_ clusters: Clusters, _ options: ImportOptions, markings given: [String: Marking] = [:]) {
        self.clusters = clusters
        self.options = options
        var (markings, met, accounts) = (given, MetLabels(), clusters.accounts)
        let labelled = clusters.all.filter { $0.galaxy.role != nil && !$0.labels.isEmpty }
        for cluster in labelled.sorted(by: { $0.uuid < $1.uuid }) {
            for found in cluster.labels { met.meet(found.text, found.labels, at: cluster.place) }
            let labels = cluster.labels.flatMap(\.labels)
            let own = TLPLabel.strictest(of: labels, notKnown: options.unresolvedMarking)
            markings[cluster.uuid] = Marking.stricter(own, given[cluster.uuid])
        }
        for diagnostic in met.diagnostics(notKnown: options.unresolvedMarking) { accounts.report(diagnostic) }
        self.markings = markings
        self.accounts = accounts
    }

    /// The marking of a cluster.
    func marking(of cluster: GalaxyCluster) -> Marking { markings[cluster.uuid] ?? .clear }

    /// Whether a cluster is restricted.
    func isMarked(_ cluster: GalaxyCluster) -> Bool { marking(of: cluster) > .clear }
}

/// The ids of everything that clusters may refer to, with the vocabulary terms.
struct NamedClusters: Sendable {
    let organisations: ClusterOrganisations
    let terms: ClusterTerms
    let actors: ActorIDs

    init(_ input: GalaxyInput) {
        organisations = ClusterOrganisations(input)
        terms = ClusterTerms(input)
        actors = ActorIDs(input.clusters)
    }
}

/// The ids of actors and of the states said to sponsor them.
struct ActorIDs: Sendable {
    /// The actors, by cluster uuid.
    let actors: [String: ID<Actor>]
    let states: [Country: ID<Actor>]

    /// Assigns ids in the order of the uuids, which never change, then those of states.
    init(_ all: Clusters) {
        var ids = UniqueIDs<String, Actor>(reserved: ["unknown"])
        let clusters = all.all(.actors)
        for cluster in clusters {
            ids.ask(for: cluster.uuid, name: cluster.nameAndAttackID.name, otherwise: "actor-" + cluster.uuid)
        }
        let countries = Set(clusters.flatMap { $0.texts(MetaKey.sponsor) }.flatMap(Geography.countries))
        for country in countries { ids.ask(for: "~" + country.code, name: country.name, otherwise: country.code) }
        let assigned = ids.assigned()
        var (actors, states) = ([String: ID<Actor>](), [Country: ID<Actor>]())
        for cluster in clusters { actors[cluster.uuid] = assigned[cluster.uuid] }
        for country in countries { states[country] = assigned["~" + country.code] }
        (self.actors, self.states) = (actors, states)
    }
}

/// The addresses that clusters cite, as sources.
struct ClusterAddresses: Sendable {
    private(set) var sources: URLSources
    private(set) var accounts = GalaxyAccounts()

    /// Adds the actors' addresses to those cited elsewhere. The ids in `reserved` belong to other sources.
    init(_ input: GalaxyInput, citedElsewhere: URLSources = URLSources(), reserved: Set<String> = []) {
        sources = citedElsewhere
        for cluster in input.clusters.all(.actors) { add(cluster, marking: input.markings[cluster.uuid]) }
        let galaxies = Set(input.clusters.all.map(\.galaxy)).compactMap(\.sourceID?.text)
        sources.close(
            &accounts.organisations, reserved: reserved.union(galaxies), recorded: input.options.recorded)
    }

    private mutating func add(_ cluster: GalaxyCluster, marking: Marking?) {
        let row = "\(cluster.galaxy.type) references"
        var seen: Set<String> = []
        for text in cluster.references {
            accounts.parts.read(row)
            if !seen.insert(text).inserted {
                accounts.parts.skip(row, .saidAlready)
            } else if sources.add(text, marking: marking) {
                accounts.parts.use(row, as: "source")
            } else {
                accounts.parts.skip(row, .because("no address of the open web"))
            }
        }
    }
}

/// What the passes over actors look up: the clusters, the ids of what these name, and the addresses they cite.
struct GalaxyContext: Sendable {
    let input: GalaxyInput
    let named: NamedClusters
    let addresses: URLSources

    /// The producer with a uuid. One without a cluster in the input is added to the accounts.
    func producer(_ uuid: String, _ accounts: inout GalaxyAccounts) -> ID<Organisation>? {
        if let known = named.organisations.ids[uuid] { return known }
        return NamingProducers.names[uuid].flatMap { accounts.enter(producer: uuid, name: $0) }
    }

    /// The provenance of a key's values. Those of the Council on Foreign Relations are attributed to it, with its page
    /// as the source if the cluster cites it.
    func provenance(of key: String, _ cluster: GalaxyCluster, _ accounts: inout GalaxyAccounts) -> Provenance {
        var provenance = accounts.provenance(in: cluster.galaxy)
        guard key.hasPrefix("cfr-") else { return provenance }
        let council = accounts.organisations.enter("Council on Foreign Relations", kind: "non-profit")
        provenance.by = council.map(Party.organisation)
        let pages = cluster.references.filter { WebAddress($0)?.domain == "cfr.org" }.compactMap(addresses.id(of:))
        for page in pages where !provenance.sources.contains(page) { provenance.sources.append(page) }
        return provenance
    }

    /// The marking of a state: the least strict among the actors it is said to sponsor.
    func marking(ofState country: Country) -> Marking? {
        let sponsored = input.clusters.all(.actors).filter {
            $0.texts(MetaKey.sponsor).contains { Geography.countries($0).contains(country) }
        }
        let freest = sponsored.map(input.marking).min() ?? .clear
        return freest > .clear ? freest : nil
    }

    /// The source that represents a galaxy, with the least strict marking of its actors.
    func source(_ quoted: Galaxy, _ accounts: inout GalaxyAccounts) -> Source? {
        let freest = input.clusters.all(.actors).filter { $0.galaxy.type == quoted.type }.min {
            input.marking(of: $0) < input.marking(of: $1)
        }
        let galaxy = freest?.galaxy ?? quoted
        guard let id = galaxy.sourceID, let keeper = accounts.keeper() else { return nil }
        var source = Source(id: id, title: galaxy.title, publisher: keeper)
        source.kind = .database
        source.url = "https://misp-galaxy.org/\(Slug.make(from: galaxy.type))/"
        if galaxy.version > 0 { source.note = "Read in version \(galaxy.version)." }
        source.metadata.marking = freest.flatMap { input.markings[$0.uuid] }
        return source
    }
}

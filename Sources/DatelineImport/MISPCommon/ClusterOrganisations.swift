internal import DatelineModel

/// The organisations of galaxies of them: those that name actors, makers of cameras, and other companies.
struct ClusterOrganisations: Sendable {
    /// The organisations by the uuids of their clusters.
    private(set) var ids: [String: ID<Organisation>] = [:]
    /// What the clusters say of them besides their names.
    private(set) var details: [ID<Organisation>: VocabularyTerm] = [:]
    private(set) var accounts = GalaxyAccounts()

    init(_ input: GalaxyInput) {
        let clusters = input.clusters.all(.organisations)
        for cluster in clusters {
            let name = NamingProducers.names[cluster.uuid] ?? cluster.value
            let known = KnownPublisher.named(name).flatMap { $0.answers(to: name) ? $0 : nil }
            let country = cluster.text(MetaKey.country).flatMap(Places.country)
            guard let id = accounts.organisations.enter(known?.name ?? name, kind: known?.kind, country: country)
            else {
                accounts.importCounts.skip(cluster.galaxy.type, .noName)
                continue
            }
            ids[cluster.uuid] = id
            if !input.isMarked(cluster) { describe(id, as: cluster) }
            accounts.importCounts.use(cluster.galaxy.type, as: "organisation")
        }
        reportActorsOfSomeKind(clusters)
    }

    /// Of several clusters of one organisation the first that says something counts; a term cannot be marked.
    private mutating func describe(_ id: ID<Organisation>, as cluster: GalaxyCluster) {
        var term = details[id] ?? VocabularyTerm(name: "")
        term.url = term.url ?? cluster.address
        term.summary = term.summary ?? cluster.summary
        details[id] = term
    }

    /// The terms of organisations, with what the clusters say of them.
    func described(_ terms: [ID<Organisation>: VocabularyTerm]) -> [ID<Organisation>: VocabularyTerm] {
        var terms = terms
        for (id, term) in details {
            terms[id]?.url = term.url
            terms[id]?.summary = term.summary
        }
        return terms
    }

    /// Tells of galaxies of which nothing says what kind of actors they hold.
    private mutating func reportActorsOfSomeKind(_ clusters: [GalaxyCluster]) {
        let clusters = clusters.filter(\.galaxy.isOfActorsOfSomeKind)
        for (type, clusters) in Dictionary(grouping: clusters, by: \.galaxy.type).sorted(by: { $0.key < $1.key }) {
            accounts.report(
                Diagnostic(
                    .note, .importObject,
                    "the clusters of '\(type)', of which nothing says that they are threat actors, are organisations",
                    at: clusters.map(\.place).min { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) },
                    help: "where they are, let the galaxy's 'type' end in '-threat-actor'"))
        }
    }
}

internal import DatelineModel

extension GalaxyAssembly {
    /// The organisations of galaxies of them: those that name actors, makers of cameras, and other companies.
    mutating func enterOrganisations() {
        for cluster in store.all(.organisations) {
            let name = NamingProducers.names[cluster.uuid] ?? cluster.value
            let known = KnownPublisher.named(name).flatMap { $0.answers(to: name) ? $0 : nil }
            let country = cluster.text(MetaKey.country).flatMap(Places.country)
            guard let id = organisations.enter(known?.name ?? name, kind: known?.kind, country: country) else {
                store.importCounts.skip(cluster.galaxy.type, .noName)
                continue
            }
            namedOrganisations[cluster.uuid] = id
            describe(id, as: cluster)
            store.importCounts.use(cluster.galaxy.type, as: "organisation")
        }
        reportActorsOfSomeKind()
    }

    /// Of several clusters of one organisation the first that says something counts; a term cannot be marked.
    private mutating func describe(_ id: ID<Organisation>, as cluster: GalaxyCluster) {
        guard !isMarked(cluster) else { return }
        var details = organisationDetails[id] ?? VocabularyTerm(name: "")
        details.url = details.url ?? address(cluster)
        details.summary = details.summary ?? summary(cluster)
        organisationDetails[id] = details
    }

    /// The vocabulary's terms of all organisations, with what their clusters tell of them.
    var organisationTerms: [ID<Organisation>: VocabularyTerm] {
        var terms = organisations.terms
        for (id, details) in organisationDetails {
            terms[id]?.url = details.url
            terms[id]?.summary = details.summary
        }
        return terms
    }

    /// Tells of galaxies of which nothing says what kind of actors they hold.
    private mutating func reportActorsOfSomeKind() {
        let clusters = store.all(.organisations).filter(\.galaxy.isOfActorsOfSomeKind)
        for (type, clusters) in Dictionary(grouping: clusters, by: \.galaxy.type).sorted(by: { $0.key < $1.key }) {
            store.report(
                Diagnostic(
                    .note, .importObject,
                    "the clusters of '\(type)', of which nothing says that they are threat actors, are organisations",
                    at: clusters.map(\.place).min { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) },
                    help: "where they are, let the galaxy's 'type' end in '-threat-actor'"))
        }
    }
}

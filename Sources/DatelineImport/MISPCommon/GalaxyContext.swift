internal import DatelineModel

/// What the passes over actors look up: the clusters, the ids of what they name, and the addresses that are cited.
struct GalaxyContext: Sendable {
    let input: GalaxyInput
    let named: NamedClusters
    let addresses: URLSources

    /// Who uses names and goes by a uuid; one that has no cluster in the input is noted.
    func producer(_ uuid: String, _ accounts: inout GalaxyAccounts) -> ID<Organisation>? {
        if let known = named.organisations.ids[uuid] { return known }
        return NamingProducers.names[uuid].flatMap { accounts.enter(producer: uuid, name: $0) }
    }

    /// Provenance of what stands under a key: what the Council on Foreign Relations says is its, with its page where the
    /// cluster cites that.
    func provenance(of key: String, _ cluster: GalaxyCluster, _ accounts: inout GalaxyAccounts) -> Provenance {
        var provenance = accounts.provenance(in: cluster.galaxy)
        guard key.hasPrefix("cfr-") else { return provenance }
        let council = accounts.organisations.enter("Council on Foreign Relations", kind: "non-profit")
        provenance.by = council.map(Party.organisation)
        let pages = cluster.references.filter { WebAddress($0)?.domain == "cfr.org" }.compactMap(addresses.id(of:))
        for page in pages where !provenance.sources.contains(page) { provenance.sources.append(page) }
        return provenance
    }

    /// A state is named as freely as the freest of the actors behind which it is said to stand.
    func marking(ofState country: Country) -> Marking? {
        let sponsored = input.clusters.all(.actors).filter {
            $0.texts(MetaKey.sponsor).contains { Places.countries($0).contains(country) }
        }
        let freest = sponsored.map(input.marking).min() ?? .clear
        return freest > .clear ? freest : nil
    }

    /// The source that stands for a galaxy, as free as the freest of its actors.
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

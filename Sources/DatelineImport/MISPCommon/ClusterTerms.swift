internal import DatelineModel

/// The vocabulary terms made from clusters: malware, techniques, sectors and regions, with their ids by uuid.
struct ClusterTerms: Sendable {
    private(set) var malware: [String: ID<Malware>] = [:]
    private(set) var techniques: [String: ID<Technique>] = [:]
    private(set) var sectors: [String: ID<Sector>] = [:]
    private(set) var regions: [String: ID<Region>] = [:]
    private(set) var termsOfMalware: [ID<Malware>: VocabularyTerm] = [:]
    private(set) var termsOfTechniques: [ID<Technique>: VocabularyTerm] = [:]
    private(set) var accounts = GalaxyAccounts()

    init(_ input: GalaxyInput) {
        enterMalware(input)
        for cluster in input.clusters.all(.techniques) { enter(technique: cluster) }
        for cluster in input.clusters.all(.sectors) {
            sectors[cluster.uuid] = accounts.terms.sector(named: cluster.value)
            account(cluster, isUsed: sectors[cluster.uuid] != nil)
        }
        for cluster in input.clusters.all(.regions) {
            regions[cluster.uuid] = accounts.terms.region(named: cluster.nameOfRegion)
            account(cluster, isUsed: regions[cluster.uuid] != nil)
        }
        for cluster in input.clusters.all(.countries) {
            if cluster.country == nil {
                accounts.importCounts.skip(cluster.galaxy.type, .because("no country of ISO 3166"))
            } else {
                accounts.importCounts.use(cluster.galaxy.type, as: "country, which is built in")
            }
        }
    }

    private mutating func enterMalware(_ input: GalaxyInput) {
        var ids = UniqueIDs<String, Malware>()
        let clusters = input.clusters.all(.malware)
        for cluster in clusters {
            ids.ask(for: cluster.uuid, name: cluster.nameAndAttackID.name, otherwise: "malware-" + cluster.uuid)
        }
        malware = ids.assigned()
        for cluster in clusters {
            account(cluster, isUsed: malware[cluster.uuid] != nil)
            if let id = malware[cluster.uuid] {
                termsOfMalware[id] = cluster.term(isMarked: input.isMarked(cluster))
            }
        }
    }

    private mutating func enter(technique cluster: GalaxyCluster) {
        guard let id = cluster.externalIDs.lazy.compactMap({ ID<Technique>($0) }).first else {
            return accounts.importCounts.skip(cluster.galaxy.type, .noATTACKID)
        }
        techniques[cluster.uuid] = id
        termsOfTechniques[id] = VocabularyTerm(name: cluster.nameAndAttackID.name)
        account(cluster, isUsed: true)
    }

    private mutating func account(_ cluster: GalaxyCluster, isUsed: Bool) {
        if isUsed {
            accounts.importCounts.use(cluster.galaxy.type, as: "term of the vocabulary")
        } else {
            accounts.importCounts.skip(cluster.galaxy.type, .noName)
        }
    }
}

extension GalaxyCluster {
    fileprivate var externalIDs: [String] { texts("external_id") + [nameAndAttackID.id].compactMap(\.self) }

    /// The term of malware. For a marked cluster it has only the name, since every reader of the casebook sees the
    /// terms.
    fileprivate func term(isMarked: Bool) -> VocabularyTerm {
        var term = VocabularyTerm(name: nameAndAttackID.name)
        term.kind = galaxy.type
        term.attack = externalIDs.first { $0.hasPrefix("S") && $0.utf8.count == 5 }
        guard !isMarked else { return term }
        term.url = address
        term.summary = summary
        return term
    }

    /// The region's name without its M49 number: `830 - Channel Islands`.
    fileprivate var nameOfRegion: String {
        let parts = value.split(separator: " - ", maxSplits: 1)
        return parts.count == 2 && parts[0].allSatisfy(\.isNumber) ? String(parts[1]) : value
    }
}

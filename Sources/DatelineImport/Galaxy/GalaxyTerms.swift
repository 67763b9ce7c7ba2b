internal import DatelineModel

extension GalaxyAssembly {
    /// The terms of the vocabulary: malware, techniques, sectors and regions.
    mutating func enterTerms() {
        enterMalware()
        for cluster in store.all(.techniques) { enter(technique: cluster) }
        for cluster in store.all(.sectors) {
            sectors[cluster.uuid] = sector(named: cluster.value)
            account(cluster, isUsed: sectors[cluster.uuid] != nil)
        }
        for cluster in store.all(.regions) {
            regions[cluster.uuid] = enter(region: cluster)
            account(cluster, isUsed: regions[cluster.uuid] != nil)
        }
        for cluster in store.all(.countries) {
            if cluster.country == nil {
                store.importCounts.skip(cluster.galaxy.type, .because("no country of ISO 3166"))
            } else {
                store.importCounts.use(cluster.galaxy.type, as: "country, which is built in")
            }
        }
    }

    private mutating func enterMalware() {
        var ids = UniqueIDs<String, Malware>()
        let clusters = store.all(.malware)
        for cluster in clusters {
            ids.ask(for: cluster.uuid, name: cluster.nameAndAttackID.name, otherwise: "malware-" + cluster.uuid)
        }
        malware = ids.assigned()
        for cluster in clusters {
            account(cluster, isUsed: malware[cluster.uuid] != nil)
            if let id = malware[cluster.uuid] { vocabulary.malware[id] = term(cluster) }
        }
    }

    private func term(_ cluster: GalaxyCluster) -> VocabularyTerm {
        var term = VocabularyTerm(name: cluster.nameAndAttackID.name)
        term.kind = cluster.galaxy.type
        let ids = cluster.texts("external_id") + [cluster.nameAndAttackID.id].compactMap(\.self)
        term.attack = ids.first { $0.hasPrefix("S") && $0.utf8.count == 5 }
        // Whoever reads the casebook sees its terms, which cannot be marked.
        guard !isMarked(cluster) else { return term }
        term.url = address(cluster)
        term.summary = summary(cluster)
        return term
    }

    /// The first address that a cluster cites and that a browser opens.
    func address(_ cluster: GalaxyCluster) -> String? {
        references(cluster).lazy.compactMap { WebAddress($0) }.first { !$0.isHiddenService }?.text
    }

    /// A cluster's description in one line.
    func summary(_ cluster: GalaxyCluster) -> String? {
        guard let description = cluster.description else { return nil }
        let isMarkdown = cluster.galaxy.isMarkdown
        let line = isMarkdown ? PlainProse.line(ProsePieces(description) { _ in false }) : ShownText.line(description)
        return line.isEmpty ? nil : line
    }

    private mutating func enter(technique cluster: GalaxyCluster) {
        let ids = cluster.texts("external_id") + [cluster.nameAndAttackID.id].compactMap(\.self)
        guard let id = ids.lazy.compactMap({ ID<Technique>($0) }).first else {
            return store.importCounts.skip(cluster.galaxy.type, .noATTACKID)
        }
        techniques[cluster.uuid] = id
        vocabulary.techniques[id] = VocabularyTerm(name: cluster.nameAndAttackID.name)
        account(cluster, isUsed: true)
    }

    /// A region's name stands behind its number in M49: `830 - Channel Islands`.
    private mutating func enter(region cluster: GalaxyCluster) -> ID<Region>? {
        let parts = cluster.value.split(separator: " - ", maxSplits: 1)
        let written = parts.count == 2 && parts[0].allSatisfy(\.isNumber) ? String(parts[1]) : cluster.value
        let name = Places.regionName(written)
        guard let id = ID<Region>(slugOf: name) else { return nil }
        if vocabulary.regions[id] == nil { vocabulary.regions[id] = VocabularyTerm(name: name) }
        return id
    }

    private mutating func account(_ cluster: GalaxyCluster, isUsed: Bool) {
        if isUsed {
            store.importCounts.use(cluster.galaxy.type, as: "term of the vocabulary")
        } else {
            store.importCounts.skip(cluster.galaxy.type, .noName)
        }
    }
}

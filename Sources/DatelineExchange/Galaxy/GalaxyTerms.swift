internal import DatelineModel

extension GalaxyAssembly {
    /// The organisations of a galaxy of producers.
    mutating func enterProducers() {
        for cluster in shelf.all(.producers) {
            let name = NamingProducers.names[cluster.uuid] ?? cluster.value
            let known = KnownPublisher.named(name).flatMap { $0.answers(to: name) ? $0 : nil }
            let country = cluster.text(MetaKey.country).flatMap(Places.country)
            guard let id = organisations.enter(known?.name ?? name, kind: known?.kind, country: country) else {
                shelf.ledger.skip(cluster.galaxy.type, .noName)
                continue
            }
            producers[cluster.uuid] = id
            shelf.ledger.use(cluster.galaxy.type, as: "organisation")
        }
    }

    /// The terms of the vocabulary: malware, techniques, sectors and regions.
    mutating func enterTerms() {
        enterMalware()
        for cluster in shelf.all(.techniques) { enter(technique: cluster) }
        for cluster in shelf.all(.sectors) {
            sectors[cluster.uuid] = sector(named: cluster.value)
            account(cluster, isUsed: sectors[cluster.uuid] != nil)
        }
        for cluster in shelf.all(.regions) {
            regions[cluster.uuid] = enter(region: cluster)
            account(cluster, isUsed: regions[cluster.uuid] != nil)
        }
        for cluster in shelf.all(.countries) {
            if cluster.country == nil {
                shelf.ledger.skip(cluster.galaxy.type, .because("no country of ISO 3166"))
            } else {
                shelf.ledger.use(cluster.galaxy.type, as: "country, which is built in")
            }
        }
    }

    private mutating func enterMalware() {
        var ids = UniqueIDs<String, Malware>()
        let clusters = shelf.all(.malware)
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
        term.url = references(cluster).lazy.compactMap { WebAddress($0) }.first { !$0.isHiddenService }?.text
        if let description = cluster.description {
            let line = PlainProse.line(ProsePieces(description) { _ in false })
            let sentence = ShownText.cut(PlainProse.firstSentence(line), to: 300)
            if !sentence.isEmpty { term.summary = sentence }
        }
        return term
    }

    private mutating func enter(technique cluster: GalaxyCluster) {
        let ids = cluster.texts("external_id") + [cluster.nameAndAttackID.id].compactMap(\.self)
        guard let id = ids.lazy.compactMap({ ID<Technique>($0) }).first else {
            return shelf.ledger.skip(cluster.galaxy.type, .noATTACKID)
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
            shelf.ledger.use(cluster.galaxy.type, as: "term of the vocabulary")
        } else {
            shelf.ledger.skip(cluster.galaxy.type, .noName)
        }
    }

    /// Accounts for the clusters of galaxies that Dateline has no place for, and for what terms have no place for.
    mutating func accountForTheRest() {
        for cluster in shelf.clusters.values {
            switch cluster.galaxy.role {
            case nil: shelf.ledger.skip(cluster.galaxy.type, .notUsed(nil))
            case .actors: break
            case .producers, .malware, .techniques, .sectors, .regions, .countries: countWhatTermsLack(cluster)
            }
        }
        reportDangling()
    }

    private mutating func countWhatTermsLack(_ cluster: GalaxyCluster) {
        let row = cluster.galaxy.type + " meta"
        var address = malware[cluster.uuid].flatMap { vocabulary.malware[$0]?.url }
        for (key, texts) in cluster.meta where !texts.isEmpty {
            shelf.parts.read(row)
            switch key {
            case _ where MetaKey.references.contains(key) && address != nil:
                shelf.parts.use(row, as: "address of a term, the first of '\(key)'")
                address = nil
            case "external_id" where techniques[cluster.uuid] != nil || malware[cluster.uuid] != nil:
                shelf.parts.use(row, as: "ATT&CK id")
            case "ISO", "iso-code": shelf.parts.use(row, as: "country code")
            default: shelf.parts.skip(row, .notUsed(key))
            }
        }
        for relation in cluster.relations {
            shelf.parts.read(cluster.galaxy.type + " related")
            shelf.parts.skip(cluster.galaxy.type + " related", .notUsed(relation.kind))
        }
    }
}

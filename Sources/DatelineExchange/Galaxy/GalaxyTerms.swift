internal import DatelineModel

extension GalaxyAssembly {
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
            case .organisations, .malware, .techniques, .sectors, .regions, .countries: countWhatTermsLack(cluster)
            }
        }
        reportDangling()
        for diagnostic in doubtfulPlaces.diagnostics { shelf.report(diagnostic) }
    }

    private mutating func countWhatTermsLack(_ cluster: GalaxyCluster) {
        let row = cluster.galaxy.type + " meta"
        let term = malware[cluster.uuid].flatMap { vocabulary.malware[$0] }
        let details = term ?? namedOrganisations[cluster.uuid].flatMap { organisationDetails[$0] }
        var address = details?.url
        for (key, texts) in cluster.meta where !texts.isEmpty {
            switch key {
            case _ where MetaKey.references.contains(key) && address != nil:
                shelf.parts.count(row, .used("address of a term, the first of '\(key)'"))
                address = nil
            case "external_id" where techniques[cluster.uuid] != nil || malware[cluster.uuid] != nil:
                shelf.parts.count(row, .used("ATT&CK id"))
            case "ISO", "iso-code": shelf.parts.count(row, .used("country code"))
            case MetaKey.country where namedOrganisations[cluster.uuid] != nil:
                let isKnown = cluster.text(key).flatMap(Places.country) != nil
                shelf.parts.count(row, isKnown ? .used("country of an organisation") : .skipped(.faulty("no country")))
            default: shelf.parts.count(row, .skipped(.notUsed(key)))
            }
        }
        countDescription(cluster, isUsed: details?.summary != nil)
        for relation in cluster.relations {
            shelf.parts.count(cluster.galaxy.type + " related", .skipped(.notUsed(relation.kind)))
        }
    }

    /// Terms have room for one sentence, and some of them for none.
    private mutating func countDescription(_ cluster: GalaxyCluster, isUsed: Bool) {
        guard cluster.hasDescription else { return }
        let row = cluster.galaxy.type + " description"
        shelf.parts.count(row, isUsed ? .used("summary, its first sentence") : .skipped(.notUsed(nil)))
    }
}

extension GalaxyCluster {
    /// Whether there is something to read in the description.
    var hasDescription: Bool { description?.contains { !$0.isWhitespace } ?? false }
}

internal import DatelineModel
internal import EDTF

extension GalaxyAssembly {
    /// Reads what stands under `meta`, key by key; names and addresses are accounted for elsewhere.
    mutating func readMeta(_ cluster: GalaxyCluster, into actor: inout Actor) {
        let type = cluster.galaxy.type
        for (key, texts) in cluster.meta where !isNameOrAddress(key) {
            if texts.isEmpty {
                store.parts.count(type + " meta", .skipped(.because("'\(key)' is empty")))
            } else if MetaKey.isCountedByValue(key) {
                for text in texts { store.parts.count("\(type) \(key)", readPlace(key, text, cluster, &actor)) }
            } else {
                store.parts.count(type + " meta", .used(read(key, texts, cluster, &actor)))
            }
        }
    }

    private func isNameOrAddress(_ key: String) -> Bool {
        key == MetaKey.synonyms || key == MetaKey.naming || key.hasPrefix(MetaKey.origin)
            || MetaKey.references.contains(key)
    }

    /// What a key's values become, in words for the summary.
    private mutating func read(
        _ key: String, _ texts: [String], _ cluster: GalaxyCluster, _ actor: inout Actor
    ) -> String {
        if EmbeddedLabels.isTLP(key) { return "marking" }
        let provenance = provenance(of: key, cluster)
        switch key {
        case MetaKey.countryConfidence where cluster.text(MetaKey.country) != nil: return "confidence of a claim"
        case MetaKey.since:
            let spans = texts.compactMap { try? EDTFDate(parsing: $0) }.map { EDTFSpan(start: .date($0), end: .open) }
            actor.active += spans.map { ActivePeriod(span: $0, provenance: provenance) }
            if spans.count == texts.count { return "active period" }
        case "external_id" where cluster.groupID.map(texts.contains) ?? false: return "foreign id"
        case _ where MetaKey.tags.contains(key): return "tag"
        default: break
        }
        let label = MetaKey.claims[key] ?? key
        actor.claims.append(
            Claim(
                text: "\(label): \(texts.joined(separator: ", "))".ended,
                provenance: claimant(key, provenance)))
        return "claim"
    }

    /// A claim that Microsoft's own list makes is Microsoft's.
    private mutating func claimant(_ key: String, _ provenance: Provenance) -> Provenance {
        guard key.hasPrefix("microsoft-"), let house = organisations.enterHouse("Microsoft") else { return provenance }
        var provenance = provenance
        provenance.by = .organisation(house)
        return provenance
    }

    /// Provenance of what stands under a key: what the Council on Foreign Relations says is its, with its page where the
    /// cluster cites that.
    mutating func provenance(of key: String, _ cluster: GalaxyCluster) -> Provenance {
        var provenance = provenance(in: cluster.galaxy)
        guard key.hasPrefix("cfr-") else { return provenance }
        provenance.by =
            organisations.enter("Council on Foreign Relations", kind: "non-profit").map(Party.organisation)
        let pages = references(cluster).filter { WebAddress($0)?.domain == "cfr.org" }.compactMap(addresses.id(of:))
        for page in pages where !provenance.sources.contains(page) { provenance.sources.append(page) }
        return provenance
    }

    /// A sector by its name, entered in the vocabulary where that has none like it.
    mutating func sector(named text: String) -> ID<Sector>? {
        let name = Places.sectorName(text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if vocabulary.sectors[id] == nil { vocabulary.sectors[id] = VocabularyTerm(name: name) }
        return id
    }
}

extension String {
    /// The text with a full stop where it has none.
    var ended: String { last.map { ".!?…".contains($0) } ?? true ? self : self + "." }
}

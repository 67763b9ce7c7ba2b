internal import DatelineModel
internal import EDTF

extension GalaxyAssembly {
    /// Reads what stands under `meta`, key by key; names and addresses are accounted for elsewhere.
    mutating func readMeta(_ cluster: GalaxyCluster, into actor: inout Actor) {
        for (key, texts) in cluster.meta where !isNameOrAddress(key) {
            let row = cluster.galaxy.type + " meta"
            shelf.parts.read(row)
            guard !texts.isEmpty else {
                shelf.parts.skip(row, .because("'\(key)' is empty"))
                continue
            }
            shelf.parts.use(row, as: read(key, texts, cluster, &actor))
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
        let provenance = key.hasPrefix("cfr-") ? councilProvenance(cluster) : provenance(in: cluster.galaxy)
        switch key {
        case MetaKey.country:
            actor.claims += texts.map { origin($0, cluster, provenance) }
            return "claim on the country of origin"
        case MetaKey.countryConfidence:
            return cluster.text(MetaKey.country) == nil ? "claim" : "confidence of a claim"
        case MetaKey.sponsor:
            for text in texts { addSponsor(text, provenance, to: &actor) }
            return "relation to a state"
        case MetaKey.since:
            let spans = texts.compactMap { try? EDTFDate(parsing: $0) }.map { EDTFSpan(start: .date($0), end: .open) }
            actor.active += spans.map { ActivePeriod(span: $0, provenance: provenance) }
            if spans.count == texts.count { return "active period" }
        case "external_id" where cluster.groupID.map(texts.contains) ?? false: return "foreign id"
        case _ where MetaKey.tags.contains(key): return "tag"
        case _ where MetaKey.targets[key] != nil:
            actor.targets += texts.compactMap {
                target($0, isSector: key.contains("sector") || key.contains("category"), provenance)
            }
            return "target"
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

    /// Where an actor is from is a claim: it does not say that the state has a hand in it.
    private func origin(_ text: String, _ cluster: GalaxyCluster, _ provenance: Provenance) -> Claim {
        var provenance = provenance
        if let figure = cluster.text(MetaKey.countryConfidence) {
            provenance.confidence = .word(figure, scale: "MISP attribution-confidence, 0 to 100")
        }
        return Claim(text: "Country of origin: \(Places.country(text)?.name ?? text).", provenance: provenance)
    }

    /// Provenance of what the Council on Foreign Relations says, with its page where the cluster cites that.
    private mutating func councilProvenance(_ cluster: GalaxyCluster) -> Provenance {
        let council = organisations.enter("Council on Foreign Relations", kind: "non-profit").map(Party.organisation)
        var provenance = provenance(in: cluster.galaxy)
        provenance.by = council
        let pages = references(cluster).filter { WebAddress($0)?.domain == "cfr.org" }.compactMap(addresses.id(of:))
        for page in pages where !provenance.sources.contains(page) { provenance.sources.append(page) }
        return provenance
    }

    private func addSponsor(_ text: String, _ provenance: Provenance, to actor: inout Actor) {
        guard let country = Places.country(text), let state = states[country] else {
            actor.claims.append(Claim(text: "Suspected state sponsor: \(text).", provenance: provenance))
            return
        }
        var provenance = provenance
        provenance.note = "Suspected state sponsor."
        actor.relations.append(ActorRelation(kind: .sponsoredBy, to: state, provenance: provenance))
    }

    /// A country, a region or a sector where the text is the name of one; else the text is the victim's name.
    private mutating func target(_ text: String, isSector: Bool, _ provenance: Provenance) -> Target? {
        if isSector {
            return sector(named: text).map { Target(sector: $0, provenance: provenance) }
        }
        if let country = Places.country(text) { return Target(country: country, provenance: provenance) }
        if let region = Places.commonRegion(text) { return Target(region: region, provenance: provenance) }
        return Target(name: text, provenance: provenance)
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

internal import DatelineModel

/// Where actors are from, who is said to stand behind them, and whom they are said to hit.
extension GalaxyAssembly {
    /// What one value of a key that names countries, regions or sectors becomes.
    mutating func readPlace(
        _ key: String, _ text: String, _ cluster: GalaxyCluster, _ actor: inout Actor
    ) -> Outcome {
        let provenance = provenance(of: key, cluster)
        switch key {
        case MetaKey.country: return addOrigin(text, cluster, provenance, to: &actor)
        case MetaKey.sponsor: return addSponsor(text, cluster, provenance, to: &actor)
        default:
            let isSector = key.contains("sector") || key.contains("category")
            let targets =
                isSector
                ? [sector(named: text).map { Target(sector: $0, provenance: provenance) }].compactMap(\.self)
                : victims(key, text, cluster, provenance)
            guard !targets.isEmpty else { return .skipped(.noName) }
            return targets.filter { actor.targets.state($0) }.isEmpty ? .skipped(.saidAlready) : .used("target")
        }
    }

    /// Where an actor is from is a claim: it does not say that the state has a hand in it.
    private mutating func addOrigin(
        _ text: String, _ cluster: GalaxyCluster, _ provenance: Provenance, to actor: inout Actor
    ) -> Outcome {
        var provenance = provenance
        if let figure = cluster.text(MetaKey.countryConfidence) {
            provenance.confidence = .word(figure, scale: "MISP attribution-confidence, 0 to 100")
        }
        let countries = Places.countries(text)
        if countries.isEmpty { doubtfulPlaces.add(text, under: MetaKey.country, cluster) }
        let names = countries.isEmpty ? [text] : countries.map(\.name)
        let claims = names.map { Claim(text: "Country of origin: \($0).", provenance: provenance) }
        let isNew = !claims.filter { actor.claims.state($0) }.isEmpty
        return isNew ? .used("claim on the country of origin") : .skipped(.saidAlready)
    }

    private mutating func addSponsor(
        _ text: String, _ cluster: GalaxyCluster, _ provenance: Provenance, to actor: inout Actor
    ) -> Outcome {
        let states = Places.countries(text).compactMap { self.states[$0] }
        guard !states.isEmpty else {
            if text.lowercased() != "unknown" { doubtfulPlaces.add(text, under: MetaKey.sponsor, cluster) }
            let claim = Claim(text: "Suspected state sponsor: \(text).", provenance: provenance)
            return actor.claims.state(claim) ? .used("claim") : .skipped(.saidAlready)
        }
        var provenance = provenance
        provenance.note = "Suspected state sponsor."
        let relations = states.map { ActorRelation(kind: .sponsoredBy, to: $0, provenance: provenance) }
        let isNew = !relations.filter { actor.relations.state($0) }.isEmpty
        return isNew ? .used("relation to a state") : .skipped(.saidAlready)
    }

    /// Countries or a region where the text is the name of such; else the text is the victim's name.
    private mutating func victims(
        _ key: String, _ text: String, _ cluster: GalaxyCluster, _ provenance: Provenance
    ) -> [Target] {
        let countries = Places.countries(text)
        if !countries.isEmpty { return countries.map { Target(country: $0, provenance: provenance) } }
        if let region = Places.commonRegion(text) { return [Target(region: region, provenance: provenance)] }
        doubtfulPlaces.add(text, under: key, cluster)
        return [Target(name: text, provenance: provenance)]
    }
}

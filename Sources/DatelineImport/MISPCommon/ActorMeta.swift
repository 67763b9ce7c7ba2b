internal import DatelineModel
internal import EDTF

/// Reads the `meta` of an actor's cluster, key by key, except for names and addresses.
struct ActorMeta {
    private(set) var active: [ActivePeriod] = []
    private(set) var claims: [Claim] = []
    private(set) var targets: [Target] = []
    private(set) var relations: [ActorRelation] = []
    private(set) var accounts = GalaxyAccounts()
    private let cluster: GalaxyCluster
    private let context: GalaxyContext

    init(of cluster: GalaxyCluster, _ context: GalaxyContext) {
        self.cluster = cluster
        self.context = context
        let type = cluster.galaxy.type
        for (key, texts) in cluster.meta where !MetaKey.isNameOrAddress(key) {
            if texts.isEmpty {
                accounts.parts.count(type + " meta", .skipped(.because("'\(key)' is empty")))
            } else if MetaKey.isCountedByValue(key) {
                for text in texts { accounts.parts.count("\(type) \(key)", readValue(text, of: key)) }
            } else {
                accounts.parts.count(type + " meta", .used(read(texts, of: key)))
            }
        }
    }

    /// Reads the values of a key, and returns what they became, in words for the summary.
    private mutating func read(_ texts: [String], of key: String) -> String {
        if EmbeddedLabels.isTLP(key) { return "marking" }
        let provenance = context.provenance(of: key, cluster, &accounts)
        switch key {
        case MetaKey.countryConfidence where cluster.text(MetaKey.country) != nil: return "confidence of a claim"
        case MetaKey.since:
            let spans = texts.compactMap { try? EDTFDate(parsing: $0) }.map { EDTFSpan(start: .date($0), end: .open) }
            active += spans.map { ActivePeriod(span: $0, provenance: provenance) }
            if spans.count == texts.count { return "active period" }
        case "external_id" where cluster.groupID.map(texts.contains) ?? false: return "foreign id"
        case _ where MetaKey.tags.contains(key): return "tag"
        default: break
        }
        let text = "\(MetaKey.claims[key] ?? key): \(texts.joined(separator: ", "))".ended
        claims.append(Claim(text: text, provenance: claimant(key, provenance)))
        return "claim"
    }

    /// The provenance of a claim; claims in Microsoft's own list are by Microsoft.
    private mutating func claimant(_ key: String, _ provenance: Provenance) -> Provenance {
        guard key.hasPrefix("microsoft-"), let house = accounts.organisations.enterHouse("Microsoft") else {
            return provenance
        }
        var provenance = provenance
        provenance.by = .organisation(house)
        return provenance
    }

    /// Reads one value of a key for countries, regions or sectors: the actor's origin, its sponsor, or a target.
    private mutating func readValue(_ text: String, of key: String) -> Outcome {
        let provenance = context.provenance(of: key, cluster, &accounts)
        switch key {
        case MetaKey.country: return addOrigin(text, provenance)
        case MetaKey.sponsor: return addSponsor(text, provenance)
        default:
            let isSector = key.contains("sector") || key.contains("category")
            let new =
                isSector
                ? [accounts.terms.sector(named: text).map { Target(sector: $0, provenance: provenance) }]
                    .compactMap(\.self)
                : victims(text, of: key, provenance)
            guard !new.isEmpty else { return .skipped(.noName) }
            return new.filter { targets.state($0) }.isEmpty ? .skipped(.saidAlready) : .used("target")
        }
    }

    /// Adds the actor's origin as a claim: it does not mean that the state is involved.
    private mutating func addOrigin(_ text: String, _ provenance: Provenance) -> Outcome {
        var provenance = provenance
        if let figure = cluster.text(MetaKey.countryConfidence) {
            provenance.confidence = .word(figure, scale: "MISP attribution-confidence, 0 to 100")
        }
        let countries = Geography.countries(text)
        if countries.isEmpty { accounts.doubtfulCountries.add(text, under: MetaKey.country, cluster) }
        let names = countries.isEmpty ? [text] : countries.map(\.name)
        let new = names.map { Claim(text: "Country of origin: \($0).", provenance: provenance) }
        let isNew = !new.filter { claims.state($0) }.isEmpty
        return isNew ? .used("claim on the country of origin") : .skipped(.saidAlready)
    }

    private mutating func addSponsor(_ text: String, _ provenance: Provenance) -> Outcome {
        let states = Geography.countries(text).compactMap { context.named.actors.states[$0] }
        guard !states.isEmpty else {
            if text.lowercased() != "unknown" { accounts.doubtfulCountries.add(text, under: MetaKey.sponsor, cluster) }
            let claim = Claim(text: "Suspected state sponsor: \(text).", provenance: provenance)
            return claims.state(claim) ? .used("claim") : .skipped(.saidAlready)
        }
        var provenance = provenance
        provenance.note = "Suspected state sponsor."
        let new = states.map { ActorRelation(kind: .sponsoredBy, to: $0, provenance: provenance) }
        let isNew = !new.filter { relations.state($0) }.isEmpty
        return isNew ? .used("relation to a state") : .skipped(.saidAlready)
    }

    /// Targets from a text: countries or a region, or else a victim of that name.
    private mutating func victims(_ text: String, of key: String, _ provenance: Provenance) -> [Target] {
        let countries = Geography.countries(text)
        if !countries.isEmpty { return countries.map { Target(country: $0, provenance: provenance) } }
        if let region = Geography.commonRegion(text) { return [Target(region: region, provenance: provenance)] }
        accounts.doubtfulCountries.add(text, under: key, cluster)
        return [Target(name: text, provenance: provenance)]
    }
}

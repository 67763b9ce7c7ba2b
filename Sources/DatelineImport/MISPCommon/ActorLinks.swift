internal import DatelineModel

/// What an actor's cluster says about other clusters.
struct ActorLinks {
    private(set) var relations: [ActorRelation] = []
    private(set) var malware: [Usage<Malware>] = []
    private(set) var techniques: [Usage<Technique>] = []
    private(set) var targets: [Target] = []
    private(set) var claims: [Claim] = []
    private(set) var accounts = GalaxyAccounts()

    init(of cluster: GalaxyCluster, _ context: GalaxyContext) {
        var seen: Set<GalaxyCluster.Relation> = []
        for relation in cluster.relations {
            let outcome = read(relation, of: cluster, isNew: seen.insert(relation).inserted, context)
            accounts.parts.count(cluster.galaxy.type + " related", outcome)
        }
    }

    /// What a relation becomes.
    private mutating func read(
        _ relation: GalaxyCluster.Relation, of cluster: GalaxyCluster, isNew: Bool, _ context: GalaxyContext
    ) -> Outcome {
        guard !relation.to.isEmpty, !relation.kind.isEmpty else { return .skipped(.unreadable) }
        guard let other = context.input.clusters[relation.to] else {
            accounts.addDangling(of: cluster.galaxy)
            return .skipped(.danglingReference)
        }
        guard other.uuid != cluster.uuid, isNew else { return .skipped(.saidAlready) }
        var provenance = accounts.provenance(in: cluster.galaxy)
        provenance.estimate(by: relation.tags)
        let ceiling = context.input.marking(of: cluster)
        provenance.marking = context.input.markings[other.uuid].flatMap { $0 > ceiling ? $0 : nil }
        return add(relation, to: other, provenance: provenance, named: context.named)
    }

    private mutating func add(
        _ relation: GalaxyCluster.Relation, to other: GalaxyCluster, provenance: Provenance, named: NamedClusters
    ) -> Outcome {
        let unused = Outcome.skipped(.notUsed("\(relation.kind) \(other.galaxy.type)"))
        switch other.galaxy.role {
        case .actors:
            guard let id = named.actors.actors[other.uuid] else { return unused }
            guard let (kind, words) = Self.kinds[relation.kind] else { break }
            var provenance = provenance
            provenance.words = words
            relations.append(ActorRelation(kind: kind, to: id, provenance: provenance))
            return .used("relation between actors")
        case .malware where Self.useKinds.contains(relation.kind):
            guard let id = named.terms.malware[other.uuid] else { return unused }
            malware.append(Usage(id: id, provenance: provenance))
            return .used("use of malware")
        case .techniques where Self.useKinds.contains(relation.kind):
            guard let id = named.terms.techniques[other.uuid] else { return unused }
            techniques.append(Usage(id: id, provenance: provenance))
            return .used("use of a technique")
        case .sectors, .regions, .countries:
            guard relation.kind == "targets" else { break }
            return targets.state(named.terms.target(other, provenance)) ? .used("target") : .skipped(.saidAlready)
        case .malware, .techniques, .organisations, nil: break
        }
        let verb = relation.kind.split(separator: "-").joined(separator: " ")
        claims.append(
            Claim(text: "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(other.value).", provenance: provenance))
        return .used("claim")
    }

    /// Our kinds for the galaxies' kinds of relation. Where theirs says less than ours, it is quoted.
    private static let kinds: [String: (ActorRelation.Kind, String?)] = [
        "similar": (.overlaps, "similar"), "overlaps": (.overlaps, nil), "overlaps-with": (.overlaps, nil),
        "part-of": (.partOf, nil), "subset-of": (.partOf, "subset of"), "same-as": (.sameAs, nil),
        "duplicate-of": (.sameAs, "duplicate of"), "synonymous": (.sameAs, "synonymous"),
        "works-for": (.worksFor, nil), "sponsored-by": (.sponsoredBy, nil), "distinct-from": (.distinctFrom, nil),
    ]

    private static let useKinds: Set = [
        "uses", "deploys", "delivers", "drops", "distributes", "develops", "authored", "authored-by", "used",
    ]
}

extension ClusterTerms {
    /// The target for a cluster of sectors, regions or countries.
    func target(_ cluster: GalaxyCluster, _ provenance: Provenance) -> Target {
        let country = cluster.country
        let isCountry = cluster.galaxy.role == .countries
        return Target(
            sector: sectors[cluster.uuid], country: country, region: regions[cluster.uuid],
            name: isCountry && country == nil ? cluster.value : nil, provenance: provenance)
    }
}

extension Provenance {
    /// Adds the estimates in tags of the taxonomy `estimative-language`, which uses the words of ICD 203.
    fileprivate mutating func estimate(by tags: [String]) {
        for tag in tags.compactMap({ MachineTag($0) }) where tag.namespace == "estimative-language" {
            let word = tag.value.split(separator: "-").joined(separator: " ")
            switch tag.predicate {
            case "likelihood-probability":
                let term = LikelihoodScale.icd203.term(for: word)
                likelihood = term.map { .term($0, scale: .icd203) } ?? .word(word, scale: "MISP estimative-language")
            case "confidence-in-analytic-judgment":
                let level = Confidence.Level(rawValue: word)
                confidence = level.map { .level($0) } ?? .word(word, scale: "MISP estimative-language")
            default: continue
            }
        }
    }
}

internal import DatelineModel

/// What a cluster's relations become.
struct Related {
    var relations: [ActorRelation] = []
    var malware: [Usage<Malware>] = []
    var techniques: [Usage<Technique>] = []
    var targets: [Target] = []
    var claims: [Claim] = []

    func add(to actor: inout Actor) {
        actor.relations += relations
        actor.malware += malware
        actor.techniques += techniques
        actor.targets += targets
        actor.claims += claims
    }
}

extension GalaxyAssembly {
    /// Reads what a cluster says of others, and accounts for each relation.
    mutating func relate(_ cluster: GalaxyCluster, _ related: inout Related) {
        let row = cluster.galaxy.type + " related"
        var seen: Set<GalaxyCluster.Relation> = []
        for relation in cluster.relations {
            store.parts.read(row)
            guard !relation.to.isEmpty, !relation.kind.isEmpty else {
                store.parts.skip(row, .unreadable)
                continue
            }
            guard let other = store.clusters[relation.to] else {
                dangling[cluster.galaxy.type, default: 0] += 1
                store.parts.skip(row, .danglingReference)
                continue
            }
            guard other.uuid != cluster.uuid, seen.insert(relation).inserted else {
                store.parts.skip(row, .saidAlready)
                continue
            }
            var provenance = estimated(provenance(in: cluster.galaxy), by: relation.tags)
            provenance.marking = markings[other.uuid].flatMap { $0 > markings[cluster.uuid] ?? .clear ? $0 : nil }
            switch add(relation, other, provenance, to: &related) {
            case .used(let what): store.parts.use(row, as: what)
            case .skipped(let reason): store.parts.skip(row, reason)
            }
        }
    }

    /// Adds a relation.
    private mutating func add(
        _ relation: GalaxyCluster.Relation, _ other: GalaxyCluster, _ provenance: Provenance, to related: inout Related
    ) -> Outcome {
        let unused = Outcome.skipped(.notUsed("\(relation.kind) \(other.galaxy.type)"))
        switch other.galaxy.role {
        case .actors:
            guard let id = actors[other.uuid] else { return unused }
            guard let (kind, words) = Self.kinds[relation.kind] else { break }
            var provenance = provenance
            provenance.words = words
            related.relations.append(ActorRelation(kind: kind, to: id, provenance: provenance))
            return .used("relation between actors")
        case .malware where Self.useKinds.contains(relation.kind):
            guard let id = malware[other.uuid] else { return unused }
            related.malware.append(Usage(id: id, provenance: provenance))
            return .used("use of malware")
        case .techniques where Self.useKinds.contains(relation.kind):
            guard let id = techniques[other.uuid] else { return unused }
            related.techniques.append(Usage(id: id, provenance: provenance))
            return .used("use of a technique")
        case .sectors, .regions, .countries:
            guard relation.kind == "targets" else { break }
            let country = other.country
            let target = Target(
                sector: sectors[other.uuid], country: country, region: regions[other.uuid],
                name: country == nil && other.galaxy.role == .countries ? other.value : nil, provenance: provenance)
            return related.targets.state(target) ? .used("target") : .skipped(.saidAlready)
        case .malware, .techniques, .organisations, nil: break
        }
        let verb = relation.kind.split(separator: "-").joined(separator: " ")
        related.claims.append(
            Claim(text: "\(verb.prefix(1).uppercased())\(verb.dropFirst()) \(other.value).", provenance: provenance))
        return .used("claim")
    }

    /// How the galaxies' words for relations stand to ours; a word that says less than ours is quoted.
    private static let kinds: [String: (ActorRelation.Kind, String?)] = [
        "similar": (.overlaps, "similar"), "overlaps": (.overlaps, nil), "overlaps-with": (.overlaps, nil),
        "part-of": (.partOf, nil), "subset-of": (.partOf, "subset of"), "same-as": (.sameAs, nil),
        "duplicate-of": (.sameAs, "duplicate of"), "synonymous": (.sameAs, "synonymous"),
        "works-for": (.worksFor, nil), "sponsored-by": (.sponsoredBy, nil), "distinct-from": (.distinctFrom, nil),
    ]

    private static let useKinds: Set = [
        "uses", "deploys", "delivers", "drops", "distributes", "develops", "authored", "authored-by", "used",
    ]

    /// Provenance with what the tags of the taxonomy `estimative-language` say, whose words are those of ICD 203.
    func estimated(_ provenance: Provenance, by tags: [String]) -> Provenance {
        var provenance = provenance
        for tag in tags {
            guard let tag = MachineTag(tag), tag.namespace == "estimative-language" else { continue }
            let word = tag.value.split(separator: "-").joined(separator: " ")
            switch tag.predicate {
            case "likelihood-probability":
                let term = LikelihoodScale.icd203.term(for: word)
                provenance.likelihood =
                    term.map { .term($0, scale: .icd203) } ?? .word(word, scale: "MISP estimative-language")
            case "confidence-in-analytic-judgment":
                provenance.confidence =
                    Confidence.Level(rawValue: word).map { .level($0) }
                    ?? .word(word, scale: "MISP estimative-language")
            default: continue
            }
        }
        return provenance
    }

    /// One note for each galaxy whose relations lead out of the input.
    mutating func reportDangling() {
        for (type, count) in dangling.sorted(by: { $0.key < $1.key }) {
            let file = store.clusters.values.first { $0.galaxy.type == type }?.galaxy.file
            store.report(
                Diagnostic(
                    .note, .importReference,
                    "\(count) relations of '\(type)' lead to clusters that are not in the input",
                    at: file.map { TextPlace(file: $0, line: 1, column: 1) },
                    help: "name the other cluster files in the same command"))
        }
    }
}

extension GalaxyCluster {
    /// The country that a cluster of countries stands for.
    var country: Country? {
        guard galaxy.role == .countries else { return nil }
        let codes = (texts("ISO") + texts("iso-code")).compactMap(Places.country)
        return codes.first ?? Places.country(value)
    }
}

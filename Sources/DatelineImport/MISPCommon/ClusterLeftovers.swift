internal import DatelineModel

/// Accounts for the clusters that Dateline cannot use, and for the parts that vocabulary terms cannot hold.
struct ClusterLeftovers {
    private(set) var accounts = GalaxyAccounts()
    private let context: GalaxyContext
    /// The organisations that use names, by cluster uuid, including those without a cluster in the input.
    private let organisations: [String: ID<Organisation>]

    init(_ context: GalaxyContext, producers: [String: String]) {
        self.context = context
        let elsewhere = producers.compactMapValues { Organisations.id(of: Organisations.knownName($0)) }
        organisations = context.named.organisations.ids.merging(elsewhere) { own, _ in own }
        for cluster in context.input.clusters.all {
            switch cluster.galaxy.role {
            case nil: accounts.importCounts.skip(cluster.galaxy.type, .notUsed(nil))
            case .actors: break
            case .organisations, .malware, .techniques, .sectors, .regions, .countries: countWhatTermsLack(cluster)
            }
        }
    }

    private mutating func countWhatTermsLack(_ cluster: GalaxyCluster) {
        let row = cluster.galaxy.type + " meta"
        let details = details(of: cluster)
        var address = details?.url
        for (key, texts) in cluster.meta where !texts.isEmpty {
            if MetaKey.references.contains(key), let found = address, Self.holds(found, texts) {
                accounts.parts.count(row, .used("address of a term, from '\(key)'"))
                address = nil
            } else {
                accounts.parts.count(row, outcome(of: texts, under: key, cluster, details))
            }
        }
        if cluster.hasDescription {
            accounts.parts.count(cluster.galaxy.type + " description", outcome(ofDescription: cluster, details))
        }
        for relation in cluster.relations {
            accounts.parts.count(cluster.galaxy.type + " related", .skipped(.notUsed(relation.kind)))
        }
    }

    /// The vocabulary's term for what a cluster names.
    private func details(of cluster: GalaxyCluster) -> VocabularyTerm? {
        let named = context.named
        return named.terms.malware[cluster.uuid].flatMap { named.terms.termsOfMalware[$0] }
            ?? organisations[cluster.uuid].flatMap { named.organisations.details[$0] }
    }

    private static func holds(_ address: String, _ texts: [String]) -> Bool {
        texts.contains { WebAddress($0)?.text == address }
    }

    private func outcome(
        of texts: [String], under key: String, _ cluster: GalaxyCluster, _ details: VocabularyTerm?
    ) -> Outcome {
        let isMarked = context.input.isMarked(cluster)
        switch key {
        case _ where EmbeddedLabels.isTLP(key): return .used("marking")
        case _ where MetaKey.references.contains(key) && (isMarked || details?.url != nil):
            return .skipped(.because(isMarked ? Self.cannotBeMarked : "a term has room for one address"))
        case "external_id":
            let id = context.named.terms.techniques[cluster.uuid]?.text ?? details?.attack
            return id.map(texts.contains) ?? false ? .used("ATT&CK id") : .skipped(.notUsed(key))
        case "ISO" where cluster.country != nil, "iso-code" where cluster.country != nil:
            return .used("country code")
        case MetaKey.country where organisations[cluster.uuid] != nil:
            let isKnown = cluster.text(key).flatMap(Geography.country) != nil
            return isKnown ? .used("country of an organisation") : .skipped(.faulty("no country"))
        default: return .skipped(.notUsed(key))
        }
    }

    /// Only terms of malware and organisations can hold a description.
    private func outcome(ofDescription cluster: GalaxyCluster, _ details: VocabularyTerm?) -> Outcome {
        switch details?.summary {
        case _ where context.input.isMarked(cluster): .skipped(.because(Self.cannotBeMarked))
        case nil: .skipped(.notUsed(nil))
        case cluster.summary: .used("summary of a term")
        case .some: .skipped(.because("another cluster of the same organisation has one"))
        }
    }

    private static let cannotBeMarked = "of a term, which cannot be marked"
}

internal import DatelineModel

extension GalaxyAssembly {
    /// Accounts for the clusters of galaxies that Dateline has no place for, and for what terms have no place for.
    mutating func accountForTheRest() {
        for cluster in store.clusters.values {
            switch cluster.galaxy.role {
            case nil: store.importCounts.skip(cluster.galaxy.type, .notUsed(nil))
            case .actors: break
            case .organisations, .malware, .techniques, .sectors, .regions, .countries: countWhatTermsLack(cluster)
            }
        }
        reportDangling()
        for diagnostic in doubtfulPlaces.diagnostics { store.report(diagnostic) }
    }

    private mutating func countWhatTermsLack(_ cluster: GalaxyCluster) {
        let row = cluster.galaxy.type + " meta"
        let details = details(cluster)
        var address = details?.url
        for (key, texts) in cluster.meta where !texts.isEmpty {
            if MetaKey.references.contains(key), let found = address, Self.holds(found, texts) {
                store.parts.count(row, .used("address of a term, from '\(key)'"))
                address = nil
            } else {
                store.parts.count(row, outcome(of: key, texts, cluster, details))
            }
        }
        countDescription(cluster, details)
        for relation in cluster.relations {
            store.parts.count(cluster.galaxy.type + " related", .skipped(.notUsed(relation.kind)))
        }
    }

    /// What the vocabulary tells of the thing that a cluster names.
    private func details(_ cluster: GalaxyCluster) -> VocabularyTerm? {
        malware[cluster.uuid].flatMap { vocabulary.malware[$0] }
            ?? namedOrganisations[cluster.uuid].flatMap { organisationDetails[$0] }
    }

    private static func holds(_ address: String, _ texts: [String]) -> Bool {
        texts.contains { WebAddress($0)?.text == address }
    }

    private func outcome(
        of key: String, _ texts: [String], _ cluster: GalaxyCluster, _ details: VocabularyTerm?
    ) -> Outcome {
        switch key {
        case _ where EmbeddedLabels.isTLP(key): return .used("marking")
        case _ where MetaKey.references.contains(key) && (isMarked(cluster) || details?.url != nil):
            return .skipped(.because(isMarked(cluster) ? Self.cannotBeMarked : "a term has room for one address"))
        case "external_id":
            let id = techniques[cluster.uuid]?.text ?? details?.attack
            return id.map(texts.contains) ?? false ? .used("ATT&CK id") : .skipped(.notUsed(key))
        case "ISO" where cluster.country != nil, "iso-code" where cluster.country != nil:
            return .used("country code")
        case MetaKey.country where namedOrganisations[cluster.uuid] != nil:
            let isKnown = cluster.text(key).flatMap(Places.country) != nil
            return isKnown ? .used("country of an organisation") : .skipped(.faulty("no country"))
        default: return .skipped(.notUsed(key))
        }
    }

    /// Terms of malware and of organisations have room for a description, and others for none.
    private mutating func countDescription(_ cluster: GalaxyCluster, _ details: VocabularyTerm?) {
        guard cluster.hasDescription else { return }
        let outcome: Outcome =
            switch details?.summary {
            case _ where isMarked(cluster): .skipped(.because(Self.cannotBeMarked))
            case nil: .skipped(.notUsed(nil))
            case summary(cluster): .used("summary of a term")
            case .some: .skipped(.because("another cluster of the same organisation has one"))
            }
        store.parts.count(cluster.galaxy.type + " description", outcome)
    }

    private static let cannotBeMarked = "of a term, which cannot be marked"
}

extension GalaxyCluster {
    /// Whether there is something to read in the description.
    var hasDescription: Bool { description?.contains { !$0.isWhitespace } ?? false }
}

/// Versions of one cluster, and what is in those that are not used.
extension GalaxyCluster {
    /// All that the cluster says, as text that depends on nothing but what it says.
    var contents: String {
        let said = meta.map { ([$0.key] + $0.texts).joined(separator: "\u{2}") }.sorted()
        let related = relations.map { ([$0.to, $0.kind] + $0.tags.sorted()).joined(separator: "\u{2}") }.sorted()
        return ([galaxy.type, value, foreignID ?? "", description ?? ""] + said + related).joined(separator: "\u{1}")
    }

    /// The row of the summary for each part that is accounted for by itself.
    var partRows: [String] {
        let type = galaxy.type
        let related = relations.map { _ in "\(type) related" }
        switch galaxy.role {
        case nil: return []
        case .actors: return meta.flatMap { rows(key: $0.key, texts: $0.texts) } + related
        case .organisations, .malware, .techniques, .sectors, .regions, .countries:
            let description = hasDescription ? ["\(type) description"] : []
            return meta.filter { !$0.texts.isEmpty }.map { _ in "\(type) meta" } + description + related
        }
    }

    private func rows(key: String, texts: [String]) -> [String] {
        let row = "\(galaxy.type) "
        switch key {
        case MetaKey.synonyms, MetaKey.naming: return texts.map { _ in row + key }
        case _ where MetaKey.references.contains(key): return texts.map { _ in row + "references" }
        case _ where key.hasPrefix(MetaKey.origin): return [row + "origin"]
        case _ where MetaKey.isCountedByValue(key) && !texts.isEmpty: return texts.map { _ in row + key }
        default: return [row + "meta"]
        }
    }
}

internal import DatelineModel

/// The clusters of all files of an import: for each uuid, the one in the newest galaxy.
struct ClusterStore: Sendable {
    fileprivate var versions = NewestVersions<GalaxyCluster>()
    fileprivate var accounts = GalaxyAccounts()

    /// Counts something that is not a cluster.
    mutating func addUnreadable(_ galaxy: Galaxy) { leaveOut(type: galaxy.type, .unreadable) }

    /// Adds a cluster.
    mutating func add(_ cluster: GalaxyCluster) {
        accounts.importCounts.read(cluster.galaxy.type)
        versions.add(cluster)
    }

    /// Accounts for a cluster that is not used.
    mutating func leaveOut(_ cluster: GalaxyCluster, _ reason: SkipReason) {
        leaveOut(type: cluster.galaxy.type, reason)
        accounts.skipParts(of: cluster)
    }

    /// Counts a cluster that was not read.
    mutating func leaveOut(type: String, _ reason: SkipReason) { accounts.importCounts.count(type, .skipped(reason)) }
}

/// The clusters to use, once all files have been read.
struct Clusters: Sendable {
    private let versions: NewestVersions<GalaxyCluster>
    /// What was read, and what became of superseded versions.
    let accounts: GalaxyAccounts

    init(_ store: ClusterStore) {
        versions = store.versions
        var accounts = store.accounts
        for choice in versions.choices {
            let left = choice.left
            accounts.importCounts.skip(left.galaxy.type, choice.reason)
            accounts.skipParts(of: left)
            guard choice.isContradictory else { continue }
            let name = "'\(left.value)' of '\(left.galaxy.type)'"
            accounts.report(choice.warning(.importVersion, name, sameIn: "version"))
        }
        self.accounts = accounts
    }

    /// How many uuids occur on more than one cluster.
    var repeatedIDs: Int { versions.repeatedIDs }

    /// All clusters, in no order.
    var all: some Collection<GalaxyCluster> { versions.newest.values }

    /// The cluster of a uuid.
    subscript(uuid: String) -> GalaxyCluster? { versions[uuid] }

    /// The clusters of one role, in the order of their uuids.
    func all(_ role: Galaxy.Role) -> [GalaxyCluster] {
        all.filter { $0.galaxy.role == role }.sorted { $0.uuid < $1.uuid }
    }
}

extension GalaxyCluster: Versioned {
    var versionedID: String { uuid }

    func isEarlier(than other: GalaxyCluster) -> Bool { version < other.version }

    /// The cluster's contents in a canonical form.
    var contents: String {
        let said = meta.map { ([$0.key] + $0.texts).joined(separator: "\u{2}") }.sorted()
        let related = relations.map { ([$0.to, $0.kind] + $0.tags.sorted()).joined(separator: "\u{2}") }.sorted()
        return ([galaxy.type, value, foreignID ?? "", description ?? ""] + said + related).joined(separator: "\u{1}")
    }

    /// The summary's row for each part that is counted separately.
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

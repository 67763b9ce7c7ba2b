internal import DatelineModel

/// The clusters of all files of an import: of each uuid the one in the newest galaxy.
struct GalaxyShelf: Sendable {
    private(set) var clusters: [String: GalaxyCluster] = [:]
    private var meetings: [String: Int] = [:]
    var ledger = Ledger()
    var parts = Ledger()
    private(set) var diagnostics: [Diagnostic] = []

    /// How many uuids stand on more than one cluster.
    var repeatedIDs: Int { meetings.values.reduce(0) { $0 + ($1 > 1 ? 1 : 0) } }

    /// The clusters that stand for something of one kind, in the order of their uuids.
    func all(_ role: Galaxy.Role) -> [GalaxyCluster] {
        clusters.values.filter { $0.galaxy.role == role }.sorted { $0.uuid < $1.uuid }
    }

    mutating func addUnreadable(_ galaxy: Galaxy) {
        ledger.read(galaxy.type)
        ledger.skip(galaxy.type, .unreadable)
    }

    mutating func add(_ cluster: GalaxyCluster) {
        let type = cluster.galaxy.type
        ledger.read(type)
        meetings[cluster.uuid, default: 0] += 1
        guard let other = clusters[cluster.uuid] else {
            clusters[cluster.uuid] = cluster
            return
        }
        let isNewer = cluster.galaxy.version > other.galaxy.version
        let (kept, left) = isNewer ? (cluster, other) : (other, cluster)
        ledger.skip(
            left.galaxy.type, isNewer || kept.galaxy.version > left.galaxy.version ? .olderVersion : .sameVersionAgain)
        clusters[cluster.uuid] = kept
    }

    /// Accounts for a cluster that is not used.
    mutating func leaveOut(_ cluster: GalaxyCluster, _ reason: SkipReason) {
        ledger.read(cluster.galaxy.type)
        ledger.skip(cluster.galaxy.type, reason)
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

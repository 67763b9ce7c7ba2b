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
        let isSame = cluster.version == other.version
        let isNewer = isSame ? cluster.contents < other.contents : cluster.version > other.version
        let (kept, left) = isNewer ? (cluster, other) : (other, cluster)
        clusters[cluster.uuid] = kept
        ledger.skip(left.galaxy.type, isSame ? .sameVersionAgain : .olderVersion)
        skipParts(of: left, .because("of a cluster that is not used"))
        if isSame { noteDifference(kept, left) }
    }

    private mutating func noteDifference(_ kept: GalaxyCluster, _ left: GalaxyCluster) {
        guard diagnostics.count < ListReader.mostFaults, kept.contents != left.contents else { return }
        diagnostics.append(
            Diagnostic(
                .warning, .importVersion,
                "'\(left.value)' of '\(left.galaxy.type)' stands here with the same 'version' as elsewhere and says something else",
                at: left.place, help: "the version at \(kept.place.file):\(kept.place.line) is used"))
    }

    /// Accounts for a cluster that is not used.
    mutating func leaveOut(_ cluster: GalaxyCluster, _ reason: SkipReason) {
        leaveOut(type: cluster.galaxy.type, reason)
        skipParts(of: cluster, .because("of a cluster that is not used"))
    }

    /// Accounts for a cluster of a galaxy that is not even looked at.
    mutating func leaveOut(type: String, _ reason: SkipReason) {
        ledger.read(type)
        ledger.skip(type, reason)
    }

    private mutating func skipParts(of cluster: GalaxyCluster, _ reason: SkipReason) {
        for row in cluster.partRows {
            parts.read(row)
            parts.skip(row, reason)
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

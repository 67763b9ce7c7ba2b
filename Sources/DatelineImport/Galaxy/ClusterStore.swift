internal import DatelineModel

/// The clusters of all files of an import: of each uuid the one in the newest galaxy.
struct ClusterStore: Sendable {
    private var versions = NewestVersions<GalaxyCluster>()
    var importCounts = ImportCounts()
    var parts = ImportCounts()
    private var reported = FirstDiagnostics()

    /// The clusters by their uuids.
    var clusters: [String: GalaxyCluster] { versions.newest }

    /// What was found in them.
    var diagnostics: [Diagnostic] { reported.all }

    /// How many uuids stand on more than one cluster.
    var repeatedIDs: Int { versions.repeatedIDs }

    /// The clusters that stand for something of one kind, in the order of their uuids.
    func all(_ role: Galaxy.Role) -> [GalaxyCluster] {
        clusters.values.filter { $0.galaxy.role == role }.sorted { $0.uuid < $1.uuid }
    }

    mutating func addUnreadable(_ galaxy: Galaxy) {
        importCounts.read(galaxy.type)
        importCounts.skip(galaxy.type, .unreadable)
    }

    mutating func add(_ cluster: GalaxyCluster) {
        importCounts.read(cluster.galaxy.type)
        versions.add(cluster)
    }

    /// Accounts for the versions that do not count, when all have been added.
    mutating func leaveOutVersions() {
        for choice in versions.choices {
            let left = choice.left
            importCounts.skip(left.galaxy.type, choice.reason)
            skipParts(of: left, .because("of a cluster that is not used"))
            guard choice.isContradictory else { continue }
            let name = "'\(left.value)' of '\(left.galaxy.type)'"
            reported.append(choice.warning(.importVersion, name, sameIn: "version"))
        }
    }

    /// Accounts for a cluster that is not used.
    mutating func leaveOut(_ cluster: GalaxyCluster, _ reason: SkipReason) {
        leaveOut(type: cluster.galaxy.type, reason)
        skipParts(of: cluster, .because("of a cluster that is not used"))
    }

    /// Accounts for a cluster of a galaxy that is not even looked at.
    mutating func leaveOut(type: String, _ reason: SkipReason) {
        importCounts.read(type)
        importCounts.skip(type, reason)
    }

    private mutating func skipParts(of cluster: GalaxyCluster, _ reason: SkipReason) {
        for row in cluster.partRows {
            parts.read(row)
            parts.skip(row, reason)
        }
    }

    mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }
}

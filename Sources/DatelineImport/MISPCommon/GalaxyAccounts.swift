internal import DatelineModel

/// What became of clusters and their parts: the counts, and the diagnostics.
///
/// Each pass over the clusters fills its own. Their sum gives the summary and the diagnostics.
struct GalaxyAccounts: Sendable {
    var importCounts = ImportCounts()
    /// The parts of the clusters.
    var parts = ImportCounts()
    /// The organisations that say or publish something.
    var organisations = Organisations()
    /// The sectors and regions that are named.
    var terms = TargetTerms()
    /// Names given as countries that match none, or several.
    var doubtfulCountries = DoubtfulCountries()
    private var reported = FirstDiagnostics()
    /// How many relations of each galaxy refer to a cluster outside the input.
    private var dangling: [String: Int] = [:]
    /// The galaxies that records quote, by type.
    private(set) var quoted: [String: Galaxy] = [:]
    /// The names of producers without a cluster in the input, by uuid.
    private(set) var producers: [String: String] = [:]

    /// The diagnostics about the clusters.
    var diagnostics: [Diagnostic] { reported.all }

    /// Adds the accounts of a later pass.
    static func += (all: inout GalaxyAccounts, later: GalaxyAccounts) {
        all.importCounts += later.importCounts
        all.parts += later.parts
        all.organisations += later.organisations
        all.terms += later.terms
        all.doubtfulCountries += later.doubtfulCountries
        all.reported += later.reported
        all.dangling.merge(later.dangling, uniquingKeysWith: +)
        all.quoted.merge(later.quoted) { first, _ in first }
        all.producers.merge(later.producers) { first, _ in first }
    }

    /// Reports something about a cluster.
    mutating func report(_ diagnostic: Diagnostic) { reported.append(diagnostic) }

    /// Accounts for the parts of a cluster that is not used.
    mutating func skipParts(of cluster: GalaxyCluster) {
        for row in cluster.partRows { parts.count(row, .skipped(.because("of a cluster that is not used"))) }
    }

    /// Counts a relation to a cluster outside the input.
    mutating func addDangling(of galaxy: Galaxy) { dangling[galaxy.type, default: 0] += 1 }

    /// Marks a galaxy as quoted by a record, and returns the id of its source.
    mutating func quote(_ galaxy: Galaxy) -> ID<Source>? {
        guard let id = galaxy.sourceID else { return nil }
        if quoted[galaxy.type] == nil { quoted[galaxy.type] = galaxy }
        return id
    }

    /// The organisation that keeps the galaxies.
    mutating func keeper() -> Party? {
        organisations.enter("MISP Project", kind: "non-profit").map(Party.organisation)
    }

    /// The provenance of what a galaxy itself says.
    mutating func provenance(in galaxy: Galaxy) -> Provenance {
        Provenance(by: keeper(), said: nil, sources: quote(galaxy).map { [$0] } ?? [])
    }

    /// The provenance of what another party says according to a galaxy.
    mutating func provenance(in galaxy: Galaxy, by party: Party) -> Provenance {
        var provenance = provenance(in: galaxy)
        provenance.by = party
        return provenance
    }

    /// Adds a producer without a cluster in the input, and returns the organisation's id.
    mutating func enter(producer uuid: String, name: String) -> ID<Organisation>? {
        producers[uuid] = name
        return Organisations.id(of: Organisations.knownName(name))
    }

    /// The diagnostics that need all clusters: doubtful countries, and a note for each galaxy with relations to
    /// clusters outside the input.
    func closingDiagnostics(_ clusters: Clusters) -> [Diagnostic] {
        let ofRelations = dangling.sorted { $0.key < $1.key }.map { type, count in
            let file = clusters.all.filter { $0.galaxy.type == type }.map(\.galaxy.file).min()
            return Diagnostic(
                .note, .importReference,
                message: "\(count) relations of '\(type)' lead to clusters that are not in the input",
                at: file.map { TextPlace(file: $0, line: 1, column: 1) },
                help: "name the other cluster files in the same command")
        }
        return ofRelations + doubtfulCountries.diagnostics
    }
}

extension Galaxy {
    /// The id of the source that represents the galaxy.
    var sourceID: ID<Source>? { ID<Source>(slugOf: "misp-galaxy-" + type) }
}

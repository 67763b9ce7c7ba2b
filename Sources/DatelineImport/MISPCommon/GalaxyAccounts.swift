internal import DatelineModel

/// What became of clusters and of what is in them: counted, refused and found wrong.
///
/// Each pass over the clusters fills one of its own; all of them added up are the summary and the diagnostics.
struct GalaxyAccounts: Sendable {
    var importCounts = ImportCounts()
    /// What stands inside the clusters.
    var parts = ImportCounts()
    /// Who says and publishes things.
    var organisations = Organisations()
    /// The sectors and regions that are named.
    var terms = TargetTerms()
    /// Names where countries are expected, of which none is known, or several.
    var doubtfulCountries = DoubtfulCountries()
    private var reported = FirstDiagnostics()
    /// How many relations of each galaxy lead out of the input.
    private var dangling: [String: Int] = [:]
    /// The galaxies in which something was read that is in a record, by their types.
    private(set) var quoted: [String: Galaxy] = [:]
    /// The names of those who use names and have no cluster in the input, by their uuids.
    private(set) var producers: [String: String] = [:]

    /// What was found in the clusters.
    var diagnostics: [Diagnostic] { reported.all }

    /// Adds what a later pass accounts for.
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

    /// Counts a relation that leads out of the input.
    mutating func addDangling(of galaxy: Galaxy) { dangling[galaxy.type, default: 0] += 1 }

    /// Notes that a record quotes a galaxy, and gives the id of the source that stands for it.
    mutating func quote(_ galaxy: Galaxy) -> ID<Source>? {
        guard let id = galaxy.sourceID else { return nil }
        if quoted[galaxy.type] == nil { quoted[galaxy.type] = galaxy }
        return id
    }

    /// The organisation that keeps the galaxies.
    mutating func keeper() -> Party? {
        organisations.enter("MISP Project", kind: "non-profit").map(Party.organisation)
    }

    /// Provenance of what a galaxy itself says.
    mutating func provenance(in galaxy: Galaxy) -> Provenance {
        Provenance(by: keeper(), said: nil, sources: quote(galaxy).map { [$0] } ?? [])
    }

    /// Provenance of what somebody else says, as a galaxy has it.
    mutating func provenance(in galaxy: Galaxy, by party: Party) -> Provenance {
        var provenance = provenance(in: galaxy)
        provenance.by = party
        return provenance
    }

    /// Notes who uses a name by the uuid of a cluster that is not in the input, and gives the organisation's id.
    mutating func enter(producer uuid: String, name: String) -> ID<Organisation>? {
        producers[uuid] = name
        return Organisations.id(of: Organisations.knownName(name))
    }

    /// What can be told when all clusters are accounted for: doubtful places, and a note for each galaxy whose relations
    /// lead out of the input.
    func closingDiagnostics(_ clusters: Clusters) -> [Diagnostic] {
        let ofRelations = dangling.sorted { $0.key < $1.key }.map { type, count in
            let file = clusters.all.filter { $0.galaxy.type == type }.map(\.galaxy.file).min()
            return Diagnostic(
                .note, .importReference, "\(count) relations of '\(type)' lead to clusters that are not in the input",
                at: file.map { TextPlace(file: $0, line: 1, column: 1) },
                help: "name the other cluster files in the same command")
        }
        return ofRelations + doubtfulCountries.diagnostics
    }
}

extension Galaxy {
    /// The id of the source that stands for the galaxy.
    var sourceID: ID<Source>? { ID<Source>(slugOf: "misp-galaxy-" + type) }
}

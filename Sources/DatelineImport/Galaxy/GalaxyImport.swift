public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes records from the clusters of MISP galaxies: actors with their aliases, malware, sectors.
///
/// All files are one input: what a cluster says about another becomes a relation if both are present.
public struct GalaxyImport: RecordImport {
    private let options: ImportOptions
    private var store = ClusterStore()
    private var files = InputFiles()

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a cluster file; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        for list in files.lists(in: bytes, named: name, Self.expectation) { add(list, name) }
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of each cluster, and the diagnostics.
    public func finish() -> ImportResult {
        let input = GalaxyInput(Clusters(store), options)
        let records = GalaxyRecords(input)
        let title = options.title ?? files.title(beginning: "Import of")
        let casebook = Casebook(
            settings: Settings(title: title), vocabulary: records.vocabulary(), incidents: [], actors: records.actors,
            sources: records.sources)
        let accounts = records.accounts
        let summary = ImportSummary(
            rows: accounts.importCounts.rows, parts: accounts.parts.rows, files: files.count,
            repeatedIDs: input.clusters.repeatedIDs, newness: "galaxy 'version'", casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: Set(records.context.named.actors.states.values),
            diagnostics: (files.found.all + accounts.diagnostics).sorted())
    }

    private mutating func add(_ list: ListReader.List, _ file: String) {
        guard let galaxy = Galaxy(list, file: file) else {
            for _ in list.elements { store.leaveOut(type: "(of no galaxy)", .unreadable) }
            if list.isOfSoundFile { files.found.append(Self.noGalaxy(file, list)) }
            return
        }
        let labels = list.labels
        for node in list.elements { add(node, of: galaxy, surrounding: labels) }
    }

    private mutating func add(_ node: LocatedNode?, of galaxy: Galaxy, surrounding: [EmbeddedLabels.Found]) {
        guard let node else { return store.addUnreadable(galaxy) }
        if let cluster = GalaxyCluster(node, galaxy, surrounding: surrounding) { return store.add(cluster) }
        store.addUnreadable(galaxy)
        files.found.append(
            Diagnostic(
                .error, .importObject, message: "this is not a cluster: 'value' or 'uuid' is missing or no text",
                at: TextPlace(of: node, in: galaxy.file),
                help: "give it a 'value', which is its name, and a 'uuid'"))
    }

    private static let expectation = ListReader.Expectation(
        key: "values", kind: "a cluster file of a MISP galaxy", fault: .importFile,
        remedy: "give a file of 'clusters/' such as 'threat-actor.json'")

    private static func noGalaxy(_ file: String, _ list: ListReader.List) -> Diagnostic {
        let place = list.surroundings.first?.key.place ?? list.elements.lazy.compactMap { $0?.place }.first
        return Diagnostic(
            .error, .importFile, message: "'\(file)' does not say which galaxy it holds",
            at: TextPlace(file: file, line: place?.line ?? 1, column: place?.column ?? 1),
            help: "give it a 'type' such as \"threat-actor\"")
    }
}

extension Galaxy {
    /// The galaxy of a file, from the fields around its list of clusters.
    init?(_ list: ListReader.List, file: String) {
        func text(_ key: String) -> String? {
            list.surrounding(key)?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let type = text("type") else { return nil }
        self.type = type
        name = text("name") ?? type
        category = text("category") ?? ""
        version = text("version").flatMap { Int($0) } ?? 0
        self.file = file
    }
}

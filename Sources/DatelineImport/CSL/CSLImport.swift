public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes sources of citations in CSL-JSON, as reference managers and Pandoc write them.
public struct CSLImport: RecordImport {
    private let options: ImportOptions
    /// The citations by their ids; different works may share an id.
    private var items: [String: [CSLItem]] = [:]
    /// The ids of citations that a later version replaced.
    private var replaced: Set<String> = []
    private var importCounts = ImportCounts()
    private var files = InputFiles()

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a list of citations; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        for element in files.elements(in: bytes, named: name, Self.expectation) {
            add(element.node, name, surrounding: element.surrounding)
        }
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The sources, what became of each citation, and the diagnostics.
    public func finish() -> ImportResult {
        var importCounts = importCounts
        var parts = ImportCounts()
        var organisations = Organisations()
        var diagnostics = files.found
        let items = items.sorted { $0.key < $1.key }.flatMap(\.value)
        var ids = UniqueIDs<Int, Source>()
        for (number, item) in items.enumerated() { ids.ask(for: number, name: item.id, otherwise: item.title) }
        let assigned = ids.assigned()
        var sources: [Source] = []
        var met = MetLabels()
        for (number, item) in items.enumerated() {
            guard let id = assigned[number] else { continue }
            if number > 0, items[number - 1].id == item.id { diagnostics.append(Self.sameID(item, id)) }
            sources.append(item.source(id, publishedBy: &organisations, options: options))
            importCounts.use(item.type, as: "source")
            for found in item.labels { met.meet(found.text, found.labels, at: item.place) }
            for (field, fault) in item.faultyFields {
                parts.read(field)
                parts.skip(field, .faulty(fault))
            }
            for field in item.unusedFields {
                parts.read(field)
                parts.skip(field, .notUsed(nil))
            }
        }
        diagnostics += met.diagnostics(notKnown: options.unresolvedMarking)
        var vocabulary = Vocabulary()
        vocabulary.organisations = organisations.terms
        let casebook = Casebook(
            settings: Settings(title: options.title ?? "Imported sources"), vocabulary: vocabulary, incidents: [],
            actors: [], sources: sources)
        let summary = ImportSummary(
            rows: importCounts.rows, parts: parts.rows, files: files.count, repeatedIDs: replaced.count,
            newness: "place in the files", casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, sourcesAreRecords: true, diagnostics: diagnostics.all.sorted())
    }

    private mutating func add(_ node: LocatedNode?, _ file: String, surrounding: [EmbeddedLabels.Found]) {
        let type = node?["type"]?.text.map { ShownText.line($0) } ?? "citation"
        importCounts.read(type)
        guard let node else { return importCounts.skip(type, .unreadable) }
        guard let item = CSLItem(node, type: type, file: file, surrounding: surrounding) else {
            files.found.append(
                Diagnostic(
                    .error, .importObject, message: "this citation has no title",
                    at: TextPlace(of: node, in: file),
                    help: "give it a 'title'"))
            return importCounts.skip(type, .noName)
        }
        for message in item.issuedDoubts + item.accessedDoubts {
            files.found.append(
                Diagnostic(
                    .warning, .importDate, message: message, at: item.place,
                    help: "write \"date-parts\": [[2018, 2, 20]], as exactly as is known"))
        }
        keep(item)
    }

    /// Keeps a citation unless one with the same id says exactly the same.
    ///
    /// The same work in a later file replaces the earlier version. Within one file, two citations are two works.
    private mutating func keep(_ item: CSLItem) {
        let others = items[item.id] ?? []
        if others.contains(where: { $0.saysTheSame(as: item) }) {
            return importCounts.skip(item.type, .sameVersionAgain)
        }
        guard let older = others.firstIndex(where: { $0.place.file != item.place.file && $0.title == item.title })
        else {
            items[item.id] = others + [item]
            return
        }
        importCounts.skip(others[older].type, .olderVersion)
        replaced.insert(item.id)
        items[item.id]?[older] = item
    }

    private static func sameID(_ item: CSLItem, _ id: ID<Source>) -> Diagnostic {
        Diagnostic(
            .note, .importedID,
            message: "'\(item.id)' is the id of another citation too, so that this one becomes '\(id)'",
            at: item.place, help: "give one of the two another id where you cite them by it")
    }

    private static let expectation = ListReader.Expectation(
        key: "items", kind: "a list of citations in CSL-JSON", fault: .importFile,
        remedy: "export the library as CSL-JSON: '[{\"id\": \"doe2018\", \"title\": \"...\"}]'",
        isElement: { $0["title"] != nil && $0["type"] != nil })
}

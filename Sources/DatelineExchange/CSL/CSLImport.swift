public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes sources of citations in CSL-JSON, as reference managers and Pandoc write them.
public struct CSLImport: RecordImport {
    private let options: ImportOptions
    private var items: [String: CSLItem] = [:]
    private var meetings: [String: Int] = [:]
    private var ledger = Ledger()
    private var diagnostics: [Diagnostic] = []
    private var files = 0

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a list of citations; its name stands in diagnostics.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files += 1
        var reader = ListReader(bytes, file: name, Self.expectation)
        let found = reader.readAll()
        diagnostics += reader.diagnostics
        for node in found { add(node, name) }
    }

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The sources, what became of every citation, and what was found on the way.
    public func finish() -> ImportResult {
        var ledger = ledger
        var parts = Ledger()
        var organisations = Organisations()
        var ids = UniqueIDs<String, Source>()
        for (key, item) in items { ids.ask(for: key, name: item.id, otherwise: item.title) }
        let assigned = ids.assigned()
        var sources: [Source] = []
        for (key, item) in items.sorted(by: { $0.key < $1.key }) {
            guard let id = assigned[key] else { continue }
            sources.append(item.source(id, &organisations, options))
            ledger.use(item.type, as: "source")
            for field in item.unusedFields {
                parts.read(field)
                parts.skip(field, .notUsed(nil))
            }
        }
        var vocabulary = Vocabulary()
        vocabulary.organisations = organisations.terms
        let casebook = Casebook(
            settings: Settings(title: options.title ?? "Imported sources"), vocabulary: vocabulary, incidents: [],
            actors: [], sources: sources)
        let summary = ImportSummary(
            rows: ledger.rows, parts: parts.rows, files: files, repeatedIDs: meetings.values.count { $0 > 1 },
            newness: "place in the files", casebook: casebook.counts)
        return ImportResult(casebook: casebook, summary: summary, diagnostics: diagnostics.sorted())
    }

    private mutating func add(_ node: LocatedNode?, _ file: String) {
        let type = node?["type"]?.text.map { ShownText.line($0) } ?? "citation"
        ledger.read(type)
        guard let node else { return ledger.skip(type, .unreadable) }
        guard let item = CSLItem(node, type: type) else {
            diagnostics.append(
                Diagnostic(
                    .error, .importObject, "this citation has no title",
                    at: TextPlace(file: file, line: node.place.line, column: node.place.column),
                    help: "give it a 'title'"))
            return ledger.skip(type, .noName)
        }
        for message in item.doubts {
            diagnostics.append(
                Diagnostic(
                    .warning, .importDate, message,
                    at: TextPlace(file: file, line: node.place.line, column: node.place.column),
                    help: "write \"date-parts\": [[2018, 2, 20]], as exactly as is known"))
        }
        meetings[item.id, default: 0] += 1
        if let other = items[item.id] { ledger.skip(other.type, .olderVersion) }
        items[item.id] = item
    }

    private static let expectation = ListReader.Expectation(
        key: "items", kind: "a list of citations in CSL-JSON", fault: .importFile,
        remedy: "export the library as CSL-JSON: '[{\"id\": \"doe2018\", \"title\": \"...\"}]'",
        isElement: { $0["title"] != nil && $0["type"] != nil })
}

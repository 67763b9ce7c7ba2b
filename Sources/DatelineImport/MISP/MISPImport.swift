public import DatelineModel
internal import DatelineReading

/// Makes incidents from MISP events, with the actors, malware and techniques of their galaxies.
///
/// Accepts an event, bare or under `Event`, a list of events, and the `response` of a search. All files are one input:
/// of several versions of an event, the one with the newest `timestamp` is used.
public struct MISPImport: RecordImport {
    private let options: ImportOptions
    private var store = EventStore()
    private var files = InputFiles()
    /// The index files of feeds.
    private var feedFiles: [(file: String, kind: MISPFeedFile)] = []

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a file of events; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files.add(name)
        if let kind = MISPFeedFile(bytes) { return feedFiles.append((name, kind)) }
        var reader = ListReader(bytes, file: name, Self.expectation)
        reader.read { finding in
            switch finding {
            case .element(let node):
                for node in Self.events(node) {
                    if let event = MISPEvent(node, file: name) {
                        store.add(event)
                    } else {
                        files.found.append(Self.noEvent(node, name))
                        store.addUnreadable()
                    }
                }
            case .unreadable: store.addUnreadable()
            case .end: break
            }
        }
        files.found += reader.faults
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of each event and its parts, and the diagnostics.
    public func finish() -> ImportResult {
        let made = MISPCasebook(store, options, files: files)
        let casebook = made.casebook
        let summary = ImportSummary(
            rows: made.importCounts.rows, parts: made.parts, files: files.count,
            repeatedIDs: store.repeatedIDs, newness: "'timestamp'", casebook: casebook.counts)
        let passedOver = feedFiles.map {
            $0.kind.diagnostic(of: $0.file, isBesideEvents: files.count > feedFiles.count)
        }
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: Set(casebook.actors.map(\.id)),
            diagnostics: (files.found.all + passedOver + made.diagnostics).sorted())
    }

    /// The events of an element: the element itself, or those under a `response` that is not a list.
    private static func events(_ node: LocatedNode) -> [LocatedNode] {
        guard let response = node["response"] else { return [node] }
        return response.elements ?? [response]
    }

    private static let expectation = ListReader.Expectation(
        key: "response", kind: "an event of MISP", fault: .importFile,
        remedy: "give an event as MISP exports it: '{\"Event\": { ... }}' or '{\"response\": [ ... ]}'",
        isElement: { node in
            node["Event"] != nil || node["response"] != nil || node["info"] != nil && node["uuid"] != nil
        })

    private static func noEvent(_ node: LocatedNode, _ file: String) -> Diagnostic {
        Diagnostic(
            .error, .importObject, message: "this is not an event of MISP: 'info' or 'uuid' is missing or no text",
            at: TextPlace(of: node, in: file),
            help: "give it an 'info', which is its title, and a 'uuid'")
    }
}

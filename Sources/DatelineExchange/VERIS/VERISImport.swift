public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes incidents out of records of VERIS, as the VERIS Community Database has them.
public struct VERISImport: RecordImport {
    private let options: ImportOptions
    private var incidents: [String: VERISIncident] = [:]
    private var meetings: [String: Int] = [:]
    private var ledger = Ledger()
    private var diagnostics: [Diagnostic] = []
    private var files = 0

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads one incident or a list of them; its name stands in diagnostics.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files += 1
        var reader = ListReader(bytes, file: name, Self.expectation)
        let found = reader.readAll()
        diagnostics += reader.diagnostics
        for node in found { add(node, name) }
    }

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, what became of every incident and of its parts, and what was found on the way.
    public func finish() -> ImportResult {
        var assembly = VERISAssembly(incidents.values.sorted { $0.id < $1.id }, options, ledger)
        let casebook = assembly.casebook()
        let summary = ImportSummary(
            rows: assembly.ledger.rows, parts: assembly.parts.rows, files: files,
            repeatedIDs: meetings.values.count { $0 > 1 }, newness: "'plus.modified'", casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: Set(casebook.actors.map(\.id)),
            diagnostics: (diagnostics + assembly.diagnostics).sorted())
    }

    private mutating func add(_ node: LocatedNode?, _ file: String) {
        ledger.read("incident")
        guard let node else { return ledger.skip("incident", .unreadable) }
        guard let incident = VERISIncident(node, file: file) else {
            diagnostics.append(
                Diagnostic(
                    .error, .importObject, "this is no incident of VERIS: it has no 'incident_id'",
                    at: TextPlace(file: file, line: node.place.line, column: node.place.column),
                    help: "give it an 'incident_id'"))
            return ledger.skip("incident", .unreadable)
        }
        meetings[incident.id, default: 0] += 1
        guard let other = incidents[incident.id] else {
            incidents[incident.id] = incident
            return
        }
        let (modified, before) = (incident.text("plus.modified") ?? "", other.text("plus.modified") ?? "")
        ledger.skip("incident", modified == before ? .sameVersionAgain : .olderVersion)
        // Of two of one time the choice must not depend on the order of the files.
        let isNewer =
            modified == before ? incident.node.canonicalText < other.node.canonicalText : modified > before
        if isNewer { incidents[incident.id] = incident }
    }

    private static let expectation = ListReader.Expectation(
        key: "incidents", kind: "an incident of VERIS", fault: .importFile,
        remedy: "give a record of VERIS in JSON: '{\"incident_id\": \"...\", \"timeline\": { ... }}'",
        isElement: { $0["incident_id"] != nil && ($0["timeline"] != nil || $0["action"] != nil) })
}

public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes incidents from VERIS records, as in the VERIS Community Database.
public struct VERISImport: RecordImport {
    private let options: ImportOptions
    private var incidents = NewestVersions<VERISIncident>()
    private var importCounts = ImportCounts()
    private var files = InputFiles()

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads one incident or a list of them; diagnostics refer to the file by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        for element in files.elements(in: bytes, named: name, Self.expectation) {
            add(element.node, name, surrounding: element.surrounding)
        }
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of each incident and its parts, and the diagnostics.
    public func finish() -> ImportResult {
        var assembly = VERISAssembly(
            incidents.newest.values.sorted { $0.id < $1.id }, options: options, importCounts: importCounts)
        let casebook = assembly.casebook()
        var (importCounts, parts, found) = (assembly.importCounts, assembly.parts, files.found)
        found += assembly.found
        for choice in incidents.choices {
            importCounts.skip("incident", choice.reason)
            VERISParts.skip(choice.left, .because("in a version that is not used"), in: &parts)
            guard choice.isContradictory else { continue }
            found.append(choice.warning(.importVersion, "'\(choice.left.id)'", sameIn: "plus.modified"))
        }
        let summary = ImportSummary(
            rows: importCounts.rows, parts: parts.rows, files: files.count,
            repeatedIDs: incidents.repeatedIDs, newness: "'plus.modified'", casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary, accompanying: Set(casebook.actors.map(\.id)),
            diagnostics: found.all.sorted())
    }

    private mutating func add(_ node: LocatedNode?, _ file: String, surrounding: [EmbeddedLabels.Found]) {
        importCounts.read("incident")
        guard let node else { return importCounts.skip("incident", .unreadable) }
        guard let incident = VERISIncident(node, file: file, surrounding: surrounding) else {
            files.found.append(
                Diagnostic(
                    .error, .importObject, message: "this is no incident of VERIS: it has no 'incident_id'",
                    at: TextPlace(of: node, in: file),
                    help: "give it an 'incident_id'"))
            return importCounts.skip("incident", .unreadable)
        }
        incidents.add(incident)
    }

    private static let expectation = ListReader.Expectation(
        key: "incidents", kind: "an incident of VERIS", fault: .importFile,
        remedy: "give a record of VERIS in JSON: '{\"incident_id\": \"...\", \"timeline\": { ... }}'",
        isElement: { $0["incident_id"] != nil && ($0["timeline"] != nil || $0["action"] != nil) })
}

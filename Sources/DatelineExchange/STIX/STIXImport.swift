internal import DatelineModel

/// Makes records out of bundles of STIX 2.0 and 2.1.
///
/// A bundle is read object by object and only what Dateline uses is kept, so that the memory stays well below the size
/// of the bundles. Several bundles are one input: of an id that several have, the object with the newest `modified`
/// counts (STIX 2.1, section 3.6). Nothing is lost silently: the ``ImportSummary`` accounts for every object.
public struct STIXImport: Sendable {
    private let options: STIXImportOptions
    private var shelf = ObjectShelf()
    private var diagnostics: [Diagnostic] = []
    private var files: [String] = []

    /// An import that has read nothing yet.
    public init(_ options: STIXImportOptions = STIXImportOptions()) { self.options = options }

    /// Reads a bundle; its name stands in diagnostics.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files.append(name)
        var reader = STIXBundleReader(bytes, file: name)
        reader.read { finding in
            switch finding {
            case .object(let object): shelf.add(object)
            case .unreadable: shelf.addUnreadable()
            }
        }
        diagnostics += reader.diagnostics
    }

    /// Reads a bundle from a file, without taking the whole of it into memory; a file that cannot be read is reported.
    public mutating func read(file path: String) {
        do throws(MappedFile.Refusal) {
            let file = try MappedFile(path)
            read(file.bytes, named: path)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, .unreadableFile, "'\(path)' cannot be read: \(error.reason)", at: nil,
                    help: "give the path of a STIX bundle"))
        }
    }

    /// The records, what became of every object, and what was found on the way.
    public func finish() -> ImportResult {
        var assembly = CasebookAssembly(shelf, options, files: files)
        let casebook = assembly.casebook()
        let counts = [
            ("actors", casebook.actors.count), ("incidents", casebook.incidents.count),
            ("sources", casebook.sources.count), ("malware", casebook.vocabulary.malware.count),
            ("techniques", casebook.vocabulary.techniques.count),
            ("organisations", casebook.vocabulary.organisations.count),
        ]
        let summary = ImportSummary(
            rows: assembly.shelf.ledger.rows, files: files.count, repeatedIDs: assembly.shelf.repeatedIDs,
            casebook: counts.map { ImportSummary.Count(what: $0.0, count: $0.1) })
        return ImportResult(
            casebook: casebook, summary: summary, diagnostics: (diagnostics + assembly.shelf.diagnostics).sorted())
    }
}

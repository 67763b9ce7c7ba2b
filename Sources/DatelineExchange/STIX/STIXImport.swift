public import DatelineModel

/// Makes records out of bundles of STIX 2.0 and 2.1.
///
/// A bundle is read object by object and only what Dateline uses is kept, so that the memory stays well below the size
/// of the bundles. Several bundles are one input: of an id that several have, the object with the newest `modified`
/// counts (STIX 2.1, section 3.6). Nothing is lost silently: the ``ImportSummary`` accounts for every object.
public struct STIXImport: RecordImport {
    private let options: STIXImportOptions
    private var shelf = ObjectShelf()
    private var own = DatelineObjects()
    private var diagnostics = FirstDiagnostics()
    private var files: [String] = []

    /// An import that has read nothing yet.
    public init(_ options: STIXImportOptions = STIXImportOptions()) { self.options = options }

    /// Reads a bundle; its name stands in diagnostics.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files.append(name)
        var reader = STIXBundleReader(bytes, file: name)
        reader.read { finding in
            switch finding {
            case .object(let object): if !own.take(object, &shelf) { shelf.add(object) }
            case .unreadable: shelf.addUnreadable()
            }
        }
        diagnostics += reader.faults
    }

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, what became of every object, and what was found on the way.
    public func finish() -> ImportResult {
        var assembly = CasebookAssembly(shelf, options, files: files)
        let (casebook, found) = own.joined(to: assembly.casebook(), assembly.markings, &assembly.shelf)
        let summary = ImportSummary(
            rows: assembly.shelf.ledger.rows, parts: assembly.shelf.parts.rows, files: files.count,
            repeatedIDs: assembly.shelf.repeatedIDs, casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary,
            diagnostics: (diagnostics.all + assembly.shelf.diagnostics + found).sorted())
    }
}

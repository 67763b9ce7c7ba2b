public import DatelineModel

/// Makes records out of bundles of STIX 2.0 and 2.1.
///
/// A bundle is read object by object and only what Dateline uses is kept, so that the memory stays well below the size
/// of the bundles. Several bundles are one input: of an id that several have, the object with the newest `modified`
/// counts (STIX 2.1, section 3.6). Nothing is lost silently: the ``ImportSummary`` accounts for every object.
public struct STIXImport: RecordImport {
    private let options: STIXImportOptions
    private var store = STIXObjectStore()
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
            case .object(let object): if !own.take(object, &store) { store.add(object) }
            case .unreadable: store.addUnreadable()
            }
        }
        diagnostics += reader.faults
    }

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, what became of every object, and what was found on the way.
    public func finish() -> ImportResult {
        var assembly = STIXImporter(store, options, files: files)
        let (casebook, found) = own.joined(to: assembly.casebook(), assembly.markings, &assembly.store)
        let summary = ImportSummary(
            rows: assembly.store.importCounts.rows, parts: assembly.store.parts.rows, files: files.count,
            repeatedIDs: assembly.store.repeatedIDs, casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary,
            diagnostics: (diagnostics.all + assembly.store.diagnostics + found).sorted())
    }
}

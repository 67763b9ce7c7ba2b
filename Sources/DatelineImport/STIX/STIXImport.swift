public import DatelineModel

/// Makes records from bundles of STIX 2.0 and 2.1.
///
/// A bundle is read object by object and only what Dateline uses is kept, so that memory use stays well below the size
/// of the bundles. All bundles are one input: of several objects with the same id, the one with the newest `modified`
/// is used (STIX 2.1, section 3.6). Nothing is dropped silently: the ``ImportSummary`` accounts for every object.
public struct STIXImport: RecordImport {
    private let options: STIXImportOptions
    private var store = STIXObjectStore()
    private var own = DatelineObjects()
    private var files = InputFiles()

    /// An import that has read nothing yet.
    public init(_ options: STIXImportOptions = STIXImportOptions()) { self.options = options }

    /// Reads a bundle; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files.add(name)
        var reader = STIXBundleReader(bytes, file: name)
        reader.read { finding in
            switch finding {
            case .object(let object): if own.take(object) { store.setApart(object) } else { store.add(object) }
            case .unreadable: store.addUnreadable()
            }
        }
        files.found += reader.faults
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of each object, and the diagnostics.
    public func finish() -> ImportResult {
        let input = STIXInput(STIXObjects(store), options, files: files)
        let made = STIXCasebook(input)
        let ownRecords = own.read(input.markings)
        let casebook = ownRecords.joined(to: made.casebook)
        var accounts = made.accounts
        accounts += ownRecords.accounts
        let summary = ImportSummary(
            rows: accounts.importCounts.rows, parts: accounts.parts.rows, files: files.count,
            repeatedIDs: input.objects.repeatedIDs, casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary,
            diagnostics: (files.found.all + accounts.diagnostics + ownRecords.found).sorted())
    }
}

/// What the user can specify about an import beyond the bundles.
public struct STIXImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` makes one of the names of the files.
    public var title: String?
    /// Who published the bundles, for the sources that name no publisher.
    public var publisher: String?
    /// Whether words such as "since at least 2012" in an actor's prose become a proposed active period.
    public var infersActivePeriods: Bool
    /// The marking of a record whose own marking is not in the input and therefore unknown.
    ///
    /// Red by default: nothing confidential may be published because its label was lost.
    public var unresolvedMarking: Marking

    /// Options with the defaults for what is not given.
    public init(
        title: String? = nil, publisher: String? = nil, infersActivePeriods: Bool = false,
        unresolvedMarking: Marking = .red
    ) {
        self.title = title
        self.publisher = publisher
        self.infersActivePeriods = infersActivePeriods
        self.unresolvedMarking = unresolvedMarking
    }
}

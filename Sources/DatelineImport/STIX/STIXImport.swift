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
    private var files = InputFiles()

    /// An import that has read nothing yet.
    public init(_ options: STIXImportOptions = STIXImportOptions()) { self.options = options }

    /// Reads a bundle; its name stands in diagnostics.
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

    /// Notes that a file could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of every object, and what was found on the way.
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

/// What a person may say about an import that the bundles themselves do not.
public struct STIXImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` names the files that were read.
    public var title: String?
    /// Who gave the bundles out, for the sources that name no publisher.
    public var publisher: String?
    /// Whether words such as "since at least 2012" in an actor's prose become a proposed active period.
    public var infersActivePeriods: Bool
    /// The marking of a record whose own marking is not in the input and therefore not known.
    ///
    /// Red unless said otherwise: what may not be shown must not be shown because its label was lost.
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

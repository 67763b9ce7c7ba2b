public import DatelineModel
internal import DatelineReading
public import EDTF

/// Converts another program's data to records. The files are read one by one and form one input.
///
/// Nothing is dropped silently: the ``ImportSummary`` accounts for everything that was read, used or not.
public protocol RecordImport: Sendable {
    /// Reads the bytes of a file; diagnostics refer to it by this name.
    mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String)

    /// Adds a diagnostic about a file that could not be read.
    mutating func note(_ diagnostic: Diagnostic)

    /// The records, what became of everything that was read, and the diagnostics.
    func finish() -> ImportResult
}

extension RecordImport {
    /// Reads a file without loading it into memory as a whole; `-` is standard input.
    ///
    /// A file that cannot be read is reported; the import continues with the others.
    public mutating func read(file path: String) {
        do throws(MappedFile.Refusal) {
            let file = path == "-" ? try MappedFile(descriptor: 0) : try MappedFile(path)
            read(file.bytes, named: path == "-" ? "standard input" : path)
        } catch {
            note(
                Diagnostic(
                    .error, .unreadableFile, message: "'\(path)' cannot be read: \(error.reason)", at: nil,
                    help: "give the path of a file, or '-' for standard input"))
        }
    }
}

/// What the user can specify about an import beyond its files.
public struct ImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` makes one of the names of the files.
    public var title: String?
    /// The folder of the casebook to import into. Its existing records and settings are kept.
    public var casebook: String?
    /// The day of entry for records that have none of their own; `nil` leaves it out.
    public var recorded: CalendarDay?
    /// The marking of a record whose own marking cannot be resolved.
    ///
    /// Red by default: nothing confidential may be published because its label was lost.
    public var unresolvedMarking: Marking

    /// Options with the defaults for what is not given.
    public init(
        title: String? = nil, casebook: String? = nil, recorded: CalendarDay? = nil, unresolvedMarking: Marking = .red
    ) {
        self.title = title
        self.casebook = casebook
        self.recorded = recorded
        self.unresolvedMarking = unresolvedMarking
    }
}

/// What an import made of its input.
public struct ImportResult: Sendable {
    /// The records and the vocabulary.
    public let casebook: Casebook
    /// What became of every object.
    public let summary: ImportSummary
    /// Actors that are only named by what was imported. If a casebook has them already, its own records are kept.
    public let accompanying: Set<ID<Actor>>
    /// Errors, warnings and notes, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// Whether the sources are what was imported, rather than only cited by other records.
    let sourcesAreRecords: Bool
    /// Whether the input itself identifies its records, so that equal ids mean the same record.
    let idsAreGiven: Bool
    /// The collection in `ids` under which its records have the id that the format gives them: imported again, they are
    /// known by it. `nil` where the format has none, or where ``CasebookMerge/sharedCollections`` has its collection.
    let collection: String?

    init(
        casebook: Casebook, summary: ImportSummary, accompanying: Set<ID<Actor>> = [], sourcesAreRecords: Bool = false,
        idsAreGiven: Bool = false, collection: String? = nil, diagnostics: [Diagnostic]
    ) {
        self.casebook = casebook
        self.summary = summary
        self.accompanying = accompanying
        self.sourcesAreRecords = sourcesAreRecords
        self.idsAreGiven = idsAreGiven
        self.collection = collection
        self.diagnostics = diagnostics
    }
}

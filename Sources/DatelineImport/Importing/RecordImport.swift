public import DatelineModel
internal import DatelineReading
public import EDTF

/// Makes native records of what another program knows: files are read one after the other and are one input.
///
/// Nothing is lost silently: the ``ImportSummary`` accounts for everything that was read, whether it was used or not.
public protocol RecordImport: Sendable {
    /// Reads the bytes of a file; its name stands in diagnostics.
    mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String)

    /// Notes that a file could not be read.
    mutating func note(_ diagnostic: Diagnostic)

    /// The records, what became of everything that was read, and what was found on the way.
    func finish() -> ImportResult
}

extension RecordImport {
    /// Reads a file without taking the whole of it into memory; `-` is standard input.
    ///
    /// A file that cannot be read is reported, and the others go on.
    public mutating func read(file path: String) {
        do throws(MappedFile.Refusal) {
            let file = path == "-" ? try MappedFile(descriptor: 0) : try MappedFile(path)
            read(file.bytes, named: path == "-" ? "standard input" : path)
        } catch {
            note(
                Diagnostic(
                    .error, .unreadableFile, "'\(path)' cannot be read: \(error.reason)", at: nil,
                    help: "give the path of a file, or '-' for standard input"))
        }
    }
}

/// What a person may say about an import that its files do not.
public struct ImportOptions: Hashable, Sendable {
    /// The title of a new casebook; `nil` names the files that were read.
    public var title: String?
    /// The folder of the casebook that gets the records; what it holds already stands, and its settings hold.
    public var casebook: String?
    /// The day on which the records enter the casebook, for what has no day of its own; `nil` leaves it open.
    public var recorded: CalendarDay?
    /// The marking of a record whose own marking cannot be told.
    ///
    /// Red unless said otherwise: what may not be shown must not be shown because its label was lost.
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
    /// The actors that only come along with what was imported; where a casebook has them, its own stand.
    public let accompanying: Set<ID<Actor>>
    /// What was wrong, doubtful or decided on the way, in the order of files and lines.
    public let diagnostics: [Diagnostic]

    /// Whether the sources are records of their own, and not only what the others cite.
    let sourcesAreRecords: Bool
    /// Whether the input gives its records their ids, so that one id is one record.
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

public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Imports records in JSON Lines, in Dateline's own schema.
///
/// All files are one input, so that records may refer to each other across files.
public struct JSONLinesImport: RecordImport {
    private let options: ImportOptions
    private var bytes: [UInt8] = []
    /// The files, with the line of the whole input where each begins.
    private var files: [(name: String, firstLine: Int)] = []
    private var lines = 0
    private var diagnostics: [Diagnostic] = []

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a file of lines; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        files.append((name, lines + 1))
        if let fault = ForeignEncoding.fault(in: bytes, file: name) { return diagnostics.append(fault) }
        self.bytes += bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if self.bytes.last.map({ $0 != 0x0A }) ?? false { self.bytes.append(0x0A) }
        lines = self.bytes.count { $0 == 0x0A }
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// The records, how many lines became records, and the diagnostics.
    public func finish() -> ImportResult {
        let input = RecordInput.bytes(bytes, name: Self.wholeInput)
        let reading = CasebookReader(records: input, folder: options.casebook).read()
        var casebook = reading.casebook
        if let title = options.title { casebook.settings.title = title }
        var importCounts = ImportCounts()
        let counts = [
            ("actor", casebook.actors.count), ("incident", casebook.incidents.count),
            ("source", casebook.sources.count), ("casebook", input.hasCasebookLine ? 1 : 0),
        ]
        for (what, count) in counts {
            for _ in 0..<count {
                importCounts.read("line")
                importCounts.use("line", as: what)
            }
        }
        for _ in 0..<reading.recordsLeftOut {
            importCounts.read("line")
            importCounts.skip("line", .faulty("has errors"))
        }
        let summary = ImportSummary(rows: importCounts.rows, files: files.count, casebook: casebook.counts)
        let found = reading.diagnostics.map(placed)
        return ImportResult(
            casebook: casebook, summary: summary, sourcesAreRecords: true, idsAreGiven: true,
            diagnostics: (diagnostics + found).sorted())
    }

    private static let wholeInput = "input"

    /// A diagnostic with its position in the whole input translated to the file that holds the line.
    private func placed(_ diagnostic: Diagnostic) -> Diagnostic {
        guard let place = diagnostic.place, place.file == Self.wholeInput,
            let file = files.last(where: { $0.firstLine <= place.line })
        else { return diagnostic }
        var diagnostic = diagnostic
        if diagnostic.cause == .file(Self.wholeInput) { diagnostic.cause = .file(file.name) }
        diagnostic.place = TextPlace(
            file: file.name, line: place.line - file.firstLine + 1, column: place.column, length: place.length)
        return diagnostic
    }
}

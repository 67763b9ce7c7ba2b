public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes records from the catalogue of Known Exploited Vulnerabilities, in JSON or CSV.
///
/// Each vulnerability becomes a term of the vocabulary with its name. Each day on which CISA added some becomes a
/// disclosure that names them, since that is when their exploitation became known.
public struct KEVImport: RecordImport {
    private let options: ImportOptions
    private var entries: [ID<Vulnerability>: KEVEntry] = [:]
    private var meetings: [ID<Vulnerability>: Int] = [:]
    private var importCounts = ImportCounts()
    private var files = InputFiles()
    /// The diagnostics about tables, each of which has its own limits.
    private var ofTables: [Diagnostic] = []

    static let row = "entry"

    /// An import that has read nothing yet.
    public init(_ options: ImportOptions = ImportOptions()) { self.options = options }

    /// Reads a catalogue; diagnostics refer to it by this name.
    public mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String) {
        var elements = ListElements(bytes)
        switch elements.nextBetweenValues() {
        case UInt8(ascii: "{"), UInt8(ascii: "["): readJSON(bytes, name)
        default: readCSV(bytes, name)
        }
    }

    /// Adds a diagnostic about a file that could not be read.
    public mutating func note(_ diagnostic: Diagnostic) { files.found.append(diagnostic) }

    /// The records, what became of each entry, and the diagnostics.
    public func finish() -> ImportResult {
        var importCounts = importCounts
        for _ in entries { importCounts.use(Self.row, as: "vulnerability") }
        let catalogue = KEVCatalogue(entries.values.sorted { $0.id < $1.id }, options)
        let casebook = catalogue.casebook()
        let summary = ImportSummary(
            rows: importCounts.rows, parts: catalogue.parts, files: files.count,
            repeatedIDs: meetings.values.count { $0 > 1 }, newness: "file", casebook: casebook.counts)
        return ImportResult(
            casebook: casebook, summary: summary,
            diagnostics: (files.found.all + ofTables + catalogue.diagnostics).sorted())
    }

    private mutating func readJSON(_ bytes: UnsafeRawBufferPointer, _ file: String) {
        for list in files.lists(in: bytes, named: file, Self.expectation) {
            let day = released(list, file)
            let labels = list.labels
            for node in list.elements {
                guard let node else {
                    add(nil, TextPlace(file: file, line: 0, column: 0), isSound: false)
                    continue
                }
                let place = TextPlace(of: node, in: file)
                add(KEVEntry(at: place, KEVFields(node, surrounding: labels), released: day), place, isSound: true)
            }
        }
    }

    /// The release date of a catalogue. An invalid one is reported.
    private mutating func released(_ list: ListReader.List, _ file: String) -> CalendarDay? {
        guard let node = list.surrounding("dateReleased"), let text = node.text.map({ ShownText.line($0) }),
            !text.isEmpty
        else { return nil }
        if let day = CalendarDay(text.prefix(10)) { return day }
        files.found.append(
            Diagnostic(
                .warning, .importDate, message: "'\(ShownText.cut(text, to: 60))' in 'dateReleased' is no day",
                at: TextPlace(of: node, in: file),
                help: "write it as CISA does: 2025-08-25T17:04:19Z"))
        return nil
    }

    private mutating func readCSV(_ bytes: UnsafeRawBufferPointer, _ file: String) {
        files.add(file)
        let table = CSVSheet(bytes, file: file)
        ofTables += table.diagnostics
        guard table.header.contains("cveID"), table.header.contains("dateAdded") else {
            if table.diagnostics.isEmpty { files.found.append(Self.noCatalogue(file)) }
            return
        }
        for name in table.repeatedNames where !name.isEmpty {
            files.found.append(
                Diagnostic(
                    .warning, .csvSyntax,
                    message: "several columns are named '\(name)', and the first that is filled is taken",
                    at: table.place, help: "leave one of them in the table"))
        }
        for _ in 0..<table.unreadable { add(nil, TextPlace(file: file, line: 1, column: 1), isSound: false) }
        for row in table.rows {
            add(KEVEntry(at: row.place, KEVFields(row, table.header)), row.place, isSound: true)
        }
    }

    private mutating func add(_ entry: KEVEntry?, _ place: TextPlace, isSound: Bool) {
        importCounts.read(Self.row)
        guard let entry else {
            if isSound {
                files.found.append(
                    Diagnostic(
                        .error, .importObject,
                        message: "this is no entry: it has no CVE number or no day on which it was added",
                        at: place, help: "give it a 'cveID' such as CVE-2018-4878 and a 'dateAdded' such as 2021-11-03")
                )
            }
            return importCounts.skip(Self.row, .unreadable)
        }
        meetings[entry.id, default: 0] += 1
        guard let other = entries[entry.id] else { return entries[entry.id] = entry }
        importCounts.skip(Self.row, .olderVersion)
        entries[entry.id] = Self.newer(entry, than: other)
    }

    /// Of two versions of an entry, the one from the newer catalogue or the later file. What both say counts as known
    /// since the older.
    private static func newer(_ entry: KEVEntry, than other: KEVEntry) -> KEVEntry {
        var (newer, older) = (entry, other)
        if let one = entry.released, let two = other.released, one < two { (newer, older) = (other, entry) }
        if newer.isUsedForRansom, older.isUsedForRansom {
            newer.ransomUseReleased = [newer.ransomUseReleased, older.ransomUseReleased].compactMap(\.self).min()
        }
        newer.heedLabels(of: older)
        return newer
    }

    private static let expectation = ListReader.Expectation(
        key: "vulnerabilities", kind: "a catalogue of known exploited vulnerabilities", fault: .importFile,
        remedy: "give 'known_exploited_vulnerabilities.json' or its '.csv'",
        isElement: { $0["cveID"] != nil && $0["dateAdded"] != nil })

    private static func noCatalogue(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, .importFile,
            message:
                "'\(file)' is not a catalogue of known exploited vulnerabilities: it has no columns 'cveID' and 'dateAdded'",
            at: TextPlace(file: file, line: 1, column: 1), help: expectation.remedy)
    }
}

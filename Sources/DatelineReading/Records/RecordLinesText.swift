internal import DatelineModel

/// JSON Lines that are not in a casebook's folder: the records, and before them perhaps the casebook's own line.
struct RecordLinesText {
    /// The type of the line that says what the casebook is, in the fields of `dateline.yaml`.
    static let casebookType = "casebook"

    /// The name that diagnostics give the lines.
    let name: String
    /// The casebook's own line; `nil` where the first line is another one.
    let casebookLine: LocatedNode?
    private let bytes: Result<[UInt8], Diagnostic>

    init(_ input: RecordInput) {
        name = input.name
        bytes = input.bytes()
        casebookLine = (try? bytes.get()).flatMap(Self.casebookLine)
    }

    /// The records of the lines.
    func contents(_ settings: Settings) -> FileContents {
        switch bytes {
        case .success(let bytes):
            JSONLinesReader.read(bytes, named: name, settings, hasCasebookLine: casebookLine != nil)
        case .failure(let diagnostic): FileContents(diagnostics: [diagnostic], unidentified: 1)
        }
    }

    private static func casebookLine(of bytes: [UInt8]) -> LocatedNode? {
        var lines = JSONLines(bytes).makeIterator()
        guard let line = lines.next(), line.bytes.count <= FileLimits.line else { return nil }
        let (node, faults) = line.read()
        return faults.isEmpty && node?["type"]?.text == casebookType ? node : nil
    }
}

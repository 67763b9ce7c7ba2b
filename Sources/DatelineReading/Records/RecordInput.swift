internal import DatelineModel
internal import SystemFiles

/// Where records in JSON Lines come from, when they are not in a casebook's folder.
public enum RecordInput: Sendable {
    /// A file by its path.
    case file(String)
    /// Bytes that were read already, and their name in diagnostics.
    case bytes([UInt8], name: String)

    /// Everything from standard input.
    public static func standardInput() -> RecordInput {
        .bytes((try? RegularFile.readStandardInput(limit: FileLimits.lines)) ?? [], name: "<stdin>")
    }

    /// The name of the lines in diagnostics.
    public var name: String {
        switch self {
        case .file(let path): path
        case .bytes(_, let name): name
        }
    }

    /// Whether the first line is the casebook's own rather than a record.
    package var hasCasebookLine: Bool { RecordLinesText(self).casebookLine != nil }

    func bytesForExcerpt() -> [UInt8]? { try? bytes().get() }

    func bytes() -> Result<[UInt8], Diagnostic> {
        switch self {
        case .bytes(let bytes, _): .success(bytes)
        case .file(let path): FolderReader.bytes(at: path, named: path, limit: FileLimits.lines, links: nil)
        }
    }
}

/// JSON Lines outside a casebook's folder: the records, and before them perhaps the casebook's own line.
struct RecordLinesText {
    /// The type of the casebook's own line, which has the fields of `dateline.yaml`.
    static let casebookType = "casebook"

    /// The name of the lines in diagnostics.
    let name: String
    /// The casebook's own line; `nil` where the first line is a record.
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
            JSONLinesReader(ofFile: name, settings).read(bytes, hasCasebookLine: casebookLine != nil)
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

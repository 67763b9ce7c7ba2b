internal import DatelineModel
internal import SystemFiles

/// Where records in JSON Lines come from, when they are not in a casebook's folder.
public enum RecordInput: Sendable {
    /// A file by its path.
    case file(String)
    /// Bytes that were read already, under the name that diagnostics give them.
    case bytes([UInt8], name: String)

    /// All that comes through standard input.
    public static func standardInput() -> RecordInput {
        .bytes((try? RegularFile.readStandardInput(limit: FileLimits.lines)) ?? [], name: "<stdin>")
    }

    /// The name that diagnostics give the lines.
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

internal import DatelineModel

/// Tells of records that lie where none is read, which would be missed without a word.
enum MisplacedRecord {
    /// Whether a name is one that records have.
    static func isRecordName(_ name: String) -> Bool {
        [".md", ".yaml", ".yml", ".jsonl"].contains { name.hasSuffix($0) }
    }

    /// A folder with the name of a file.
    static func folder(_ path: String) -> Diagnostic {
        let stem = String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
        var told = warning(
            "'\(path)' is a folder, and a file is what is read under that name", at: path,
            help: "rename the folder, such as to '\(stem)', or put a file in its place")
        // All that such a file says is missing then, which the records that name it are told for.
        if CasebookFile.Role(ofFileAtTop: path) != nil { told.severity = .error }
        return told
    }

    /// A folder beside those of records whose name is nearly one of theirs.
    static func misnamed(_ name: String) -> Diagnostic? {
        let folders = RecordKind.allCases.map(\.folder)
        let low = name.lowercased()
        let meant = folders.first { $0 == low || EditDistance.between(low, $0) == 1 }
        guard let meant, !folders.contains(name) else { return nil }
        return warning("the folder '\(name)' is not read", at: name, help: "did you mean '\(meant)'? rename it so")
    }

    /// A file beside the folders of records that says of itself that it is a record.
    static func beside(_ name: String, holding bytes: [UInt8]) -> Diagnostic? {
        let fields: (node: LocatedNode?, faults: [NodeFault])
        if name.hasSuffix(".md") {
            guard let parts = try? FrontMatter.split(bytes), let range = parts.yaml else { return nil }
            fields = YAMLReader.readOn(bytes[range])
        } else {
            fields = YAMLReader.readOn(bytes)
        }
        guard let kind = fields.node.flatMap(RecordKind.init(of:)) else { return nil }
        return warning(
            "'\(name)' lies beside the folders of records and is not read", at: name,
            help: "move it to '\(kind.folder)/\(name)'")
    }

    private static func warning(_ message: String, at path: String, help: String) -> Diagnostic {
        Diagnostic(.warning, .unreadFile, message, at: TextPlace(file: path, line: 1, column: 1), help: help)
    }
}

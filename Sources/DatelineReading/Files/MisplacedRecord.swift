internal import DatelineModel

/// Reports records that lie where none are read and would otherwise be missing silently.
enum MisplacedRecord {
    /// Whether a file with a name may be a record.
    static func isRecordName(_ name: String) -> Bool {
        [".md", ".yaml", ".yml", ".jsonl"].contains { name.hasSuffix($0) }
    }

    /// The diagnostic for a folder that has the name of a file.
    static func folder(_ path: String) -> Diagnostic {
        let stem = String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
        var found = warning(
            "'\(path)' is a folder, and a file is what is read under that name", at: path,
            help: "rename the folder, such as to '\(stem)', or put a file in its place")
        // Everything in such a file is missing then: as an error, this explains the references that lead nowhere.
        if CasebookFile.Role(ofFileAtTop: path) != nil { found.severity = .error }
        return found
    }

    /// The diagnostic for a folder whose name is nearly that of a folder of records.
    static func misnamed(_ name: String) -> Diagnostic? {
        let folders = RecordKind.allCases.map(\.folder)
        let low = name.lowercased()
        let meant = folders.first { $0 == low || EditDistance.between(low, $0) == 1 }
        guard let meant, !folders.contains(name) else { return nil }
        return warning("the folder '\(name)' is not read", at: name, help: "did you mean '\(meant)'? rename it so")
    }

    /// The diagnostic for a file beside the folders of records whose fields say that it is a record.
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
        Diagnostic(.warning, .unreadFile, message: message, at: TextPlace(file: path, line: 1, column: 1), help: help)
    }
}

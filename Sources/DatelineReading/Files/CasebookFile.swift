internal import Glibc
internal import SystemFiles

/// A file of a casebook that holds records, or says what the casebook is.
struct CasebookFile: Hashable, Sendable {
    /// What a file is for, by its place in the folder.
    enum Role: Hashable, Sendable {
        /// `dateline.yaml`
        case settings
        /// `vocabulary.yaml`
        case vocabulary
        /// `sources.yaml`, a mapping from ids to sources.
        case sourceList
        /// One record, the file's name being its id.
        case record(RecordKind)
        /// Records of every kind, one a line.
        case lines

        /// What a file is for that stands in the casebook's folder itself; `nil` where it is for nothing.
        init?(ofFileAtTop name: String) {
            switch name {
            case "dateline.yaml": self = .settings
            case "vocabulary.yaml": self = .vocabulary
            case "sources.yaml": self = .sourceList
            default:
                guard name.hasSuffix(".jsonl"), !name.contains("/") else { return nil }
                self = .lines
            }
        }
    }

    /// The path from the casebook's folder on.
    let path: String
    /// What the file is for.
    let role: Role

    /// The file's name without its ending: the id of the record in it.
    var stem: String {
        let name = path.split(separator: "/").last ?? ""
        return String(name.lastIndex(of: ".").map { name[..<$0] } ?? name)
    }

    /// Whether the record is Markdown with front matter rather than YAML alone.
    var isMarkdown: Bool { path.hasSuffix(".md") }
}

extension CasebookReader {
    /// The casebook that a folder is in: the folder itself or the nearest of its parents that has a `dateline.yaml`.
    ///
    /// Returns `nil` where none has one.
    public static func findCasebookFolder(from folder: String) -> String? {
        guard var path = RealPath.of(folder.isEmpty ? "." : folder) else { return nil }
        while true {
            if isFile(path + "/dateline.yaml") { return path.isEmpty ? "/" : path }
            guard let slash = path.lastIndex(of: "/") else { return nil }
            path = String(path[..<slash])
        }
    }

    /// Whether a folder is a casebook: it has a `dateline.yaml`.
    public static func isCasebook(_ folder: String) -> Bool { isFile(folder + "/dateline.yaml") }

    /// Whether a file at a path is, or would be, one of those that a casebook reads.
    public static func reads(_ path: String) -> Bool {
        let slash = path.lastIndex(of: "/")
        let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let folder = RealPath.of(above), let casebook = findCasebookFolder(from: folder) else { return false }
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        guard let inner = folder.dropFirst(casebook.count).split(separator: "/").first else {
            return CasebookFile.Role(ofFileAtTop: name) != nil
        }
        return RecordKind.allCases.contains { $0.folder == inner }
    }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

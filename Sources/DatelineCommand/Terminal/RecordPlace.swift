import Dateline
import Glibc

/// The places of a casebook's own files, which no result is written over or put among.
enum RecordPlace {
    /// Whether a path is of a file that a casebook reads, or would read.
    static func holds(_ path: String) -> Bool {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        guard let here = ResolvedFolder.path(folder), let casebook = CasebookReader.findCasebookFolder(from: here)
        else {
            return false
        }
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let inner = here.dropFirst(casebook.count).split(separator: "/")
        guard let kind = inner.first else {
            return ["dateline.yaml", "sources.yaml", "vocabulary.yaml"].contains(name) || name.hasSuffix(".jsonl")
        }
        return ["actors", "incidents", "sources"].contains(kind)
    }
}

/// Folders without links and dots in their paths.
private enum ResolvedFolder {
    static func path(_ folder: String) -> String? {
        guard let resolved = realpath(folder, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

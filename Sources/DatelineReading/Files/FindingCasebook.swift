internal import Glibc

extension CasebookReader {
    /// The casebook that a folder is in: the folder itself or the nearest of its parents that has a `dateline.yaml`.
    ///
    /// Returns `nil` where none has one.
    public static func findCasebookFolder(from folder: String) -> String? {
        guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { return nil }
        defer { free(resolved) }
        var path = String(cString: resolved)
        while true {
            if isFile(path + "/dateline.yaml") { return path.isEmpty ? "/" : path }
            guard let slash = path.lastIndex(of: "/") else { return nil }
            path = String(path[..<slash])
        }
    }

    /// Whether a folder is a casebook: it has a `dateline.yaml`.
    public static func isCasebook(_ folder: String) -> Bool { isFile(folder + "/dateline.yaml") }

    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

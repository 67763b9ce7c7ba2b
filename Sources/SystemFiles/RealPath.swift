internal import Glibc

/// A path of the file system without symbolic links, `.` and `..`.
package enum RealPath {
    /// The same path in absolute form; `nil` where there is nothing, or where it is not UTF-8.
    package static func of(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }
}

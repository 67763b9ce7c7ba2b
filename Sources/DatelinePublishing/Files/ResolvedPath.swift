import Glibc
import SystemFiles

/// A path of the file system without symbolic links, `.` and `..`.
enum ResolvedPath {
    /// The same path in absolute form, or `nil` where it does not exist.
    static func of(_ path: String) -> String? { RealPath.of(path) }

    /// Makes the folders of a path that are not there yet.
    static func makeFolders(_ path: String) throws(SystemFailure) {
        if path.isEmpty || of(path) != nil { return }
        var parent = path[...]
        while parent.count > 1, parent.last == "/" { parent.removeLast() }
        parent = parent.lastIndex(of: "/").map { parent[..<$0] } ?? ""
        try makeFolders(String(parent))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemFailure("make the folder", path) }
    }
}

internal import Glibc

/// Makes folders.
package enum NewFolders {
    /// Makes the folder at a path where there is none, and those on the way to it.
    package static func make(_ path: String) throws(SystemRefusal) {
        guard !path.isEmpty, mkdir(path, 0o755) != 0, errno != EEXIST else { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/") else { throw SystemRefusal(path) }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw SystemRefusal(path) }
    }

    /// The folder in which a path's last part lies; empty where the path has one part.
    package static func parent(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }
}

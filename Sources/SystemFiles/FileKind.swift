internal import Glibc

/// What stands at a path, symbolic links followed.
package enum FileKind: Hashable, Sendable {
    case file, folder
    /// A device, a pipe or a socket.
    case other

    /// What stands at a path; `nil` where there is nothing, or nothing that may be looked at.
    package static func of(_ path: String) -> FileKind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether this process may run the file at a path.
    package static func mayBeRun(_ path: String) -> Bool { access(path, X_OK) == 0 }
}

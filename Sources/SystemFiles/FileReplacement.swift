internal import Glibc

/// Writes files so that no half of one is ever seen.
package enum FileReplacement {
    /// Puts a file in place as a whole, over one that may be there; a symbolic link in its place is replaced too.
    package static func put(_ bytes: some Sequence<UInt8>, at path: String) throws(SystemRefusal) {
        var old = stat()
        let mode = lstat(path, &old) == 0 && old.st_mode & S_IFMT == S_IFREG ? old.st_mode & 0o777 : nil
        let draft = path + ".\(getpid()).new"
        do throws(SystemRefusal) {
            try fill(draft, with: bytes, opening: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode: mode)
            guard rename(draft, path) == 0 else { throw SystemRefusal(path) }
        } catch {
            if error.code != EEXIST { unlink(draft) }
            throw SystemRefusal(path, code: error.code)
        }
    }

    /// Writes what somebody asked for to the place that they named.
    ///
    /// A symbolic link leads to the file that it names; devices and pipes, `/dev/null` for one, are written to and stay
    /// what they are.
    package static func put(_ bytes: some Sequence<UInt8>, wherePathLeads path: String) throws(SystemRefusal) {
        switch FileKind.of(path) {
        case .folder: throw SystemRefusal(path, code: EISDIR)
        case .other: try fill(path, with: bytes, opening: O_WRONLY | O_CLOEXEC)
        case .file, nil: try put(bytes, at: RealPath.of(path) ?? path)
        }
    }

    private static func fill(
        _ path: String, with bytes: some Sequence<UInt8>, opening flags: Int32, mode: mode_t? = nil
    ) throws(SystemRefusal) {
        let descriptor = open(path, flags, 0o644)
        guard descriptor >= 0 else { throw SystemRefusal(path) }
        let refusal =
            OpenFile.write(bytes, to: descriptor) ?? mode.flatMap { fchmod(descriptor, $0) == 0 ? nil : errno }
        // A network file system may report only here that the bytes could not be kept.
        let isClosed = close(descriptor) == 0
        if let refusal { throw SystemRefusal(path, code: refusal) }
        guard isClosed else { throw SystemRefusal(path) }
    }
}

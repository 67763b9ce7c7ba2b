internal import Glibc

/// Writes files so that no half of one is ever seen.
package enum FileReplacement {
    /// Hands out the content of a file, piece by piece; what `take` throws, it throws.
    package typealias Content = (_ take: ([UInt8]) throws(SystemRefusal) -> Void) throws(SystemRefusal) -> Void

    /// Puts a file in place as a whole, over one that may be there; a symbolic link in its place is replaced too.
    package static func put(_ bytes: some Sequence<UInt8>, at path: String) throws(SystemRefusal) {
        let bytes = Array(bytes)
        try put(at: path) { take throws(SystemRefusal) in try take(bytes) }
    }

    /// Puts a file in place as a whole, written as its content comes.
    package static func put(at path: String, content: Content) throws(SystemRefusal) {
        var old = stat()
        let mode = lstat(path, &old) == 0 && old.st_mode & S_IFMT == S_IFREG ? old.st_mode & 0o777 : nil
        let draft = path + ".\(getpid()).new"
        do throws(SystemRefusal) {
            let file = try open(draft, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW)
            try fill(file, at: draft, mode: mode, content: content)
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
    package static func put(wherePathLeads path: String, content: Content) throws(SystemRefusal) {
        switch FileKind.of(path) {
        case .folder: throw SystemRefusal(path, code: EISDIR)
        case .other: try fill(try open(path, flags: O_WRONLY | O_CLOEXEC), at: path, content: content)
        case .file, nil: try put(at: RealPath.of(path) ?? path, content: content)
        }
    }

    /// Writes bytes to the place that somebody named.
    package static func put(_ bytes: some Sequence<UInt8>, wherePathLeads path: String) throws(SystemRefusal) {
        let bytes = Array(bytes)
        try put(wherePathLeads: path) { take throws(SystemRefusal) in try take(bytes) }
    }

    private static func open(_ path: String, flags: Int32) throws(SystemRefusal) -> Int32 {
        let descriptor = Glibc.open(path, flags, 0o644)
        guard descriptor >= 0 else { throw SystemRefusal(path) }
        return descriptor
    }

    /// Writes the content, gives the file its mode and closes it.
    private static func fill(
        _ descriptor: Int32, at path: String, mode: mode_t? = nil, content: Content
    ) throws(SystemRefusal) {
        do throws(SystemRefusal) {
            try content { bytes throws(SystemRefusal) in
                if let code = OpenFile.write(bytes, to: descriptor) { throw SystemRefusal(path, code: code) }
            }
            if let mode, fchmod(descriptor, mode) != 0 { throw SystemRefusal(path) }
        } catch {
            close(descriptor)
            throw error
        }
        // A network file system may report only here that the bytes could not be kept.
        guard close(descriptor) == 0 else { throw SystemRefusal(path) }
    }
}

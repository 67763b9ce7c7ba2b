import Glibc
import SystemFiles

extension Folder {
    /// Makes a new file with these bytes, readable by all whatever the process' mask.
    ///
    /// Never an existing one and never through a symbolic link in place of the file. No `fsync`: a site can be made
    /// again, and syncing each of 20,000 files takes ten times as long as writing them.
    ///
    /// - Parameter inner: a path in this folder; the folders on the way must be there.
    func writeFile(_ inner: InnerPath, _ bytes: [UInt8]) throws(SystemFailure) {
        let name = FileName(bytes: inner.bytes)
        let file = openat(number, name.terminated, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw SystemFailure("create", path(of: name)) }
        let failure = fill(file, bytes, name)
        // A network file system may report only here that the bytes could not be kept.
        let closed = Glibc.close(file) == 0
        if let failure { throw failure }
        if !closed { throw SystemFailure("write", path(of: name)) }
    }

    private func fill(_ file: Int32, _ bytes: [UInt8], _ name: FileName) -> SystemFailure? {
        guard fchmod(file, 0o644) == 0 else { return SystemFailure("set the permissions of", path(of: name)) }
        if let code = OpenFile.write(bytes, to: file) { return SystemFailure("write", path(of: name), code: code) }
        return nil
    }

    /// A file's bytes and status, or `nil` where there is no file of this name, or a symbolic link.
    ///
    /// - Parameter size: where given, a file of another size is not read: `nil`.
    func readFile(
        _ inner: InnerPath, ofSize size: Int? = nil
    ) throws(SystemFailure) -> (bytes: [UInt8], status: FileStatus)? {
        let name = FileName(bytes: inner.bytes)
        // Not to hang on a named pipe that somebody put there.
        let file = openat(number, name.terminated, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ELOOP || errno == ENOTDIR || errno == ENXIO { return nil }
            throw SystemFailure("open", path(of: name))
        }
        defer { Glibc.close(file) }
        var raw = stat()
        guard fstat(file, &raw) == 0 else { throw SystemFailure("look at", path(of: name)) }
        let status = FileStatus(raw)
        guard status.kind == .file, size == nil || size == status.size else { return nil }
        return (try bytes(of: file, count: status.size, name), status)
    }

    private func bytes(of file: Int32, count: Int, _ name: FileName) throws(SystemFailure) -> [UInt8] {
        var failure: SystemFailure?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let part = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, count - filled)
                if part < 0 && errno == EINTR { continue }
                if part < 0 { failure = SystemFailure("read", path(of: name)) }
                if part <= 0 { return }
                filled += part
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

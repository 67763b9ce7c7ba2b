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
        let failure = fill(file, with: bytes, name)
        // A network file system may report only here that the bytes could not be kept.
        let closed = Glibc.close(file) == 0
        if let failure { throw failure }
        if !closed { throw SystemFailure("write", path(of: name)) }
    }

    private func fill(_ file: Int32, with bytes: [UInt8], _ name: FileName) -> SystemFailure? {
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

extension Folder {
    /// Makes a folder with these permissions, whatever the process' mask; fine if there is one already.
    func makeFolder(_ name: FileName, mode: mode_t = 0o755) throws(SystemFailure) {
        if mkdirat(number, name.terminated, mode) != 0 {
            let code = errno
            guard code == EEXIST, try status(of: name)?.kind == .folder else {
                throw SystemFailure("make the folder", path(of: name), code: code)
            }
            return
        }
        guard fchmodat(number, name.terminated, mode, 0) == 0 else {
            throw SystemFailure("set the permissions of", path(of: name))
        }
    }

    /// Removes a file, a link or whatever else is not a folder; fine if it is gone.
    func removeFile(_ name: FileName) throws(SystemFailure) {
        guard unlinkat(number, name.terminated, 0) == 0 || errno == ENOENT else {
            throw SystemFailure("remove", path(of: name))
        }
    }

    /// Removes an empty folder; fine if it is gone.
    func removeEmptyFolder(_ name: FileName) throws(SystemFailure) {
        guard unlinkat(number, name.terminated, AT_REMOVEDIR) == 0 || errno == ENOENT else {
            throw SystemFailure("remove", path(of: name))
        }
    }

    /// Removes a folder with all that is in it; links in it are removed, not followed.
    func removeTree(_ name: FileName) throws(SystemFailure) {
        let folder = try folder(name)
        for (inner, kind) in try folder.contents() {
            switch kind {
            case .folder: try folder.removeTree(inner)
            case .file, .link, .other: try folder.removeFile(inner)
            }
        }
        try removeEmptyFolder(name)
    }

    /// A second name, in another folder, for a file of this one; a symbolic link itself gets it, not what it leads to.
    func link(_ name: FileName, into other: Folder, as newName: FileName) throws(SystemFailure) {
        guard linkat(number, name.terminated, other.number, newName.terminated, 0) == 0 else {
            throw SystemFailure("link", path(of: name))
        }
    }

    /// Gives the folder itself the permissions and, as far as we may, the owner of another.
    func adopt(_ status: FileStatus) throws(SystemFailure) {
        // Changing the owner needs privileges that few have, and clears some of the permission bits: it comes first.
        let own = try self.status()
        if own.owner != status.owner || own.group != status.group { _ = fchown(number, status.owner, status.group) }
        guard fchmod(number, status.mode) == 0 else { throw SystemFailure("set the permissions of", path) }
    }
}

import Glibc

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

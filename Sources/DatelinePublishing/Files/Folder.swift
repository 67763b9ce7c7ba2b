import Glibc
import SystemFiles

/// An open folder. What lies in it is reached by name from here, so that nobody can put another folder under our feet
/// by renaming one on the way.
final class Folder: Sendable {
    let number: Int32
    /// For messages only.
    let path: String

    private init(number: Int32, path: String) {
        self.number = number
        self.path = path
    }

    deinit { Glibc.close(number) }

    /// The folder at a path of the file system, symbolic links on the way and at the end followed.
    static func open(_ path: String) throws(SystemFailure) -> Folder {
        let number = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard number >= 0 else { throw SystemFailure("open", path) }
        return Folder(number: number, path: path)
    }

    /// The folder of this name in this one, never through a symbolic link.
    func folder(_ name: FileName) throws(SystemFailure) -> Folder {
        let number = openat(number, name.terminated, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard number >= 0 else { throw SystemFailure("open", path(of: name)) }
        return Folder(number: number, path: path(of: name))
    }

    /// The folder at a path within this one, or `nil` where there is none or a symbolic link on the way.
    func folder(at inner: InnerPath) throws(SystemFailure) -> Folder? {
        var here = self
        for name in inner.names {
            guard let status = try here.status(of: name), status.kind == .folder else { return nil }
            here = try here.folder(name)
        }
        return here
    }

    func path(of name: FileName) -> String { path == "/" ? "/" + name.text : path + "/" + name.text }

    /// What is known about this folder itself.
    func status() throws(SystemFailure) -> FileStatus {
        var raw = stat()
        guard fstat(number, &raw) == 0 else { throw SystemFailure("look at", path) }
        return FileStatus(raw)
    }

    /// What is known about a file in this folder; `nil` where there is none.
    func status(of name: FileName) throws(SystemFailure) -> FileStatus? {
        var raw = stat()
        if fstatat(number, name.terminated, &raw, AT_SYMLINK_NOFOLLOW) == 0 { return FileStatus(raw) }
        if errno == ENOENT { return nil }
        throw SystemFailure("look at", path(of: name))
    }

    /// The names in this folder in the order of their bytes, with what they name.
    func contents() throws(SystemFailure) -> [(name: FileName, kind: FileStatus.Kind)] {
        let entries: [FolderEntry]
        do { entries = try FolderListing.entries(ofFolder: number) } catch {
            throw SystemFailure("list", path, code: error.code)
        }
        var found: [(name: FileName, kind: FileStatus.Kind)] = []
        for entry in entries {
            let name = FileName(bytes: entry.bytes)
            if let kind = try kind(of: name, told: entry.kind) { found.append((name, kind)) }
        }
        return found
    }

    /// Not every file system tells the kind with the name. `nil` where the file is gone by now.
    private func kind(of name: FileName, told kind: FolderEntry.Kind) throws(SystemFailure) -> FileStatus.Kind? {
        switch kind {
        case .file: .file
        case .folder: .folder
        case .link: .link
        case .other: .other
        case .untold: try status(of: name)?.kind
        }
    }
}

/// What the system tells about a file without opening it; a symbolic link is not followed.
struct FileStatus: Sendable {
    enum Kind: Sendable { case file, folder, link, other }

    let kind: Kind
    /// The permission bits.
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    let size: Int
    /// Tells two files apart, together with the device.
    let inode: ino_t
    let device: dev_t
    /// The last change of the content in nanoseconds. Never part of a result: it decides between two versions of a
    /// file that is not ours.
    let changed: Int

    init(_ raw: stat) {
        kind =
            switch raw.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        mode = raw.st_mode & 0o7777
        owner = raw.st_uid
        group = raw.st_gid
        size = Int(raw.st_size)
        inode = raw.st_ino
        device = raw.st_dev
        changed = Int(raw.st_mtim.tv_sec) * 1_000_000_000 + Int(raw.st_mtim.tv_nsec)
    }

    /// Whether both are one and the same file, perhaps by two names.
    func isSameFile(as other: FileStatus) -> Bool {
        inode == other.inode && device == other.device
    }
}

import Glibc

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

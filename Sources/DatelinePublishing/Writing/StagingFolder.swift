import Glibc
import SystemFiles

/// The folder beside the output in which the new site is made, and the lock that lets one run in at a time.
///
/// `public` is made in `.public.dateline`, which only its owner may enter. Why readers see the old site or the new one
/// and nothing else, whenever the program is killed:
///
/// 1. The output is not touched while the new site is made, here, in the folder `new`. Files that have not changed are
///    second names (hard links) of the old site's, as are the files that are not ours.
/// 2. The manifest is written last. A folder `new` without one is unfinished work and is thrown away by the next run.
/// 3. The two folders change places in one step of the system (`renameat2` with `RENAME_EXCHANGE`): before it, every
///    path leads into the old site, after it into the new one.
/// 4. The old site, now under the name `new`, is cleared away: first folders, then files, ours only. Files that are
///    not ours and came into it meanwhile are moved to the new site. Killed here, the next run finds a `new` with a
///    manifest and goes on clearing. Should the folder be a finished site that was never exchanged, clearing is right
///    too, since it holds nothing but our files and second names of others that the output still has.
///
/// A file system that cannot exchange two folders gets two renames: the output becomes `old`, `new` becomes the
/// output. Between the two there is no site for some microseconds; killed there, the next run puts `old` back first.
///
/// A crash of the whole machine is another matter: nothing is synced, so the last seconds' work may be lost, as with
/// every program. Publishing again repairs it, since contents are compared and not dates.
struct StagingFolder: Sendable {
    static let new = FileName("new")
    static let old = FileName("old")
    private static let lock = FileName("lock")
    private static let suffix = ".dateline"

    /// The longest name of an output folder that leaves room for that of the staging folder.
    static let longestSiteName = 255 - 1 - suffix.utf8.count

    let output: OutputFolder
    let folder: Folder
    private let name: FileName
    private let lockFile: Int32

    /// Enters the staging folder of an output folder.
    ///
    /// Throws `PublishError.locked` where another run is in it.
    init(for output: OutputFolder) throws(PublishError) {
        let name = Self.name(for: output.name)
        // Whoever was in it may remove it between our making and our locking it: then once more.
        for _ in 0..<1000 {
            if let (folder, lockFile) = try Self.enter(name, of: output) {
                self.output = output
                self.name = name
                self.folder = folder
                self.lockFile = lockFile
                return
            }
        }
        throw .locked(folder: output.spelling)
    }

    /// What the staging folder of an output folder is called, beside it.
    private static func name(for output: FileName) -> FileName {
        FileName(bytes: [UInt8(ascii: ".")] + output.bytes + Array(suffix.utf8))
    }

    /// Whether the staging folder of a site is there: a run is in it, or one that was killed has left work behind.
    static func isThere(beside site: String) -> Bool {
        guard let path = ResolvedPath.of(site), let slash = path.lastIndex(of: "/") else { return false }
        let output = FileName(String(path[path.index(after: slash)...]))
        return FileKind.of(path[...slash] + name(for: output).text) != nil
    }

    /// Leaves the staging folder and removes it, if it is empty.
    ///
    /// The lock file goes while it is still locked; who has opened it meanwhile sees that it has lost its name.
    func leave() {
        try? folder.removeFile(Self.lock)
        try? output.parent.removeEmptyFolder(name)
        close(lockFile)
    }

    /// The locked folder, or `nil` where it vanished meanwhile.
    private static func enter(_ name: FileName, of output: OutputFolder) throws(PublishError) -> (Folder, Int32)? {
        let parent = output.parent
        try onDisk { () throws(SystemFailure) in
            if try parent.status(of: name) == nil { try parent.makeStagingFolder(name) }
        }
        let found = try onDisk { () throws(SystemFailure) in try parent.status(of: name) }
        guard let found else { return nil }
        guard found.kind == .folder, found.owner == geteuid(), found.mode & 0o077 == 0 else {
            throw .refused(folder: output.spelling, why: .stagingFolderTaken(path: parent.path(of: name)))
        }
        let folder: Folder
        do { folder = try parent.folder(name) } catch {
            if error.code == ENOENT { return nil }
            throw .system(error)
        }
        guard let lockFile = try locked(folder, of: output) else { return nil }
        if let now = try? parent.status(of: name), let own = try? folder.status(), now.isSameFile(as: own) {
            return (folder, lockFile)
        }
        close(lockFile)
        return nil
    }

    private static func locked(_ folder: Folder, of output: OutputFolder) throws(PublishError) -> Int32? {
        let file = openat(folder.number, lock.terminated, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .system(SystemFailure("create", folder.path(of: lock)))
        }
        if flock(file, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            close(file)
            if code == EWOULDBLOCK { throw .locked(folder: output.spelling) }
            throw .system(SystemFailure("lock", folder.path(of: lock), code: code))
        }
        var raw = stat()
        if fstat(file, &raw) == 0, let named = try? folder.status(of: lock), named.isSameFile(as: FileStatus(raw)) {
            return file
        }
        close(file)
        return nil
    }
}

extension Folder {
    /// A folder that only its owner may enter; fine if another run has just made it.
    fileprivate func makeStagingFolder(_ name: FileName) throws(SystemFailure) {
        guard mkdirat(number, name.terminated, 0o700) == 0 || errno == EEXIST else {
            throw SystemFailure("make the folder", path(of: name))
        }
    }
}

extension StagingFolder {
    /// Puts the finished site in the output's place; the output's old content is then called `new` or `old`.
    func exchange() throws(SystemFailure) {
        if try folder.move(Self.new, ontoNothing: output.name, in: output.parent) { return }
        if try folder.exchange(Self.new, with: output.name, in: output.parent) { return }
        try output.parent.move(output.name, to: Self.old, in: folder)
        do { try folder.move(Self.new, to: output.name, in: output.parent) } catch {
            try folder.move(Self.old, to: output.name, in: output.parent)
            throw error
        }
    }

    /// Removes a folder of the staging folder with all that is in it, if it is there.
    func discard(_ name: FileName) throws(SystemFailure) {
        if try folder.status(of: name) != nil { try folder.removeTree(name) }
    }

    /// Removes the unfinished new site, if it still is in the staging folder.
    ///
    /// After the exchange, the same name stands for the old site, in which there may be files that are not ours.
    func discard(_ unfinished: Folder) throws(SystemFailure) {
        if let there = try folder.status(of: Self.new), there.isSameFile(as: try unfinished.status()) {
            try folder.removeTree(Self.new)
        }
    }

    /// Removes the folder of the old site when it has been cleared out.
    func removeEmptiedSite() throws(SystemFailure) {
        try folder.removeEmptyFolder(Self.new)
        try folder.removeEmptyFolder(Self.old)
    }
}

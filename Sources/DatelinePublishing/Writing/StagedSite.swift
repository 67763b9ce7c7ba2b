import Glibc
import Synchronization

/// The new site while it is being made, file by file and by several threads at once.
final class StagedSite: Sendable {
    let root: Folder
    private let previous: PublishedSite?
    private let made = Mutex<Set<InnerPath>>([.top])

    /// What became of a file.
    enum Placement: Sendable {
        /// It was written: it is new, or differs from what the old site has.
        case written
        /// The old site has it as it is.
        case unchanged(FileStatus)
        /// Something else lies there already.
        case obstructed
    }

    /// A file that has its place.
    struct Placed: Sendable {
        let entry: Manifest.Entry
        let placement: Placement
    }

    /// An empty folder in the staging folder.
    init(in stagingFolder: StagingFolder, previous: PublishedSite?) throws(PublishError) {
        self.previous = previous
        root = try onDisk { () throws(SystemFailure) in
            try stagingFolder.folder.makeFolder(StagingFolder.new)
            return try stagingFolder.folder.folder(StagingFolder.new)
        }
    }

    /// Gives a file its place: writes it, or notes that the old site has it already.
    ///
    /// An unchanged file is not linked yet, so that a site in which nothing changed costs nothing but reading.
    func place(_ file: OutputFile) throws(PublishError) -> Placed {
        let digest = ContentDigest(of: file.bytes)
        let entry = Manifest.Entry(path: file.path, digest: digest, size: file.bytes.count)
        if let status = previous?.unchanged(file.path, with: file.bytes, digest) {
            return Placed(entry: entry, placement: .unchanged(status))
        }
        return Placed(entry: entry, placement: try write(InnerPath(file.path), file.bytes))
    }

    private func write(_ path: InnerPath, _ bytes: [UInt8]) throws(PublishError) -> Placement {
        do {
            try makeFolders(path.parent)
            try root.writeFile(path, bytes)
            return .written
        } catch {
            // Two of our own files want one place; which two is found out later, in an order that is always the same.
            if error.code == EEXIST || error.code == ENOTDIR || error.code == EISDIR { return .obstructed }
            throw .system(error)
        }
    }

    /// Takes over an unchanged file: a second name for the old site's, or a copy where the file system has no such.
    ///
    /// It needs no bytes: a build that knows by other means that a page is unchanged can have it adopted unrendered.
    func adopt(_ entry: Manifest.Entry, _ status: FileStatus) throws(PublishError) {
        let path = InnerPath(entry.path)
        try onDisk { () throws(SystemFailure) in try makeFolders(path.parent) }
        if try link(path, status) { return }
        let file = try onDisk { () throws(SystemFailure) in try previous?.root.readFile(path, ofSize: entry.size) }
        guard let file, ContentDigest(of: file.bytes) == entry.digest else {
            throw .system(SystemFailure("read", entry.path, code: EIO))
        }
        try onDisk { () throws(SystemFailure) in try root.writeFile(path, file.bytes) }
    }

    /// Whether the link was made, to the very file whose content was compared.
    private func link(_ path: InnerPath, _ status: FileStatus) throws(PublishError) -> Bool {
        guard let previous else { return false }
        let name = FileName(bytes: path.bytes)
        do { try previous.root.link(name, into: root, as: name) } catch {
            switch error.code {
            case EPERM, EACCES, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS: return false
            default: throw .system(error)
            }
        }
        return try onDisk { () throws(SystemFailure) in
            if let linked = try root.status(of: name), linked.isSameFile(as: status) { return true }
            try root.removeFile(name)
            return false
        }
    }

    /// Makes the folders of a path, each once.
    func makeFolders(_ folder: InnerPath) throws(SystemFailure) {
        if made.withLock({ $0.contains(folder) }) { return }
        try makeFolders(folder.parent)
        // Made before it is entered as made: whoever finds it entered can write into it at once.
        try root.makeFolder(FileName(bytes: folder.bytes))
        made.withLock { _ = $0.insert(folder) }
    }
}

import Glibc
import Synchronization

/// The folder to publish into, found and judged fit: an open parent folder and a name in it.
///
/// The path is resolved once. Should the folder be a symbolic link, the site goes to where it leads, and the link
/// stays as it is.
struct OutputFolder: Sendable {
    let parent: Folder
    let name: FileName
    /// As the user wrote it, for messages.
    let spelling: String

    /// Finds the folder; makes the folders above it where they are missing.
    init(_ folder: String, options: WriterOptions) throws(PublishError) {
        spelling = folder
        let path = try Self.location(of: folder)
        let (above, last) = try Self.split(path, folder)
        guard last.utf8.count <= StagingFolder.longestSiteName else {
            throw .refused(folder: folder, why: .nameTooLong)
        }
        try Self.judge(path, of: folder, by: options)
        parent = try onDisk { () throws(SystemFailure) in
            try ResolvedPath.makeFolders(above)
            return try Folder.open(above)
        }
        name = FileName(last)
        try judgeMount()
    }

    /// Where the folder is, or is to be.
    private static func location(of folder: String) throws(PublishError) -> String {
        if folder.isEmpty || folder.utf8.contains(0) { throw .refused(folder: folder, why: .noName) }
        if let resolved = ResolvedPath.of(folder) { return resolved }
        var trimmed = folder[...]
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }
        var raw = stat()
        if lstat(String(trimmed), &raw) == 0 { throw .refused(folder: folder, why: .danglingLink) }
        guard let path = absolute(String(trimmed)) else { throw .refused(folder: folder, why: .upFromNowhere) }
        return path
    }

    /// The part of a path that exists may lead through links and upwards; what follows it does not exist and cannot.
    private static func absolute(_ path: String) -> String? {
        let slash = path.lastIndex(of: "/")
        let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
        if name == ".." || name == "." { return nil }
        guard let slash else { return (ResolvedPath.of(".") ?? ".") + "/" + name }
        let above = slash == path.startIndex ? "/" : String(path[..<slash])
        guard let resolved = ResolvedPath.of(above) ?? absolute(above) else { return nil }
        return (resolved == "/" ? "" : resolved) + path[slash...]
    }

    private static func split(_ path: String, _ folder: String) throws(PublishError) -> (above: String, last: String) {
        if path == "/" { throw .refused(folder: folder, why: .root) }
        guard let slash = path.lastIndex(of: "/") else { throw .refused(folder: folder, why: .noName) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }

    /// Keeps the site out of folders in which it could only do harm, before anything is opened or made.
    private static func judge(_ path: String, of folder: String, by options: WriterOptions) throws(PublishError) {
        if let home = options.home.flatMap(ResolvedPath.of), isAt(home, orAbove: path) {
            throw .refused(folder: folder, why: .home)
        }
        for casebook in options.casebooks {
            guard let casebook = ResolvedPath.of(casebook) else { continue }
            if isAt(casebook, orAbove: path) { throw .refused(folder: folder, why: .casebook) }
        }
    }

    /// Whether a path is that of the folder, or the folder lies within it.
    private static func isAt(_ folder: String, orAbove path: String) -> Bool {
        path == folder || folder.hasPrefix(path == "/" ? path : path + "/")
    }

    /// A folder on which a file system is mounted cannot change its name.
    private func judgeMount() throws(PublishError) {
        let (own, above) = try onDisk { () throws(SystemFailure) in (try parent.status(of: name), try parent.status()) }
        guard let own else { return }
        guard own.kind == .folder else { throw .refused(folder: spelling, why: .notAFolder) }
        guard own.device == above.device else { throw .refused(folder: spelling, why: .mountPoint) }
    }
}

/// Whether the folders on the way to a file are real ones and no symbolic links: asked once a folder, not once a file.
final class FolderSafety: Sendable {
    private let root: Folder
    private let answers = Mutex<[InnerPath: Bool]>([.top: true])

    init(_ root: Folder) {
        self.root = root
    }

    func isReal(_ folder: InnerPath) -> Bool {
        if let answer = answers.withLock({ $0[folder] }) { return answer }
        let answer = (try? root.folder(at: folder)) != nil
        answers.withLock { $0[folder] = answer }
        return answer
    }
}

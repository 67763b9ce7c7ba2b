/// The site that is in the output folder before a run: its folder, and which files in it are ours.
struct PublishedSite: Sendable {
    /// The file whose presence says that a folder is a casebook.
    static let casebookFile = "dateline.yaml"

    let root: Folder
    let manifest: Manifest
    /// The manifest file itself, as it lies there; `nil` in an empty folder.
    let manifestBytes: [UInt8]?
    let owned: ManagedPaths
    private let entries: [String: Manifest.Entry]
    private let safety: FolderSafety

    /// The site in the folder, or `nil` where there is no folder yet.
    ///
    /// Throws `PublishError.refused` where the folder holds other things and no manifest of ours, since what somebody else
    /// keeps in the folder must not be lost.
    init?(in output: OutputFolder) throws(PublishError) {
        guard let status = try onDisk({ () throws(SystemFailure) in try output.parent.status(of: output.name) }) else {
            return nil
        }
        guard status.kind == .folder else { throw .refused(folder: output.spelling, why: .notAFolder) }
        let folder = try onDisk { () throws(SystemFailure) in try output.parent.folder(output.name) }
        try self.init(root: folder, spelling: output.spelling)
    }

    /// The site in an open folder.
    init(root: Folder, spelling: String) throws(PublishError) {
        let found = try onDisk { () throws(SystemFailure) in
            (
                try root.status(of: FileName(Self.casebookFile)), try root.status(of: FileName(Manifest.path)),
                try root.readFile(InnerPath(Manifest.path))?.bytes
            )
        }
        if found.0 != nil { throw .refused(folder: spelling, why: .casebook) }
        if found.1 == nil {
            let content = try onDisk { () throws(SystemFailure) in try root.contents() }
            if let first = content.first(where: { !HostingFiles.has($0.name) }) {
                throw .refused(folder: spelling, why: .foreignContent(example: first.name.text))
            }
        }
        let manifest = found.2.flatMap(Manifest.init(parsing:))
        if found.1 != nil, manifest == nil { throw .refused(folder: spelling, why: .foreignManifest) }
        self.root = root
        self.manifest = manifest ?? Manifest([])
        manifestBytes = found.2
        owned = ManagedPaths(self.manifest)
        entries = Dictionary(self.manifest.entries.map { ($0.path, $0) }) { first, _ in first }
        safety = FolderSafety(root)
    }

    /// The file of this path as it lies there, if it holds exactly these bytes and may stay in use.
    ///
    /// The manifest only says where looking is worth while; what counts is the file itself, which somebody may have
    /// edited. It must be an ordinary file of our own with ordinary permissions, and no link on the way to it.
    func unchanged(_ path: String, with bytes: [UInt8], _ digest: ContentDigest) -> FileStatus? {
        guard let entry = entries[path], entry.digest == digest, entry.size == bytes.count,
            safety.isReal(InnerPath(path).parent)
        else { return nil }
        // A file that cannot be read is written anew: the reason will show, if it matters, when writing.
        guard let file = try? root.readFile(InnerPath(path), ofSize: bytes.count), file.bytes == bytes,
            file.status.mode == 0o644
        else { return nil }
        return file.status
    }
}

import Glibc

/// The files in the output folder that are not ours: found, and carried over to the new site.
///
/// A `CNAME`, a `.git` folder, a page that somebody added by hand: they belong to the folder, not to us.
struct UnmanagedFiles {
    private let previous: PublishedSite
    private let new: StagedSite
    private let newPaths: ManagedPaths
    private let spelling: String
    private let device: dev_t

    init(
        of previous: PublishedSite, into new: StagedSite, besides newPaths: ManagedPaths, spelling: String
    ) throws(PublishError) {
        self.previous = previous
        self.new = new
        self.newPaths = newPaths
        self.spelling = spelling
        device = try onDisk { () throws(SystemFailure) in try previous.root.status().device }
    }

    /// Gives each foreign file a second name in the new site.
    ///
    /// Throws `PublishError.foreignFile` where a file of ours is to go to its place.
    func carryOver() throws(PublishError) {
        try carry(previous.root, .top)
    }

    private func carry(_ folder: Folder, _ path: InnerPath) throws(PublishError) {
        for (name, kind) in try onDisk({ () throws(SystemFailure) in try folder.contents() }) {
            let inner = path.appending(name)
            switch kind {
            case .folder: try carryFolder(name, inner, from: folder)
            case .file, .link, .other:
                // A link where a folder of ours was is in our place, and goes.
                if previous.owned.files.contains(inner) || previous.owned.folders.contains(inner) { continue }
                try carryFile(name, inner, from: folder)
            }
        }
    }

    private func carryFile(_ name: FileName, _ inner: InnerPath, from folder: Folder) throws(PublishError) {
        if newPaths.files.contains(inner) || newPaths.folders.contains(inner) {
            throw .foreignFile(inner.text, folder: spelling)
        }
        do {
            try new.makeFolders(inner.parent)
            try folder.link(name, into: new.root, as: FileName(bytes: inner.bytes))
        } catch {
            switch error.code {
            // No second names here, or not for this file: it is moved when the sites have changed places.
            case EPERM, EACCES, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS, ENOENT: return
            default: throw .system(error)
            }
        }
    }

    private func carryFolder(_ name: FileName, _ inner: InnerPath, from folder: Folder) throws(PublishError) {
        let (child, status) = try onDisk { () throws(SystemFailure) in
            let child = try folder.folder(name)
            return (child, try child.status())
        }
        guard status.device == device else { throw .refused(folder: spelling, why: .mountInside(path: inner.text)) }
        if newPaths.files.contains(inner) { throw .foreignFile(inner.text, folder: spelling) }
        try carry(child, inner)
        if previous.owned.folders.contains(inner) || newPaths.folders.contains(inner) { return }
        try onDisk { () throws(SystemFailure) in
            try new.makeFolders(inner)
            try new.root.folder(at: inner)?.adopt(status)
        }
    }
}

/// The places in a site that are ours: the files that its manifest lists, the manifest, and the folders on the way.
///
/// Compared byte by byte: a foreign file whose name merely looks the same stays foreign.
struct ManagedPaths: Sendable {
    let files: Set<InnerPath>
    let folders: Set<InnerPath>

    init(_ manifest: Manifest) {
        var files: Set<InnerPath> = [InnerPath(Manifest.path)]
        var folders: Set<InnerPath> = [.top]
        for entry in manifest.entries {
            let path = InnerPath(entry.path)
            files.insert(path)
            var folder = path.parent
            while folders.insert(folder).inserted { folder = folder.parent }
        }
        self.files = files
        self.folders = folders
    }
}

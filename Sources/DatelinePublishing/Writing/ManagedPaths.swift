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

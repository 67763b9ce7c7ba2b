/// Puts in order what a run left behind that was killed.
struct Recovery {
    private let stagingFolder: StagingFolder

    init(in stagingFolder: StagingFolder) {
        self.stagingFolder = stagingFolder
    }

    func run() throws(PublishError) {
        try onDisk { () throws(SystemFailure) in try restoreOldSite() }
        try settle(StagingFolder.old)
        try settle(StagingFolder.new)
    }

    /// Killed between the two renames of a file system without an exchange: the old site is put back.
    private func restoreOldSite() throws(SystemFailure) {
        let place = stagingFolder.place
        guard try stagingFolder.folder.status(of: StagingFolder.old)?.kind == .folder else { return }
        _ = try stagingFolder.folder.move(StagingFolder.old, ontoNothing: place.name, in: place.parent)
    }

    /// Clears a finished site away, and throws an unfinished one away.
    private func settle(_ name: FileName) throws(PublishError) {
        let place = stagingFolder.place
        let found = try onDisk { () throws(SystemFailure) -> (old: Folder, current: Folder)? in
            guard try stagingFolder.folder.status(of: name)?.kind == .folder,
                try place.parent.status(of: place.name)?.kind == .folder
            else { return nil }
            return (try stagingFolder.folder.folder(name), try place.parent.folder(place.name))
        }
        if let found, let site = try finishedSite(found.old) {
            let current = try PublishedSite(root: found.current, spelling: place.spelling)
            var clearing = OldSiteCleanup(of: site, for: current.root, with: current.owned)
            try clearing.run()
            if let leftover = clearing.leftover { throw .system(leftover) }
        }
        try onDisk { () throws(SystemFailure) in try stagingFolder.discard(name) }
    }

    /// The site in a folder of the workshop, if it has its manifest.
    private func finishedSite(_ folder: Folder) throws(PublishError) -> PublishedSite? {
        guard try onDisk({ () throws(SystemFailure) in try folder.status(of: FileName(Manifest.path)) }) != nil else {
            return nil
        }
        return try? PublishedSite(root: folder, spelling: stagingFolder.place.spelling)
    }
}

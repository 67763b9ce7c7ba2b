import ParallelWork

/// The step from the old site to the new one, once all files of the new one have their place.
struct SiteSwap {
    private let previous: PublishedSite?
    private let site: StagedSite
    private let placed: [StagedSite.Placed]
    private let manifest: Manifest
    private let stagingFolder: StagingFolder
    private let jobs: Int

    init(
        of previous: PublishedSite?, by site: StagedSite, _ placed: [StagedSite.Placed],
        in stagingFolder: StagingFolder, jobs: Int
    ) {
        self.previous = previous
        self.site = site
        self.placed = placed
        self.stagingFolder = stagingFolder
        self.jobs = jobs
        manifest = Manifest(placed.map(\.entry))
    }

    /// Completes the new site and puts it in the old one's place; does nothing where both are the same.
    func run() throws(PublishError) -> WriteReport {
        let unchanged = placed.compactMap { file -> (Manifest.Entry, FileStatus)? in
            if case .unchanged(let status) = file.placement { (file.entry, status) } else { nil }
        }
        let bytes = manifest.bytes
        if let previous, unchanged.count == placed.count, previous.manifestBytes == bytes, isPlain(previous) {
            let discarding = result { () throws(SystemFailure) in try stagingFolder.discard(site.root) }
            return report(unchanged: unchanged.count, manifestSize: bytes.count, leftover: discarding)
        }
        let adoption = ParallelMap(count: unchanged.count) { [site] piece throws(PublishError) in
            try site.adopt(unchanged[piece].0, unchanged[piece].1)
        }
        _ = try adoption.run(jobs: jobs)
        if let previous { try carryOverForeignFiles(of: previous) }
        try onDisk { () throws(SystemFailure) in
            if let previous { try site.root.adopt(try previous.root.status()) }
            try site.root.writeFile(InnerPath(Manifest.path), bytes)
            try stagingFolder.exchange()
        }
        let leftover = try clearOldSite()
        return report(unchanged: unchanged.count, manifestSize: bytes.count, leftover: leftover)
    }

    /// Whether the manifest itself and the folders are as we make them, and no link is in place of one.
    private func isPlain(_ previous: PublishedSite) -> Bool {
        guard (try? previous.root.status(of: FileName(Manifest.path)))??.mode == 0o644 else { return false }
        return previous.owned.folders.allSatisfy { folder in
            guard folder != .top else { return true }
            let status = try? previous.root.status(of: FileName(bytes: folder.bytes))
            return status?.kind == .folder && status?.mode == 0o755
        }
    }

    private func carryOverForeignFiles(of previous: PublishedSite) throws(PublishError) {
        let foreign = try UnmanagedFiles(
            of: previous, into: site, besides: ManagedPaths(manifest), spelling: stagingFolder.output.spelling)
        try foreign.carryOver()
    }

    /// Clears away what was the old site; nothing that goes wrong here takes the new one back.
    private func clearOldSite() throws(PublishError) -> SystemFailure? {
        guard let previous else { return nil }
        var clearing = OldSiteCleanup(of: previous, for: site.root, with: ManagedPaths(manifest))
        try clearing.run()
        let removing = result { () throws(SystemFailure) in try stagingFolder.removeEmptiedSite() }
        return clearing.leftover ?? removing
    }

    private func report(unchanged: Int, manifestSize: Int, leftover: SystemFailure?) -> WriteReport {
        let paths = Set(manifest.entries.map(\.path))
        return WriteReport(
            written: placed.count - unchanged, unchanged: unchanged,
            removed: (previous?.manifest.entries ?? []).map(\.path).filter { !paths.contains($0) },
            totalBytes: manifest.totalSize + manifestSize, leftover: leftover)
    }

    private func result(_ step: () throws(SystemFailure) -> Void) -> SystemFailure? {
        do { try step() } catch { return error }
        return nil
    }
}

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
        let output = stagingFolder.output
        guard try stagingFolder.folder.status(of: StagingFolder.old)?.kind == .folder else { return }
        _ = try stagingFolder.folder.move(StagingFolder.old, ontoNothing: output.name, in: output.parent)
    }

    /// Clears a finished site away, and throws an unfinished one away.
    private func settle(_ name: FileName) throws(PublishError) {
        let output = stagingFolder.output
        let found = try onDisk { () throws(SystemFailure) -> (old: Folder, current: Folder)? in
            guard try stagingFolder.folder.status(of: name)?.kind == .folder,
                try output.parent.status(of: output.name)?.kind == .folder
            else { return nil }
            return (try stagingFolder.folder.folder(name), try output.parent.folder(output.name))
        }
        if let found, let site = try finishedSite(found.old) {
            let current = try PublishedSite(root: found.current, spelling: output.spelling)
            var clearing = OldSiteCleanup(of: site, for: current.root, with: current.owned)
            try clearing.run()
            if let leftover = clearing.leftover { throw .system(leftover) }
        }
        try onDisk { () throws(SystemFailure) in try stagingFolder.discard(name) }
    }

    /// The site in a folder of the staging folder, if it has its manifest.
    private func finishedSite(_ folder: Folder) throws(PublishError) -> PublishedSite? {
        guard try onDisk({ () throws(SystemFailure) in try folder.status(of: FileName(Manifest.path)) }) != nil else {
            return nil
        }
        return try? PublishedSite(root: folder, spelling: stagingFolder.output.spelling)
    }
}

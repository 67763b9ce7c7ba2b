import Glibc

/// Clears a site away that has been replaced: our files are removed, anything else is moved to the site that is there.
struct OldSiteCleanup {
    private let old: PublishedSite
    private let current: Folder
    private let currentPaths: ManagedPaths
    /// The first thing that could not be removed. The next run tries again, so this is not a failure.
    private(set) var leftover: SystemFailure?

    init(of old: PublishedSite, for current: Folder, with currentPaths: ManagedPaths) {
        self.old = old
        self.current = current
        self.currentPaths = currentPaths
    }

    /// Clears the folder out; it is empty afterwards, unless `leftover` says otherwise.
    mutating func run() throws(PublishError) {
        try clear(old.root, .top)
    }

    private mutating func clear(_ folder: Folder, _ path: InnerPath) throws(PublishError) {
        let contents: [(name: FileName, kind: FileStatus.Kind)]
        do { contents = try folder.contents() } catch {
            leave(error)
            return
        }
        // Folders first: a reader who has just opened the old folder to list it has the longest time to do so.
        for (name, kind) in contents where kind == .folder {
            do {
                try clear(try onDisk { () throws(SystemFailure) in try folder.folder(name) }, path.appending(name))
            } catch .system(let failure) {
                leave(failure)
                continue
            }
            attempt { () throws(SystemFailure) in try folder.removeEmptyFolder(name) }
        }
        for (name, kind) in contents where kind != .folder {
            try clear(name, path.appending(name), from: folder)
        }
    }

    private mutating func clear(_ name: FileName, _ path: InnerPath, from folder: Folder) throws(PublishError) {
        if !old.owned.files.contains(path), !old.owned.folders.contains(path) {
            do { try rescue(name, path, from: folder) } catch {
                throw .foreignFileLeft(at: folder.path(of: name), why: error)
            }
        }
        attempt { () throws(SystemFailure) in try folder.removeFile(name) }
    }

    /// Sees to it that a foreign file is in the current site, so that its name here may be removed.
    private func rescue(_ name: FileName, _ path: InnerPath, from folder: Folder) throws(SystemFailure) {
        guard let status = try folder.status(of: name) else { return }
        let target = try currentFolder(path.parent)
        guard let there = try target.status(of: name) else {
            if try folder.move(name, ontoNothing: name, in: target) { return }
            throw SystemFailure("move", folder.path(of: name), code: EEXIST)
        }
        if there.isSameFile(as: status) { return }
        guard there.kind != .folder, !currentPaths.files.contains(path) else {
            throw SystemFailure("move", folder.path(of: name), code: EEXIST)
        }
        // Both were made from one file, and somebody has replaced one of them meanwhile: the younger one stays.
        if there.changed < status.changed { try folder.move(name, to: name, in: target) }
    }

    /// The folder of this path in the current site, made where it is missing.
    private func currentFolder(_ path: InnerPath) throws(SystemFailure) -> Folder {
        var here = current
        for name in path.names {
            try here.makeFolder(name)
            here = try here.folder(name)
        }
        return here
    }

    private mutating func attempt(_ step: () throws(SystemFailure) -> Void) {
        do { try step() } catch { leave(error) }
    }

    private mutating func leave(_ failure: SystemFailure) {
        leftover = leftover ?? failure
    }
}

extension StagingFolder {
    /// Puts the finished site in the output's place; the output's old content is then called `new` or `old`.
    func exchange() throws(SystemFailure) {
        if try folder.move(Self.new, ontoNothing: place.name, in: place.parent) { return }
        if try folder.exchange(Self.new, with: place.name, in: place.parent) { return }
        try place.parent.move(place.name, to: Self.old, in: folder)
        do { try folder.move(Self.new, to: place.name, in: place.parent) } catch {
            try folder.move(Self.old, to: place.name, in: place.parent)
            throw error
        }
    }

    /// Removes a folder of the workshop with all that is in it, if it is there.
    func discard(_ name: FileName) throws(SystemFailure) {
        if try folder.status(of: name) != nil { try folder.removeTree(name) }
    }

    /// Removes the unfinished new site, if it still is in the workshop.
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

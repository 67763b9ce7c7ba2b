/// What a publication did.
public struct WriteReport: Hashable, Sendable {
    /// Files that are new or differ from before.
    public let written: Int
    /// Files that stayed as they were.
    public let unchanged: Int
    /// The paths of files that the site no longer has, in the order of their bytes.
    public let removed: [String]
    /// The size of all files of the site in bytes, the manifest included.
    public let totalBytes: Int
    /// What could not be cleared away after publishing; the site itself is complete. The next run tries again.
    public let leftover: SystemFailure?
}

import ParallelWork
import SystemFiles

/// What a published folder looks like from outside: the names of all that is in it, and by what the system tells that
/// each file is still the one that it was. No file is opened for it.
public struct SiteListing: Hashable, Sendable {
    /// The digest of all of it.
    public let digest: ContentDigest

    /// The listing of a folder as it is now; `nil` where it cannot be looked through, or a run that is not over may still
    /// change it.
    public init?(of folder: String) {
        guard !StagingFolder.isThere(beside: folder), let top = FileStamp(of: folder, followsLinks: true) else {
            return nil
        }
        var bytes = top.bytes
        var level = [folder]
        while !level.isEmpty {
            let found = inParallel(level) { Contents(of: $0) }
            level = []
            for contents in found {
                guard let contents else { return nil }
                bytes += contents.bytes
                level += contents.folders
            }
        }
        digest = ContentDigest(of: bytes)
    }

    /// What is in one of the folders.
    private struct Contents {
        var bytes: [UInt8] = []
        var folders: [String] = []

        init?(of folder: String) {
            guard let entries = try? FolderListing.entries(ofFolderAt: folder) else { return nil }
            for entry in entries {
                // A name that is no text is not of the site, and its path cannot be spelled.
                guard let name = String(validating: entry.bytes, as: UTF8.self) else { return nil }
                let path = folder + "/" + name
                guard let stamp = FileStamp(of: path) else { return nil }
                bytes += entry.bytes + [0] + stamp.bytes
                switch entry.kind {
                case .folder: folders.append(path)
                case .file, .link: continue
                case .other, .untold: return nil
                }
            }
            bytes.append(0)
        }
    }
}

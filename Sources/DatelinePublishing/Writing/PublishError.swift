/// Why a site was not published.
///
/// The site that was there before is still there, whole, except where a case says otherwise.
public enum PublishError: Error {
    /// Another run is publishing into this folder.
    case locked(folder: String)
    /// This folder is not one to publish into.
    case refused(folder: String, why: Refusal)
    /// A path that not every file system can keep.
    case unfitPath(String, why: String)
    /// A path that the writer fills itself, such as that of the manifest.
    case reservedPath(String)
    /// Two files at one place, or at places that some file system cannot tell apart.
    case samePlace(String, String)
    /// A file that is not ours lies where one of ours is to go.
    case foreignFile(String, folder: String)
    /// The new site is published, but a file that is not ours could not be carried over to it and lies at this place.
    case foreignFileLeft(at: String, why: SystemFailure)
    /// The operating system refused a step.
    case system(SystemFailure)
    /// Making the files of one piece of work failed.
    case production(piece: Int, any Error)
    /// Making the files that need all others failed.
    case conclusion(any Error)

    /// Why a folder is not one to publish into.
    public enum Refusal: Hashable, Sendable {
        /// No name, or one with a character that no file name can have.
        case noName
        /// It leads up from a folder that does not exist.
        case upFromNowhere
        /// The top of the file system.
        case root
        /// Somebody's home folder.
        case home
        /// It holds a casebook, or is one.
        case casebook
        /// It holds files, and no manifest says that they are a site of ours.
        case foreignContent(example: String)
        /// Its `manifest.json` is not one that this program wrote.
        case foreignManifest
        /// There is a file of this name.
        case notAFolder
        /// A symbolic link that leads nowhere.
        case danglingLink
        /// The end of another file system's tree, which cannot be exchanged for another folder.
        case mountPoint
        /// The path lies in a file system of its own within the output.
        case mountInside(path: String)
        /// The name is so long that there is no room for that of the folder in which the new site is made.
        case nameTooLong
        /// The working folder's name is taken by something else.
        case stagingFolderTaken(path: String)
    }
}

extension PublishError: CustomStringConvertible {
    /// What is wrong: lower case, no full stop, the user's text in quotes.
    public var description: String {
        switch self {
        case .locked(let folder): "'\(folder)' is locked: another run is publishing into it"
        case .refused(let folder, let why): why.words(folder)
        case .unfitPath(let path, let why): "'\(path)' cannot be published: \(why)"
        case .reservedPath(let path): "'\(path)' cannot be published: the publisher itself writes a file of this name"
        case .samePlace(let first, let second): Self.collision(first, second)
        case .foreignFile(let path, let folder): "'\(folder)/\(path)' is not ours, and a file of ours is to go there"
        case .foreignFileLeft(let path, let why):
            "the site is published, but '\(path)', which is not ours, could not be carried over to it: \(why)"
        case .system(let failure): failure.description
        case .production(_, let error), .conclusion(let error): "\(error)"
        }
    }

    private static func collision(_ first: String, _ second: String) -> String {
        // Byte by byte, since strings that only look the same are equal in Swift.
        first.utf8.elementsEqual(second.utf8)
            ? "two files are to be published as '\(first)'"
            : "'\(first)' and '\(second)' are one place on some file systems and cannot be published side by side"
    }

    /// What to do about it, in words that can be typed; `nil` where the message says it all.
    public var help: String? {
        switch self {
        case .locked: "wait for it to end and run the same command again"
        case .refused(let folder, let why): why.remedy(folder)
        case .unfitPath: "give the record or the file in 'static/' another name"
        case .reservedPath: "give the file in 'static/' another name"
        case .samePlace: "rename one of the two"
        case .foreignFile(let path, let folder): "move it away: mv '\(folder)/\(path)' ."
        case .foreignFileLeft: "move it by hand, then publish again"
        case .system(let failure): failure.remedy
        case .production, .conclusion: nil
        }
    }
}

extension PublishError.Refusal {
    fileprivate func words(_ folder: String) -> String {
        switch self {
        case .noName: "'\(folder)' is not the name of a folder to publish into"
        case .upFromNowhere: "'\(folder)' leads by '..' or '.' from a folder that does not exist"
        case .root: "'\(folder)' is the top of the file system, not a folder to publish into"
        case .home: "'\(folder)' is a home folder, not a folder to publish into"
        case .casebook: "'\(folder)' holds a casebook, and publishing would put pages among its records"
        case .foreignContent(let example):
            "'\(folder)' is not empty and holds no site of ours: '\(example)' is somebody else's"
        case .foreignManifest: "'\(folder)/\(Manifest.path)' was not written by this program"
        case .notAFolder: "'\(folder)' is a file, not a folder"
        case .danglingLink: "'\(folder)' is a symbolic link that leads nowhere"
        case .mountPoint: "'\(folder)' is a mount point and cannot be exchanged for a new folder in one step"
        case .mountInside(let path): "'\(folder)/\(path)' is a mount point within the site"
        case .nameTooLong: "the last name of '\(folder)' is too long"
        case .stagingFolderTaken(let path): "'\(path)' is in the way: the new site is made in a folder of this name"
        }
    }

    fileprivate func remedy(_ folder: String) -> String {
        switch self {
        case .noName, .upFromNowhere, .root, .home, .casebook: "name a new or empty folder: dateline publish -o public"
        case .foreignContent, .foreignManifest: "name a new or empty folder: dateline publish -o '\(folder)/site'"
        case .notAFolder, .danglingLink: "remove it, or name another folder: dateline publish -o public"
        case .mountPoint: "publish into a folder within it: dateline publish -o '\(folder)/site'"
        case .mountInside(let path): "unmount it: umount '\(folder)/\(path)'"
        case .nameTooLong: "use a name of at most \(StagingFolder.longestSiteName) bytes"
        case .stagingFolderTaken(let path): "move it away: mv '\(path)' '\(path).away'"
        }
    }
}

/// Takes steps on the file system; where one fails, the failure is that of the whole publication.
func onDisk<Result>(_ steps: () throws(SystemFailure) -> Result) throws(PublishError) -> Result {
    do { return try steps() } catch { throw .system(error) }
}

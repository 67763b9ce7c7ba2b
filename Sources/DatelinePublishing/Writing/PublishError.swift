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

import Glibc

/// A call to the operating system that failed: what was to be done, where, and the system's reason.
public struct SystemFailure: Error, Hashable, Sendable {
    /// What was to be done: `write`, `open`, `rename`.
    public let action: String
    /// The file or folder it was about.
    public let path: String
    /// The number of the system's reason, as in `errno`.
    public let code: Int32

    init(_ action: String, _ path: String, code: Int32 = errno) {
        self.action = action
        self.path = path
        self.code = code
    }
}

extension SystemFailure: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String { "cannot \(action) '\(path)': \(reason)" }

    /// The system's reason in English, whatever the locale, so that messages can be searched for.
    private var reason: String {
        switch code {
        case ENOSPC: "no space left on the device"
        case EDQUOT: "the disk quota is used up"
        case EACCES, EPERM: "permission denied"
        case EROFS: "the file system is read-only"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "something on the way to it is not a folder"
        case EEXIST: "it exists already"
        case EMFILE, ENFILE: "too many files are open"
        case EIO: "the device reports a fault"
        case EXDEV: "it lies on another file system"
        case ELOOP: "it is a symbolic link, or there are too many on the way to it"
        case ENAMETOOLONG: "the name is too long"
        case EBUSY: "it is in use"
        case ENOTEMPTY: "it is not empty"
        case EFBIG: "the file is too large"
        case EINVAL, ENOSYS, EOPNOTSUPP: "the file system cannot do this"
        default: "system error \(code)"
        }
    }

    /// What to do, where there is something to say.
    var remedy: String? {
        switch code {
        case ENOSPC, EDQUOT: "free some space (df -h '\(path)' shows how much there is), then publish again"
        case EACCES, EPERM, EROFS: "name a folder whose parent folder you may write in: dateline publish -o public"
        case EMFILE, ENFILE: "allow more open files: ulimit -n 4096"
        case EXDEV, EINVAL, ENOSYS, EOPNOTSUPP: "publish into a new folder on a local disk"
        default: nil
        }
    }
}

internal import Glibc
internal import SystemFiles

/// Makes sure that no symbolic link leads out of the casebook's folder.
struct LinkGuard: Sendable {
    /// What a path leads to.
    enum Kind: Equatable {
        case file, folder, linkedFile, other
        case refused(String, help: String)
    }

    private let folder: String
    private let realFolder: String?

    init(folder: String) {
        self.folder = folder
        realFolder = RealPath.of(folder)
    }

    /// What a path of the casebook leads to.
    func kind(of path: String) -> Kind {
        guard let mode = mode(of: path, following: false) else { return .other }
        switch mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        case S_IFLNK: return kind(ofLink: path)
        default: return .other
        }
    }

    /// The path to open, with links resolved, so that opening never follows one.
    func pathToOpen(_ path: String) -> String? {
        let whole = folder + "/" + path
        guard let mode = mode(of: path, following: false), mode & S_IFMT == S_IFLNK else { return whole }
        guard let real = RealPath.of(whole), isInside(real) else { return nil }
        return real
    }

    private func kind(ofLink path: String) -> Kind {
        guard let real = RealPath.of(folder + "/" + path) else {
            return .refused("'\(path)' is a link that leads nowhere", help: "delete the link or put the file there")
        }
        guard isInside(real) else {
            return .refused(
                "'\(path)' is a link out of the casebook and is not followed",
                help: "copy the file into the casebook")
        }
        guard let mode = mode(of: path, following: true), mode & S_IFMT == S_IFREG else {
            return .refused(
                "'\(path)' is a link to a folder and is not followed",
                help: "move the folder into the place of the link")
        }
        return .linkedFile
    }

    private func isInside(_ real: String) -> Bool {
        guard let realFolder else { return false }
        return real.hasPrefix(realFolder == "/" ? "/" : realFolder + "/")
    }

    private func mode(of path: String, following: Bool) -> mode_t? {
        var status = stat()
        let whole = folder + "/" + path
        let result = following ? stat(whole, &status) : lstat(whole, &status)
        return result == 0 ? status.st_mode : nil
    }
}

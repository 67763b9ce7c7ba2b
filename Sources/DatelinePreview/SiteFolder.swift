import Glibc

/// Reads files of the published folder, and nothing outside it.
///
/// The folder is opened anew for each request, since a publication puts another in its place. From there each name is
/// opened in the folder before it and never through a symbolic link, so no path leads out.
struct SiteFolder: Sendable {
    let path: String

    enum Found: Equatable {
        case file([UInt8])
        case folder
        case nothing
    }

    func look(for names: [String]) -> Found {
        var here = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard here >= 0 else { return .nothing }
        for name in names {
            let next = openat(here, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            close(here)
            guard next >= 0 else { return .nothing }
            here = next
        }
        defer { close(here) }
        var status = stat()
        guard fstat(here, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return read(here, count: Int(status.st_size)).map(Found.file) ?? .nothing
        default: return .nothing
        }
    }

    private func read(_ file: Int32, count: Int) -> [UInt8]? {
        var hasFailed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let part = Glibc.read(file, buffer.baseAddress.map { $0 + filled }, count - filled)
                if part < 0 && errno == EINTR { continue }
                hasFailed = part < 0
                if part <= 0 { return }
                filled += part
            }
        }
        return hasFailed ? nil : bytes
    }
}

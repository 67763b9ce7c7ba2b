internal import Glibc

/// Reads files by the system's own calls, so that nothing but a regular file is ever waited for.
package enum RegularFile {
    /// Why a file could not be read.
    package enum Fault: Error, Hashable {
        case missing
        case notRegular
        case tooLarge(limit: Int)
        case refused(String)

        /// What is wrong: lower case, no full stop.
        package var reason: String {
            switch self {
            case .missing: "there is no such file"
            case .notRegular: "it is not a regular file"
            case .tooLarge(let limit): "it is larger than \(limit / 1_048_576) MiB"
            case .refused(let reason): reason
            }
        }

        static func ofLastCall() -> Fault { errno == ENOENT ? .missing : .refused(SystemCall.reason()) }
    }

    /// All bytes of a regular file.
    ///
    /// - Parameter followsLinks: whether the last part of the path may be a symbolic link. Who lists a folder has looked
    ///   where its links lead and wants none that came later.
    package static func read(_ path: String, limit: Int, followsLinks: Bool = false) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 else { throw .ofLastCall() }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .ofLastCall() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try OpenFile.bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
    }

    /// All that comes through standard input.
    package static func readStandardInput(limit: Int) throws(Fault) -> [UInt8] {
        try OpenFile.bytes(of: STDIN_FILENO, expecting: 0, limit: limit)
    }
}

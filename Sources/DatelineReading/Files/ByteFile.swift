internal import Glibc

/// Reads files by the system's own calls, so that nothing but a regular file is ever waited for.
enum ByteFile {
    /// Why a file could not be read.
    enum Fault: Error, Hashable {
        case missing
        case notRegular
        case tooLarge(limit: Int)
        case refused(String)
    }

    /// All bytes of a regular file.
    ///
    /// A link in the last part of the path is not followed: who wants to follow one has looked where it leads.
    static func read(_ path: String, limit: Int) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { throw fault() }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw fault() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegular }
        guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
        return try bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
    }

    /// All that comes through standard input.
    static func readStandardInput(limit: Int) throws(Fault) -> [UInt8] {
        try bytes(of: STDIN_FILENO, expecting: 0, limit: limit)
    }

    /// Reads to the end; the size that was expected is a hint, because a file may grow while it is read.
    private static func bytes(of descriptor: Int32, expecting size: Int, limit: Int) throws(Fault) -> [UInt8] {
        var content: [UInt8] = []
        var room = size + 1
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                count = Glibc.read(descriptor, buffer.baseAddress, room)
                initialized = max(count, 0)
            }
            if count < 0 {
                guard errno == EINTR else { throw fault() }
                continue
            }
            if count == 0 { return content }
            if content.isEmpty { content = chunk } else { content += chunk }
            guard content.count <= limit else { throw .tooLarge(limit: limit) }
            room = content.count == size ? 1 : 64 * 1024
        }
    }

    private static func fault() -> Fault {
        errno == ENOENT ? .missing : .refused(SystemCall.reason())
    }
}

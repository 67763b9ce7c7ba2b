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

/// The bytes of an open file, which the system takes and gives in parts.
package enum OpenFile {
    /// Reads to the end; the size that was expected is a hint, because a file may grow while it is read.
    static func bytes(
        of descriptor: Int32, expecting size: Int, limit: Int
    ) throws(RegularFile.Fault) -> [UInt8] {
        var content: [UInt8] = []
        var room = size + 1
        while true {
            var count = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
                count = Glibc.read(descriptor, buffer.baseAddress, room)
                initialized = max(count, 0)
            }
            if count < 0 {
                guard errno == EINTR else { throw .ofLastCall() }
                continue
            }
            if count == 0 { return content }
            if content.isEmpty { content = chunk } else { content += chunk }
            guard content.count <= limit else { throw .tooLarge(limit: limit) }
            room = content.count == size ? 1 : 64 * 1024
        }
    }

    /// Writes all bytes; answers the number of the system's reason where it refuses, as in `errno`.
    package static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32) -> Int32? {
        let written: Int32?? = bytes.withContiguousStorageIfAvailable {
            write(UnsafeRawBufferPointer($0), to: descriptor)
        }
        if let written { return written }
        return Array(bytes).withUnsafeBytes { write($0, to: descriptor) }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count == 0 ? ENOSPC : errno }
            written += count
        }
        return nil
    }
}

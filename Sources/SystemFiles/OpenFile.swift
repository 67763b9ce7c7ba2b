internal import Glibc

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

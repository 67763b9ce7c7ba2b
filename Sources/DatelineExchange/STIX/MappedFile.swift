internal import Glibc

/// A file that the system pages in as it is read, so that a large bundle takes no memory of ours.
struct MappedFile: ~Copyable {
    /// The bytes of the file, good for as long as this value is.
    let bytes: UnsafeRawBufferPointer

    /// Why a file could not be read, in the system's words.
    struct Refusal: Error, Hashable {
        let reason: String
    }

    init(_ path: String) throws(Refusal) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.refusal() }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.refusal() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(reason: "it is not a regular file") }
        let size = Int(status.st_size)
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw Self.refusal()
        }
        madvise(start, size, MADV_SEQUENTIAL)
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }

    private static func refusal() -> Refusal { Refusal(reason: SystemWords.lastFailure()) }
}

/// What the system says about a call that failed.
enum SystemWords {
    /// The reason of the last failure, in lower case.
    static func lastFailure() -> String {
        guard let text = strerror(errno) else { return "error \(errno)" }
        return String(cString: text).lowercased()
    }
}

internal import DatelineModel
internal import DatelineReading
internal import Glibc
internal import SystemFiles

/// A memory-mapped file: the system pages it in as it is read, so that a large file does not fill our memory.
///
/// Input from a pipe is read into memory as a whole.
struct MappedFile: ~Copyable {
    /// The bytes of the file, valid as long as this value lives.
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Why a file could not be read, in the system's words.
    struct Refusal: Error, Hashable {
        let reason: String
    }

    init(_ path: String) throws(Refusal) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.refusal() }
        defer { _ = close(descriptor) }
        guard try Self.status(of: descriptor).st_mode & S_IFMT == S_IFREG else {
            throw Refusal(reason: "it is not a regular file")
        }
        bytes = try Self.mapped(descriptor)
        isMapped = true
    }

    /// Takes an open file: a regular file is mapped, a pipe is read to its end.
    init(descriptor: Int32) throws(Refusal) {
        let isRegular = try Self.status(of: descriptor).st_mode & S_IFMT == S_IFREG
        bytes = isRegular ? try Self.mapped(descriptor) : try Self.everything(from: descriptor)
        isMapped = isRegular
    }

    deinit {
        guard let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress) else { return }
        if isMapped { munmap(start, bytes.count) } else { free(start) }
    }

    private static func status(of descriptor: Int32) throws(Refusal) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw refusal() }
        return status
    }

    private static func mapped(_ descriptor: Int32) throws(Refusal) -> UnsafeRawBufferPointer {
        let size = Int(try status(of: descriptor).st_size)
        guard size > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw refusal()
        }
        madvise(start, size, MADV_SEQUENTIAL)
        return UnsafeRawBufferPointer(start: start, count: size)
    }

    /// Reads a pipe to its end, into memory that grows by half when full.
    private static func everything(from descriptor: Int32) throws(Refusal) -> UnsafeRawBufferPointer {
        var capacity = 1 << 20
        var count = 0
        guard var start = malloc(capacity) else { throw refusal() }
        while true {
            if count == capacity {
                capacity += capacity / 2
                guard let larger = realloc(start, capacity) else {
                    free(start)
                    throw refusal()
                }
                start = larger
            }
            let got = Glibc.read(descriptor, start + count, capacity - count)
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else {
                let refusal = refusal()
                free(start)
                throw refusal
            }
            if got == 0 { return UnsafeRawBufferPointer(start: start, count: count) }
            count += got
        }
    }

    private static func refusal() -> Refusal { Refusal(reason: SystemCall.reason()) }
}

/// Recognises text in UTF-16 or UTF-32, which PowerShell's `>` writes.
enum ForeignEncoding {
    /// The fault of a text in UTF-16 or UTF-32; `nil` for any other text.
    static func fault(in bytes: UnsafeRawBufferPointer, file: String) -> Diagnostic? {
        guard let name = TextEncoding.foreign(in: bytes) else { return nil }
        return Diagnostic(
            .error, .textEncoding, message: "'\(file)' is in \(name), and only UTF-8 is read",
            at: TextPlace(file: file, line: 1, column: 1),
            help: "save it as UTF-8: 'iconv -f \(name) -t UTF-8', or in PowerShell '| Out-File -Encoding utf8'")
    }
}

internal import Glibc

/// The folder into which files are written, by the system's own calls.
struct TargetFolder {
    private let root: String

    init(_ root: String) {
        self.root = root.isEmpty ? "." : root
    }

    /// Whether there is anything at a path.
    func has(_ path: String) -> Bool {
        var status = stat()
        return lstat(root + "/" + path, &status) == 0
    }

    /// Whether the file at a path is there with just this text.
    func holds(_ text: String, at path: String) -> Bool {
        let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return false }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == text.utf8.count
        else {
            return false
        }
        return bytes(of: descriptor, count: text.utf8.count).elementsEqual(text.utf8)
    }

    /// The text of a regular file; `nil` where there is none that is UTF-8.
    func text(at path: String) -> String? {
        let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return String(validating: bytes(of: descriptor, count: Int(status.st_size)), as: UTF8.self)
    }

    /// Writes a file beside its place and moves it there, so that no half of it is ever seen.
    func write(_ text: String, to path: String) throws(RecordWriterError) {
        let place = root + "/" + path
        let parts = place.split(separator: "/", omittingEmptySubsequences: false)
        try makeFolder(parts.dropLast().joined(separator: "/"))
        let draft = place + ".new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .refused(path: place, reason: SystemWords.lastFailure()) }
        let isWritten = fill(descriptor, with: text)
        let reason = SystemWords.lastFailure()
        let isClosed = close(descriptor) == 0
        guard isWritten, isClosed, rename(draft, place) == 0 else {
            let failure = isWritten ? SystemWords.lastFailure() : reason
            unlink(draft)
            throw .refused(path: place, reason: failure)
        }
    }

    private func makeFolder(_ path: String) throws(RecordWriterError) {
        guard !path.isEmpty, mkdir(path, 0o755) != 0, errno != EEXIST else { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
            throw .refused(path: path, reason: SystemWords.lastFailure())
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw .refused(path: path, reason: SystemWords.lastFailure())
        }
    }

    private func fill(_ descriptor: Int32, with text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                start += count
            }
            return true
        }
    }

    private func bytes(of descriptor: Int32, count: Int) -> [UInt8] {
        var start = 0
        return [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while start < count {
                let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + start }, count - start)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                start += got
            }
            initialized = start
        }
    }
}

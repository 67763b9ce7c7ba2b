internal import Glibc

/// A file that is written once and never over another.
struct NewFile: Hashable, Sendable {
    /// The path, from a folder on.
    let path: String
    /// The text.
    let text: String

    /// Writes the file below a folder; folders on the way are made.
    func write(to folder: String) throws(NewFileError) {
        let whole = "\(folder)/\(path)"
        var made = ""
        for part in whole.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            made += part + "/"
            if mkdir(made, 0o755) != 0, errno != EEXIST { throw NewFileError(path: made, isThere: false) }
        }
        let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw NewFileError(path: whole, isThere: errno == EEXIST) }
        defer { _ = close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { throw NewFileError(path: whole, isThere: false) }
            rest = rest.dropFirst(max(count, 0))
        }
    }
}

/// Why a new file was not written.
public struct NewFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong: lower case, no full stop.
    public let description: String

    init(path: String, isThere: Bool) {
        self.path = path
        let reason = SystemCall.reason()
        description = isThere ? "'\(path)' is there already and stays as it is" : "cannot write '\(path)': \(reason)"
    }
}

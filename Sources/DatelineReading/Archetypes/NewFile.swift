internal import Glibc
internal import SystemFiles

/// A file that is written once and never over another.
struct NewFile: Hashable, Sendable {
    /// The path, from a folder on.
    let path: String
    /// The text.
    let text: String

    /// Writes the file below a folder; folders on the way are made.
    func write(to folder: String) throws(NewFileError) {
        let whole = "\(folder)/\(path)"
        do throws(SystemRefusal) {
            try NewFolders.make(NewFolders.parent(of: whole))
        } catch {
            throw NewFileError(path: error.path, reason: error.reason)
        }
        let descriptor = open(whole, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw errno == EEXIST
                ? NewFileError(thereIs: whole) : NewFileError(path: whole, reason: SystemCall.reason())
        }
        defer { _ = close(descriptor) }
        if let code = OpenFile.write(text.utf8, to: descriptor) {
            throw NewFileError(path: whole, reason: SystemCall.reason(code))
        }
    }
}

/// Why a new file was not written.
public struct NewFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong: lower case, no full stop.
    public let description: String

    init(path: String, reason: String) {
        self.path = path
        description = "cannot write '\(path)': \(reason)"
    }

    init(thereIs path: String) {
        self.path = path
        description = "'\(path)' is there already and stays as it is"
    }
}

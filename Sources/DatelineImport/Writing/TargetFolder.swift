internal import Glibc
internal import SystemFiles

/// The folder into which files are written.
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

    /// Whether the file at a path has exactly this text.
    func holds(_ text: String, at path: String) -> Bool {
        bytes(at: path, limit: text.utf8.count)?.elementsEqual(text.utf8) ?? false
    }

    /// The text of a regular file; `nil` where there is none that is UTF-8.
    func text(at path: String) -> String? {
        bytes(at: path, limit: .max).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// Writes a temporary file and moves it into place, so that a half-written file is never seen.
    func write(_ text: String, to path: String) throws(RecordWriterError) {
        let fullPath = root + "/" + path
        do throws(SystemRefusal) {
            try NewFolders.make(NewFolders.parent(of: fullPath))
            try FileReplacement.put(text.utf8, at: fullPath)
        } catch {
            throw .refused(path: error.path, reason: error.reason)
        }
    }

    private func bytes(at path: String, limit: Int) -> [UInt8]? {
        try? RegularFile.read(root + "/" + path, limit: limit)
    }
}

/// Why records were not written.
public enum RecordWriterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A folder or file cannot be made or changed.
    case refused(path: String, reason: String)

    /// What is wrong, and what to type about it.
    public var description: String {
        switch self {
        case .refused(let path, let reason): "cannot write '\(path)': \(reason)"
        }
    }
}

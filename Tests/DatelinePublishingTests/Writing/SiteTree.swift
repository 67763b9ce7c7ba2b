import Foundation
import Glibc

/// Everything that is in a folder: kinds, permissions, contents. Two equal ones are one site.
struct SiteTree: Equatable {
    /// `-rw-r--r-- text`, `drwxr-xr-x`, `-> target`, by path.
    var entries: [String: String] = [:]

    init(_ folder: String) throws {
        guard FileManager.default.fileExists(atPath: folder) else { return }
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            entries[name] = try Self.describe(folder + "/" + name)
        }
    }

    var paths: [String] { entries.keys.sorted() }

    private static func describe(_ path: String) throws -> String {
        var status = stat()
        guard lstat(path, &status) == 0 else { return "gone" }
        let mode = String(status.st_mode & 0o7777, radix: 8)
        switch status.st_mode & S_IFMT {
        case S_IFLNK: return "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
        case S_IFDIR: return "folder \(mode)"
        default: return "file \(mode) " + String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        }
    }
}

import Foundation

/// A folder that is gone when nobody needs it any more.
final class TemporaryFolder: Sendable {
    let url: URL

    var path: String { url.path() }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// The path of something in the folder.
    func path(_ name: String) -> String { url.appending(path: name).path() }

    /// Writes a file, and the folders on the way to it.
    func write(_ text: String, to name: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// A copy of a folder, its files made in an order of their own.
    func copy(of folder: String, as name: String, reversed: Bool = false) throws -> String {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        for file in reversed ? names.reversed() : names {
            let from = URL(filePath: folder).appending(path: file)
            guard try from.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            let to = url.appending(path: name).appending(path: file)
            try FileManager.default.createDirectory(
                at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: from, to: to)
        }
        return path(name)
    }
}

/// Every file below a folder, by its path.
func tree(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
        let file = URL(filePath: folder).appending(path: name)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        files[name] = try Data(contentsOf: file)
    }
    return files
}

/// The paths at which two trees differ.
func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
}

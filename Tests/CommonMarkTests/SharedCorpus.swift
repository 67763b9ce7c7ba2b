import Foundation
import Testing

/// The folder of test material beside the package; tests that need it say so and pass over where it is absent.
enum SharedCorpus {
    /// The folder `shared` beside the package's, found from this file's real path upwards.
    static let folder: URL? = {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let shared = folder.deletingLastPathComponent().appending(path: "shared")
            let isPackage = FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path)
            if isPackage, FileManager.default.fileExists(atPath: shared.path) { return shared }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    /// For `@Test(.enabled(if: SharedCorpus.isPresent, SharedCorpus.absence))`.
    static var isPresent: Bool { folder != nil }
    static let absence: Comment = "the folder 'shared' with the test material is not beside the package"

    static func data(_ path: String) throws -> Data {
        try Data(contentsOf: #require(folder).appending(path: "corpus").appending(path: path))
    }

    /// The files of a folder in the order of their names.
    static func files(in path: String) throws -> [URL] {
        let folder = try #require(folder).appending(path: "corpus").appending(path: path)
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}

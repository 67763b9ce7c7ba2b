import Foundation

/// The reference material that lies beside the package in some places, and is no part of it.
enum SharedFiles {
    /// The threat actors of the MISP galaxy.
    static let galaxy = "data/misp-galaxy/threat-actor.json"

    /// The folder `shared` beside the package, found by walking up from this file or from where its link points to.
    static let folder: URL? = {
        let file = URL(filePath: #filePath)
        for start in [file, file.resolvingSymlinksInPath()] {
            var folder = start.deletingLastPathComponent()
            while folder.path != "/" {
                let candidate = folder.deletingLastPathComponent().appending(path: "shared")
                if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path),
                    FileManager.default.fileExists(atPath: candidate.appending(path: "data").path)
                {
                    return candidate
                }
                folder = folder.deletingLastPathComponent()
            }
        }
        return nil
    }()

    /// A file of the reference material; `nil` where there is none.
    static func data(_ path: String) -> Data? {
        folder.flatMap { try? Data(contentsOf: $0.appending(path: path)) }
    }
}

import EDTF
import Foundation

/// Where the tests find the files beside them, and the shared reference material, which is not part of the package.
enum TestFiles {
    /// The folder `shared` beside the package, found by walking up from this file or from where its link points to.
    static let shared: URL? = {
        let file = URL(filePath: #filePath)
        for start in [file, file.resolvingSymlinksInPath()] {
            var folder = start.deletingLastPathComponent()
            while folder.path != "/" {
                let candidate = folder.deletingLastPathComponent().appending(path: "shared")
                let package = folder.appending(path: "Package.swift").path
                if FileManager.default.fileExists(atPath: package),
                    FileManager.default.fileExists(atPath: candidate.appending(path: "vectors").path)
                {
                    return candidate
                }
                folder = folder.deletingLastPathComponent()
            }
        }
        return nil
    }()

    static var haveShared: Bool { shared != nil }

    /// A file beside the tests.
    static func own(_ name: String) throws -> Data {
        try Data(contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: name))
    }

    /// A file of the shared reference material.
    static func shared(_ path: String) throws -> Data {
        guard let shared else { throw CocoaError(.fileNoSuchFile) }
        return try Data(contentsOf: shared.appending(path: path))
    }
}

/// A bound as the tables of the tests write it: a moment, `..` or `?`.
func text(_ bound: Bound) -> String {
    switch bound {
    case .moment(let moment): moment.description
    case .unbounded: ".."
    case .unknown: "?"
    }
}

func isRead(_ text: String) -> Bool {
    (try? EDTFDate(parsing: text)) != nil
}

/// The refusal of a text; nil when it is read.
func refusal(_ text: String) -> EDTFError? {
    do {
        _ = try EDTFDate(parsing: text)
        return nil
    } catch {
        return error
    }
}

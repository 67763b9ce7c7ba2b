import Foundation

@testable import DatelinePreview

/// A folder with a small site in it and a secret beside it, removed when the test is over.
final class TemporarySite: Sendable {
    let base: String
    var folder: String { base + "/site" }

    init() throws {
        let base = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
        self.base = base.resolvingSymlinksInPath().path(percentEncoded: false)
        try write("<html><body><p>home</p></body></html>", to: "site/index.html")
        try write("<p>actor", to: "site/actors/apt37/index.html")
        try write("body {}", to: "site/assets/dateline.css")
        try write("조", to: "site/a b/조.txt")
        try write("secret", to: "secret.txt")
        try write("secret", to: "site/.git/config")
        try write("contact", to: "site/.well-known/security.txt")
        try write("secret", to: "private/index.html")
    }

    deinit { try? FileManager.default.removeItem(atPath: base) }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: base + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: base + "/" + name, withDestinationPath: target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: base + "/" + name) }
}

extension TemporarySite {
    /// The folder as a site for the server, whose names are taken as they come.
    func preview(rebuild: @escaping @Sendable () async -> PreviewOutcome = { .built }) -> PreviewSite {
        PreviewSite(rebuild: rebuild) { [self] path in
            let file = folder + "/" + path
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return .nothing }
            if isFolder.boolValue { return .folder }
            return FileManager.default.contents(atPath: file).map { .file(Array($0)) } ?? .nothing
        }
    }
}

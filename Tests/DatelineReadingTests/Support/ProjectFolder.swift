import Foundation

/// The folder of the package that these tests belong to, also when they are built by way of a link.
enum ProjectFolder {
    static func path(_ path: String) -> String? {
        let real = URL(filePath: #filePath).resolvingSymlinksInPath()
        var folder = real.deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
                let whole = folder.appending(path: path).path
                return FileManager.default.fileExists(atPath: whole) ? whole : nil
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }
}

import DatelineModel
import DatelineReading
import Foundation

/// A casebook in a folder of its own, which is gone when the test is over.
final class TemporaryCasebook: Sendable {
    let folder: String

    /// A casebook with `dateline.yaml` and files by their paths; a file of one's own takes the place of the common one.
    init(_ files: [(path: String, text: String)]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if !files.contains(where: { $0.path == "dateline.yaml" }) { try write("title: A test\n", to: "dateline.yaml") }
        for file in files { try write(file.text, to: file.path) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    func write(_ bytes: [UInt8], to path: String) throws {
        let whole = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(
            at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: whole)
    }

    func link(_ path: String, to destination: String) throws {
        let whole = URL(filePath: folder).appending(path: path)
        try FileManager.default.createDirectory(
            at: whole.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: whole.path, withDestinationPath: destination)
    }

    func read() -> Reading { CasebookReader(folder: folder).read() }

    /// Reads a casebook of some files.
    static func read(_ files: [(path: String, text: String)]) throws -> Reading { try TemporaryCasebook(files).read() }
}

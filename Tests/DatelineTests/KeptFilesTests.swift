import Dateline
import Foundation
import RandomCasebooks
import Testing

/// A reading that keeps what was read before finds what a first reading finds, whatever was done to the files.
@Suite struct KeptFilesTests {
    @Test(arguments: 0..<6)
    func findsWhatAFirstReadingFinds(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = FileManager.default.temporaryDirectory.appending(path: "kept-\(UUID().uuidString)").path()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let book = RandomFolder(at: folder)
        try book.write(random.below(1000))
        let kept = KeptFiles()
        for step in 0..<25 {
            let first = CasebookReader(folder: folder).read()
            let again = CasebookReader(folder: folder, keeping: kept).read()
            #expect(again.diagnostics == first.diagnostics, "seed \(seed), step \(step)")
            #expect(again.recordsLeftOut == first.recordsLeftOut, "seed \(seed), step \(step)")
            #expect(RecordLines(of: again.disclosure).bytes == RecordLines(of: first.disclosure).bytes)
            try book.change(with: &random)
            // Every other change comes at once after the reading, within a tick of the file system's clock.
            if step.isMultiple(of: 2) { usleep(30_000) }
        }
    }
}

extension Reading {
    fileprivate var disclosure: Disclosure { casebook.disclosed(at: .red) }
}

/// A folder with a casebook, a file a record, to which people do things.
private struct RandomFolder {
    let path: String

    init(at path: String) { self.path = path }

    /// Writes all records of a random casebook, over those that are there.
    func write(_ seed: Int) throws {
        var books = RandomCasebook(seed: UInt64(seed))
        try write("title: Random\n", to: "dateline.yaml")
        for (number, line) in books.casebook().lines.enumerated() {
            try write(line + "\n", to: "incidents/\(number).jsonl")
        }
    }

    func change(with random: inout SeededGenerator) throws {
        let incidents = path + "/incidents/"
        let files = try FileManager.default.contentsOfDirectory(atPath: incidents).sorted()
        let one = random.one(of: files), other = random.one(of: files)
        switch random.below(8) {
        case 0: try write(random.below(1000))
        case 1 where files.count > 2: try FileManager.default.removeItem(atPath: incidents + one)
        case 2: try FileManager.default.moveItem(atPath: incidents + one, toPath: incidents + "moved-" + one)
        case 3 where one != other:
            // Two files change places: no size and no time tells.
            try FileManager.default.moveItem(atPath: incidents + one, toPath: incidents + "x")
            try FileManager.default.moveItem(atPath: incidents + other, toPath: incidents + one)
            try FileManager.default.moveItem(atPath: incidents + "x", toPath: incidents + other)
        case 4: try write("title: Random\nmarking: TLP:\(random.one(of: ["CLEAR", "GREEN"]))\n", to: "dateline.yaml")
        case 5: try write("{\"type\": \"incident\", \"id\": \"broken\"\n", to: "incidents/" + one)
        default:
            // As long as before, and as old as before.
            let file = incidents + one
            let text = try String(contentsOfFile: file, encoding: .utf8)
            let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
            try Data(text.replacing("Title", with: "Tilte").utf8).write(to: URL(filePath: file))
            try FileManager.default.setAttributes([.modificationDate: time ?? Date()], ofItemAtPath: file)
        }
    }

    private func write(_ text: String, to name: String) throws {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

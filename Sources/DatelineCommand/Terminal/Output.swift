import ArgumentParser
import Foundation

/// Where a result's bytes go: a file, or standard output.
struct Output {
    let file: String?

    /// Writes the bytes; a file is put in place as a whole or not at all.
    func write(_ bytes: [UInt8]) throws {
        guard let file else {
            FileHandle.standardOutput.write(Data(bytes))
            return
        }
        do {
            try Data(bytes).write(to: URL(filePath: file), options: .atomic)
        } catch {
            Console.error("dateline: error: cannot write '\(file)': \(error.localizedDescription)")
            throw ExitCode(73)
        }
    }
}

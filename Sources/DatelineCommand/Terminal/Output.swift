import ArgumentParser
import Dateline
import SystemFiles

/// Where a result's bytes go: a file, or standard output.
struct Output {
    let file: String?

    /// Writes the bytes; a file is put in place as a whole or not at all.
    ///
    /// - Throws: exit status 73 where it cannot be written.
    func write(_ bytes: [UInt8]) throws {
        guard let file else {
            StandardStream.output.write(bytes)
            return
        }
        try refuseFolders(file)
        do throws(SystemRefusal) {
            try FileReplacement.put(bytes, wherePathLeads: file)
        } catch {
            Console.error("dateline: error: cannot write '\(file)': \(error.reason)")
            throw ExitCode(73)
        }
    }

    private func refuseFolders(_ file: String) throws {
        if file.hasSuffix("/") || FileKind.of(file) == .folder {
            let inside = (file.hasSuffix("/") ? String(file.dropLast()) : file) + "/result.md"
            let place = CasebookReader.reads(inside) ? "result.md" : inside
            throw refusal("cannot write '\(file)': it is a folder", "name a file, such as '-o \(place)'")
        }
        if CasebookReader.reads(file) {
            throw refusal(
                "cannot write '\(file)': records of a casebook stand there",
                "name a file outside of the records, such as '-o result.md'")
        }
        guard let slash = file.lastIndex(of: "/"), slash > file.startIndex else { return }
        let folder = String(file[..<slash])
        switch FileKind.of(folder) {
        case .folder: break
        case nil:
            throw refusal("cannot write '\(file)': there is no folder '\(folder)'", "make it with 'mkdir -p \(folder)'")
        case .file, .other:
            throw refusal("cannot write '\(file)': '\(folder)' is a file and no folder", "name another place with -o")
        }
    }

    private func refusal(_ reason: String, _ help: String) -> ExitCode {
        Console.error("dateline: error: \(reason)")
        Console.error("help: \(help)")
        return ExitCode(73)
    }
}

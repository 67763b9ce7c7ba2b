import ArgumentParser
import Dateline
import FoundationEssentials
import SystemFiles

/// Where a result's bytes go: a file, or standard output.
struct Output {
    let file: String?

    /// Writes the bytes; a file is put in place as a whole or not at all.
    ///
    /// - Throws: exit status 73 where it cannot be written.
    func write(_ bytes: [UInt8]) throws {
        try write { take throws(SystemRefusal) in try take(bytes) }
    }

    /// Writes a result as its pieces come; a file is put in place as a whole or not at all.
    ///
    /// - Throws: exit status 73 where it cannot be written.
    func write(pieces: FileReplacement.Content) throws {
        guard let file else {
            try pieces { bytes throws(SystemRefusal) in StandardStream.output.write(bytes) }
            return
        }
        try refuseFolders(file)
        do throws(SystemRefusal) {
            try FileReplacement.put(wherePathLeads: file, content: pieces)
        } catch {
            Console.error("dateline: error: cannot write '\(file)': \(error.reason)")
            throw ExitCode(73)
        }
    }

    private func refuseFolders(_ file: String) throws {
        if file.hasSuffix("/") || FileKind.of(file) == .folder {
            let inside = (file.hasSuffix("/") ? String(file.dropLast()) : file) + "/result.md"
            let proposed = CasebookReader.reads(inside) ? "result.md" : inside
            throw refusal("cannot write '\(file)': it is a folder", "name a file, such as '-o \(proposed)'")
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

/// What is said to the person at the terminal; results go to standard output, all else to standard error.
struct Console: Sendable {
    /// Whether only errors are said.
    let isQuiet: Bool
    /// The most lines of diagnostics; `nil` for all there are, with all their places.
    var limit: Int? = DiagnosticPrinter.usualLimit
    /// What shows the diagnostics that the limit leaves out.
    var remedy = "'dateline check --limit 0' shows every message and place"

    /// A message that a quiet run leaves out.
    func say(_ text: String) {
        if !isQuiet { Self.error(text) }
    }

    /// Diagnostics, as text; a quiet run leaves out all but errors.
    func report(_ diagnostics: [Diagnostic], in folder: String? = nil) {
        if let text = text(of: diagnostics, in: folder) { Self.error(text) }
    }

    /// What is said of diagnostics; `nil` where that is nothing.
    func text(of diagnostics: [Diagnostic], in folder: String? = nil) -> String? {
        let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        guard !shown.isEmpty else { return nil }
        return DiagnosticPrinter.text(
            shown, colour: Self.hasColour, folder: folder ?? "", limit: limit, remedy: remedy)
    }

    /// A message that is always said.
    static func error(_ text: String) {
        StandardStream.messages.write((text + "\n").utf8)
    }

    /// How far something is, on one line that the next such message takes the place of; on a terminal only.
    func progress(_ text: String) {
        guard !isQuiet, Self.isInteractive else { return }
        StandardStream.messages.write(("\r\u{1B}[K" + text).utf8)
    }

    /// Whether somebody sits in front of the messages.
    private static var isInteractive: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["CI", default: ""].isEmpty && environment["TERM"] != "dumb"
            && StandardStream.messages.isTerminal
    }

    /// Whether messages may be coloured: on a terminal, and nobody asked for none (`NO_COLOR`, `CI`).
    static var hasColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["NO_COLOR", default: ""].isEmpty && environment["CI", default: ""].isEmpty
            && environment["TERM"] != "dumb" && StandardStream.messages.isTerminal
    }
}

import ArgumentParser
import Dateline

/// Where a result goes.
struct OutputArguments: ParsableArguments {
    @Option(name: .shortAndLong, help: "Write to this file rather than to standard output.")
    var output: String?

    /// The format of the result: the one that was asked for, or that of the file's ending, or the first.
    ///
    /// - Throws: a refusal where the file's ending is that of no format, and none was asked for.
    func format<Format: CaseIterable & RawRepresentable<String>>(_ asked: Format?, or plain: Format) throws -> Format {
        if let asked { return asked }
        guard let ending else { return plain }
        let meant = ["md": "markdown", "htm": "html", "eml": "email"][ending] ?? ending
        if let format = Format(rawValue: meant) { return format }
        guard Self.endings.contains(ending) else { return plain }
        let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
            "'\(output ?? "")' would be a file of \(ending), which is no format here; name one with --format: \(formats)"
        )
    }

    /// What stands after the last dot of the file's name, in lower case.
    private var ending: String? {
        guard let name = output?.split(separator: "/").last, let dot = name.lastIndex(of: "."), dot > name.startIndex
        else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Endings that name a format, here or elsewhere.
    private static let endings: Set<String> = [
        "md", "markdown", "html", "htm", "json", "csv", "svg", "pdf", "eml", "docx", "doc", "xlsx", "png", "xml", "rtf",
        "odt", "pptx",
    ]
}

/// How much is told of what was found.
struct MessageArguments: ParsableArguments {
    @Option(name: .long, help: "The most lines of messages; 0 shows every message and place.")
    var limit = DiagnosticPrinter.usualLimit
    @Flag(name: .long, help: "Show every message and place, as --limit 0 does.") var all = false

    func validate() throws {
        guard limit >= 0 else { throw ValidationError("--limit is a number of lines, or 0 for all") }
    }

    /// A console that keeps to it; `program` is what was called, for the way to see the rest.
    func console(isQuiet: Bool, of program: String) -> Console {
        Console(
            isQuiet: isQuiet, limit: all || limit == 0 ? nil : limit,
            remedy: "'\(program)' with '--limit 0' shows every message and place")
    }
}

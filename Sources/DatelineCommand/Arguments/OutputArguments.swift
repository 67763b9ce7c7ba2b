import ArgumentParser
import Dateline

/// Where a result goes.
struct OutputArguments: ParsableArguments {
    @Option(name: .shortAndLong, help: "Write to this file rather than to standard output.")
    var output: String?

    /// The format of the result: the one that was asked for, or that of the file's ending, or the first.
    ///
    /// - Throws: a refusal where the file's ending is that of another format than was asked for, or of none.
    func format<Format: CaseIterable & RawRepresentable<String>>(_ asked: Format?, or plain: Format) throws -> Format {
        guard let ending else { return asked ?? plain }
        let meant = Format(rawValue: Self.formats[ending] ?? ending)
        if let asked {
            guard meant?.rawValue != asked.rawValue, meant != nil || Self.endings.contains(ending) else { return asked }
            throw contradiction(ending, asked.rawValue)
        }
        if let meant { return meant }
        guard Self.endings.contains(ending) else { return plain }
        let formats = Format.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError(
            "'\(output ?? "")' would be a file of \(ending), which is no format here; name one with --format: \(formats)"
        )
    }

    /// That the file's name says one thing and `--format` another.
    private func contradiction(_ ending: String, _ asked: String) -> ValidationError {
        let file = output ?? ""
        let right = asked == "html" ? asked : Self.formats.first { $0.value == asked }?.key ?? asked
        return ValidationError(
            "'-o \(file)' would be a file of \(Self.formats[ending] ?? ending), and --format says \(asked); leave "
                + "--format out, or write '-o \(file.dropLast(ending.count))\(right)'")
    }

    /// The formats of endings that are not called like them.
    private static let formats = ["md": "markdown", "htm": "html", "eml": "email", "txt": "text"]

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

import ArgumentParser
import Dateline

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

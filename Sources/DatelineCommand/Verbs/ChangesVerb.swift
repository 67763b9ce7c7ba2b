import ArgumentParser
import Dateline

/// `dateline changes`
struct ChangesVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Print what became known since a day, record by record.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, json }

    @Option(name: .long, help: "The day whose knowledge the reader has: 2017-12-01.", transform: Parsing.day)
    var since: CalendarDay
    @Option(name: .long, help: "The last day to report on (default: all that is known).", transform: Parsing.day)
    var until: CalendarDay?
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments
    @Option(name: .long, help: "markdown or json (default: by the ending of -o, or markdown).") var format: Format?

    func validate() throws {
        if let until, until < since { throw ValidationError("--until is before --since") }
        try Future.refuse(until, of: "--until", remedy: "leave it out for all that is known")
        if until != nil, source.asOf != nil { throw ValidationError("--until and --as-of say the same; give one") }
    }

    func run() throws {
        let format = try output.format(format, or: .markdown)
        var source = source
        source.asOf = until ?? source.asOf
        let opened = try OpenedCasebook(source)
        let changes = Changes(since: since, in: opened.developments)
        let document = ChangesDocument(changes, in: opened.disclosure)
        try Output(file: output.output).write(format == .json ? document.json : document.markdown)
        try opened.finish()
    }
}

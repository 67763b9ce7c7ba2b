import ArgumentParser
import Dateline

/// `dateline actor NAME`
struct ActorVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "actor", abstract: "Print an actor's timeline page; found by id, name or alias.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json }

    @Argument(help: "The actor's id, its name, or a name that somebody uses for it.") var name: String
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments
    @Option(name: .long, help: "markdown, html or json (default: by the ending of -o, or markdown).") var format:
        Format?

    func run() throws {
        let format = try output.format(format, or: .markdown)
        let opened = try OpenedCasebook(source, tellsOfErrorsAlone: true)
        let id = try FoundActor(name, in: opened.disclosure).id
        var selection = Selection()
        selection.actor = id
        opened.tell(of: opened.records(of: selection))
        let bytes =
            switch format {
            case .markdown: try opened.render(.actor(id), as: .markdown)
            case .html: try opened.render(.actor(id), as: .html)
            case .json: try opened.render(.actor(id), as: .json)
            }
        try Output(file: output.output).write(bytes)
        try opened.finish()
    }
}

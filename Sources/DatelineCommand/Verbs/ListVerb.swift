import ArgumentParser
import Dateline

/// `dateline list weeks|actors|incidents|sources|terms|tags`
struct ListVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Print what there is, a line each with counts.",
        discussion: """
            Options that select incidents narrow every list to them and to the actors and sources that they refer to.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    @Argument(help: "weeks, actors, incidents, sources, terms or tags.", transform: Parsing.list)
    var subject: Listing.Subject
    @OptionGroup var chosen: SelectionArguments
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments
    @Option(name: .long, help: "text, json or csv (default: by the ending of -o, or text).") var format: Format?

    func run() throws {
        let format = try output.format(format, or: .text)
        let opened = try OpenedCasebook(source, tellsOfErrorsAlone: true)
        let selection = try chosen.selection(in: opened.disclosure)
        let edition = Edition(of: opened.disclosure.selected(by: selection))
        let document = ListingDocument(Listing(of: subject, in: edition))
        let bytes =
            switch format {
            case .text: document.text
            case .json: document.json
            case .csv: document.csv
            }
        try Output(file: output.output).write(bytes)
        try opened.finish()
    }
}

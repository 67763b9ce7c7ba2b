public import ArgumentParser
public import Dateline

/// `dateline timeline`
struct TimelineVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Print a timeline of all incidents, or of those that are asked for.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case markdown, html, json, csv, svg }

    @OptionGroup var chosen: SelectionArguments
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments
    @Option(name: .long, help: "Along which axis: happened or became-known.") var axis = Timeline.Axis.happened
    @Option(name: .long, help: "markdown, html, json, csv or svg (default: by the ending of -o, or markdown).")
    var format: Format?

    func run() throws {
        let format = try output.format(format, or: .markdown)
        let opened = try OpenedCasebook(source, tellsOfErrorsAlone: true)
        let selection = try chosen.selection(in: opened.disclosure)
        opened.tell(of: opened.records(of: selection))
        let bytes =
            switch format {
            case .markdown: try opened.render(timelineOf: selection, axis: axis, as: .markdown)
            case .html: try opened.render(timelineOf: selection, axis: axis, as: .html)
            case .json: try opened.render(timelineOf: selection, axis: axis, as: .json)
            case .csv:
                TimelineTable(Timeline(of: selection, in: opened.developments, axis: axis), in: opened.disclosure).csv
            case .svg: try draw(selection, in: opened)
            }
        try Output(file: output.output).write(bytes)
        tellOfNothing(selection, in: opened)
        try opened.finish()
    }

    /// - Throws: exit status 66 where nothing that was asked for has a date that can be drawn.
    private func draw(_ selection: Selection, in opened: OpenedCasebook) throws -> [UInt8] {
        guard let drawing = try opened.telling({ try $0.drawing(of: selection, axis: axis) }) else {
            Console.error("dateline: error: nothing that was asked for has a date that can be drawn")
            Console.error("help: ask for more, or read the list with --format markdown")
            throw ExitCode(66)
        }
        return drawing
    }

    private func tellOfNothing(_ selection: Selection, in opened: OpenedCasebook) {
        guard Timeline(of: selection, in: opened.developments, axis: axis).entries.isEmpty else { return }
        opened.console.say("note: nothing in this casebook is of that selection")
    }
}

extension Timeline.Axis: ExpressibleByArgument {}

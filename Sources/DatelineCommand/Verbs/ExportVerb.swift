public import ArgumentParser
public import Dateline
import SystemFiles

/// `dateline export FORMAT [selection]`
struct ExportVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write records for other programs.",
        subcommands: [
            STIX.self, MISP.self, CSV.self, Navigator.self, TimelineJS.self, CSL.self, BibTeX.self, JSONLines.self,
        ])
}

/// What every format has: which incidents, of which casebook, and where the result goes.
struct ExportArguments: ParsableArguments {
    @OptionGroup var chosen: SelectionArguments
    @OptionGroup var source: CasebookArguments
    @OptionGroup var output: OutputArguments

    /// Opens the casebook, narrows it to what was chosen, and writes what a format makes of it.
    func write(_ format: (Disclosure, Selection, Console) throws -> [UInt8]) throws {
        let opened = try OpenedCasebook(source)
        let selection = try chosen.selection(in: opened.disclosure)
        let bytes = try format(opened.disclosure.selected(by: selection), selection, opened.console)
        try Output(file: output.output).write(bytes)
        try opened.finish()
    }

    /// Writes what a format makes of the records, piece by piece.
    func writePieces(of content: @escaping (Disclosure) -> FileReplacement.Content) throws {
        let opened = try OpenedCasebook(source)
        let selection = try chosen.selection(in: opened.disclosure)
        try Output(file: output.output).write(pieces: content(opened.disclosure.selected(by: selection)))
        try opened.finish()
    }
}

extension ExportVerb {
    /// `dateline export csv`
    struct CSV: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "csv", abstract: "A table for spreadsheets, no cell of which is a formula.")

        @Option(name: .long, help: "incidents, attributions, claims, actors, aliases or sources.")
        var table = CSVTable.incidents
        @OptionGroup var arguments: ExportArguments

        func run() throws { try arguments.write { disclosure, _, _ in table.bytes(of: disclosure) } }
    }

    /// `dateline export stix`
    struct STIX: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stix", abstract: "A bundle of STIX 2.1, from which 'import stix' makes the same records.")

        @Option(name: .long, help: "standard, or misp: a campaign and a report for each incident, for misp-stix.")
        var profile = STIXBundle.Profile.standard
        @OptionGroup var arguments: ExportArguments

        func run() throws {
            try arguments.writePieces { disclosure in
                { take throws(SystemRefusal) in try STIXBundle(of: disclosure, profile: profile).write(take) }
            }
        }
    }

    /// `dateline export misp`
    struct MISP: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "misp", abstract: "An event of MISP for each incident.")

        @OptionGroup var arguments: ExportArguments

        func run() throws { try arguments.write { disclosure, _, _ in MISPEvents(of: disclosure).bytes } }
    }

    /// `dateline export csl`
    struct CSL: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "csl", abstract: "The sources as CSL-JSON, for Zotero, pandoc and citeproc.")

        @OptionGroup var arguments: ExportArguments

        func run() throws { try arguments.write { disclosure, _, _ in CSLBibliography(of: disclosure).bytes } }
    }

    /// `dateline export bibtex`
    struct BibTeX: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "bibtex", abstract: "The sources as a bibliography for biblatex.")

        @OptionGroup var arguments: ExportArguments

        func run() throws { try arguments.write { disclosure, _, _ in BibTeXBibliography(of: disclosure).bytes } }
    }

    /// `dateline export jsonl`
    struct JSONLines: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "jsonl", abstract: "Everything, as JSON Lines of the record format.")

        @OptionGroup var arguments: ExportArguments

        func run() throws { try arguments.write { disclosure, _, _ in RecordLines(of: disclosure).bytes } }
    }

    /// `dateline export navigator`
    struct Navigator: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "navigator",
            abstract: "The techniques of an actor or of chosen incidents, as a layer of the ATT&CK Navigator.")

        @Option(name: .long, help: "The matrix: enterprise, mobile or ics.") var domain = NavigatorLayer.Domain
            .enterprise
        @OptionGroup var arguments: ExportArguments

        func run() throws {
            try arguments.write { disclosure, selection, console in
                let actor = selection.actor.flatMap(disclosure.actor)
                let layer =
                    actor.map { NavigatorLayer(of: $0, in: disclosure, domain: domain) }
                    ?? NavigatorLayer(of: disclosure, domain: domain)
                Self.tell(of: layer, console)
                return layer.bytes
            }
        }

        /// Names the techniques that the Navigator will not show in the chosen matrix.
        private static func tell(of layer: NavigatorLayer, _ console: Console) {
            for (other, techniques) in layer.leftOut {
                console.say(
                    "dateline: left out \(techniques.map(\.text).joined(separator: ", ")), of another matrix: "
                        + "'--domain \(other.rawValue)'")
            }
            guard !layer.notKnown.isEmpty else { return }
            console.say(
                "dateline: \(layer.notKnown.map(\.text).joined(separator: ", ")): in no matrix of ATT&CK 18.1; "
                    + "the Navigator shows only what its own version has")
        }
    }

    /// `dateline export timelinejs`
    struct TimelineJS: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "timelinejs", abstract: "The incidents as the JSON that TimelineJS draws.")

        @OptionGroup var arguments: ExportArguments

        func run() throws {
            try arguments.write { disclosure, _, console in
                let export = TimelineJSExport(of: disclosure)
                for id in export.leftOut {
                    console.say("dateline: left out '\(id)': TimelineJS needs a year, and none is known")
                }
                for id in export.outOfReach {
                    console.say("dateline: left out '\(id)': TimelineJS draws the years from -271820 to 275759")
                }
                return export.bytes
            }
        }
    }
}

extension CSVTable: ExpressibleByArgument {}
extension NavigatorLayer.Domain: ExpressibleByArgument {}
extension STIXBundle.Profile: ExpressibleByArgument {}

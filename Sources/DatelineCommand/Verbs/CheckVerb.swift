public import ArgumentParser
public import Dateline

/// `dateline check`
struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read all records, follow every reference, and say what is wrong.")

    @OptionGroup var source: CasebookArguments
    @Option(name: .long, help: "How faults are written: text, json, sarif or github.") var format =
        DiagnosticFormat.text

    func run() throws {
        let place = try CasebookPlace(source)
        let reading = place.reader.read()
        let shown = source.quiet ? reading.diagnostics.filter { $0.severity == .error } : reading.diagnostics
        switch format {
        case .text:
            Console(isQuiet: source.quiet).report(shown, in: place.diagnosticsFolder)
        case .json, .sarif, .github:
            let text = DiagnosticPrinter.print(shown, as: format, folder: place.diagnosticsFolder ?? "")
            try Output(file: nil).write(Array(text.utf8))
        }
        let casebook = reading.casebook
        Console(isQuiet: source.quiet).say(
            "\(reading.filesRead) files: \(casebook.incidents.count) incidents, \(casebook.actors.count) actors, "
                + "\(casebook.sources.count) sources; \(reading.count(of: .error)) errors, "
                + "\(reading.count(of: .warning)) warnings, \(reading.recordsLeftOut) records left out")
        if reading.hasErrors { throw ExitCode(1) }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}

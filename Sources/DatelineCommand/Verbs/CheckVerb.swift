import ArgumentParser
import Dateline

/// `dateline check`
struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read all records, follow every reference, and say what is wrong.")

    @OptionGroup var source: CasebookArguments
    @Option(name: .long, help: "How faults are written: text, json, sarif or github.") var format =
        DiagnosticFormat.text

    func run() throws {
        let reading = try CasebookReader(opening: source).read()
        let shown = source.quiet ? reading.diagnostics.filter { $0.severity == .error } : reading.diagnostics
        switch format {
        case .text:
            if !shown.isEmpty { Console.error(DiagnosticPrinter.text(shown, colour: Console.hasColour)) }
        case .json, .sarif, .github:
            try Output(file: nil).write(Array(DiagnosticPrinter.print(shown, as: format).utf8))
        }
        Console(isQuiet: source.quiet).say(reading.summary)
        if reading.hasErrors { throw ExitCode(1) }
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}

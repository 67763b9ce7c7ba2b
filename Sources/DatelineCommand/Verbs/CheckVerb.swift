public import ArgumentParser
public import Dateline

/// `dateline check`
struct CheckVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read all records and templates, follow every reference, and say what is wrong.")

    @OptionGroup var source: CasebookArguments
    @Option(name: .long, help: "How faults are written: text, json, sarif or github.") var format =
        DiagnosticFormat.text
    @OptionGroup var messages: MessageArguments

    func run() throws {
        let casebookSource = try CasebookSource(source)
        let templates = try casebookSource.templates(under: source.templates)
        let reading = casebookSource.reader.read()
        let found = (reading.diagnostics + templates.faults(on: reading.casebook, by: source)).sorted()
        try show(source.quiet ? found.filter { $0.severity == .error } : found, in: casebookSource.diagnosticsFolder)
        let casebook = reading.casebook
        let count = { (severity: Diagnostic.Severity) in found.count { $0.severity == severity } }
        let own = templates.sources.isEmpty ? "" : ", \(templates.sources.count) templates"
        Console(isQuiet: source.quiet).say(
            "\(reading.filesRead) files: \(casebook.incidents.count) incidents, \(casebook.actors.count) actors, "
                + "\(casebook.sources.count) sources\(own); \(count(.error)) errors, \(count(.warning)) warnings, "
                + "\(reading.recordsLeftOut) records left out")
        if count(.error) > 0 { throw ExitCode(1) }
    }

    private func show(_ diagnostics: [Diagnostic], in folder: String?) throws {
        switch format {
        case .text: messages.console(isQuiet: source.quiet, of: "dateline check").report(diagnostics, in: folder)
        case .json, .sarif, .github:
            let text = DiagnosticPrinter.print(diagnostics, as: format, known: DiagnosticID.all, folder: folder ?? "")
            try Output(file: nil).write(Array(text.utf8))
        }
    }
}

extension OwnTemplates {
    /// What is wrong with the templates, tried on pages of a casebook and on pages with next to nothing to show.
    fileprivate func faults(on casebook: Casebook, by arguments: CasebookArguments) -> [Diagnostic] {
        guard !sources.isEmpty else { return diagnostics }
        let everything = DisclosureRule(
            ceiling: arguments.marking ?? .red, asOf: arguments.asOf, today: Console.today)
        let editions = [casebook, .bare, .empty].map { Edition(of: $0.disclosed(by: everything).disclosure) }
        return diagnostics + TemplateCheck(of: sources).diagnostics(triedOn: editions)
    }
}

extension DiagnosticFormat: ExpressibleByArgument {}

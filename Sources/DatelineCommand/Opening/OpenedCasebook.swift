import ArgumentParser
import Dateline

/// A casebook that was read, checked and disclosed for one run.
struct OpenedCasebook {
    let reading: Reading
    let disclosure: Disclosure
    let developments: Developments
    let console: Console

    /// Reads the casebook, tells of its faults, and discloses it.
    ///
    /// - Throws: exit status 66 where there is no casebook, 1 where it has errors and nobody said to go on.
    init(_ arguments: CasebookArguments) throws {
        console = Console(isQuiet: arguments.quiet)
        reading = try CasebookReader(opening: arguments).read()
        try Self.report(reading, console: console, keepGoing: arguments.keepGoing)
        let casebook = reading.casebook
        let rule = DisclosureRule(
            ceiling: arguments.marking ?? casebook.settings.marking, asOf: arguments.asOf, today: Console.today)
        let result = casebook.disclosed(by: rule)
        disclosure = result.disclosure
        developments = Developments(in: disclosure)
        for line in result.withheld.lines(for: rule) { console.say(line) }
    }

    /// Ends with status 1 where records were left out for their errors, once the work is done.
    func finish() throws {
        if reading.hasErrors { throw ExitCode(1) }
    }

    private static func report(_ reading: Reading, console: Console, keepGoing: Bool) throws {
        let shown = console.isQuiet ? reading.diagnostics.filter { $0.severity == .error } : reading.diagnostics
        if !shown.isEmpty { Console.error(DiagnosticPrinter.text(shown, colour: Console.hasColour)) }
        guard reading.hasErrors, !keepGoing else { return }
        Console.error("dateline: nothing was made; mend the errors above, or add --keep-going to leave them out")
        throw ExitCode(1)
    }
}

extension CasebookReader {
    /// A reader of the folder or file that the arguments name.
    init(opening arguments: CasebookArguments) throws {
        let folder = arguments.casebook ?? Self.findCasebookFolder(from: ".")
        if let records = arguments.from {
            self.init(records: records, folder: folder)
        } else if let folder, Self.findCasebookFolder(from: folder) != nil {
            self.init(folder: folder)
        } else {
            let place = arguments.casebook.map { "'\($0)' is not a casebook: it has no dateline.yaml" }
            Console.error("dateline: error: \(place ?? "no dateline.yaml here or in a folder above")")
            Console.error("help: name a casebook with --casebook FOLDER, or make one with 'dateline init FOLDER'")
            throw ExitCode(66)
        }
    }
}

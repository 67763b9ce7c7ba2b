import ArgumentParser
import Dateline

/// A casebook that was read, checked and disclosed for one run.
struct OpenedCasebook {
    let reading: Reading
    let disclosure: Disclosure
    let developments: Developments
    let console: Console
    /// The folder; `nil` where the records come from a file alone.
    let folder: String?
    /// The templates that lie over the built-in ones.
    let templates: OwnTemplates

    /// Reads the casebook, tells of its faults, and discloses it.
    ///
    /// - Throws: exit status 66 where there is no casebook, 1 where it has errors and nobody said to go on.
    init(_ arguments: CasebookArguments, baseURL: String? = nil) throws {
        console = Console(isQuiet: arguments.quiet)
        let place = try CasebookPlace(arguments)
        folder = place.folder
        templates = try OwnTemplates(ofCasebookAt: place.folder, under: arguments.templates)
        reading = place.reader.read()
        console.report(reading.diagnostics, in: place.diagnosticsFolder)
        if reading.hasErrors, !arguments.keepGoing {
            Console.error("dateline: nothing was made; mend the errors above, or add --keep-going to leave them out")
            throw ExitCode(1)
        }
        var casebook = reading.casebook
        if let baseURL { casebook.settings.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
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

    /// The files that are published as they are.
    func staticFiles() throws -> [OutputFile] {
        guard let folder else { return [] }
        let found = AccompanyingFiles(.published, ofCasebookAt: folder)
        console.report(found.diagnostics, in: folder)
        guard found.diagnostics.isEmpty else { throw ExitCode(1) }
        return try found.files.map { try OutputFile($0.path, $0.bytes) }
    }
}

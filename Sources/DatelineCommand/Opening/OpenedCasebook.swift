import ArgumentParser
import Dateline

/// A casebook that was read, checked and disclosed for one run.
struct OpenedCasebook {
    let reading: Reading
    let publication: Publication
    let console: Console

    /// What goes before the paths of diagnostics.
    private let diagnosticsFolder: String?

    /// Reads the casebook, tells of its faults, and discloses it.
    ///
    /// A verb that shows only some of the records has only errors told here, which may be why a record is missing, and
    /// says itself what else is to be told of, with ``tell(of:)``.
    ///
    /// - Throws: exit status 66 where there is no casebook, 1 where it has errors and nobody said to go on.
    init(_ arguments: CasebookArguments, baseURL: String? = nil, tellsOfErrorsAlone: Bool = false) throws {
        console = Console(isQuiet: arguments.quiet)
        let place = try CasebookPlace(arguments)
        let templates = try place.templates(under: arguments.templates)
        reading = place.reader.read()
        diagnosticsFolder = place.diagnosticsFolder
        let told = tellsOfErrorsAlone ? reading.diagnostics.filter(\.tellsOfLoss) : reading.diagnostics
        console.report(told, in: diagnosticsFolder)
        if reading.hasErrors, !arguments.keepGoing {
            Console.error("dateline: nothing was made; mend the errors above, or add --keep-going to leave them out")
            throw ExitCode(1)
        }
        var casebook = reading.casebook
        if let baseURL { casebook.settings.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
        let rule = DisclosureRule(
            ceiling: arguments.marking ?? casebook.settings.marking, asOf: arguments.asOf, today: Console.today)
        publication = Publication(of: casebook, by: rule, in: place.folder, templates: templates)
        for line in publication.withheld.lines(for: rule) { console.say(line) }
    }

    var disclosure: Disclosure { publication.disclosure }
    var developments: Developments { publication.developments }

    /// Tells of what was found in some records, and how much more there is in others.
    ///
    /// The records are worked out only where there is something to tell.
    func tell(of records: @autoclosure () -> Set<DiagnosticSubject>) {
        let open = reading.diagnostics.filter { !$0.tellsOfLoss }
        guard !open.isEmpty else { return }
        let records = records()
        let shown = open.filter { $0.subject.map(records.contains) ?? false }
        console.report(shown, in: diagnosticsFolder)
        let others = open.count - shown.count
        guard others > 0 else { return }
        console.say("dateline: 'dateline check' tells of \(others) more in what is not shown here")
    }

    /// Ends with status 1 where records were left out for their errors, once the work is done.
    func finish() throws {
        if reading.hasErrors { throw ExitCode(1) }
    }
}

extension Diagnostic {
    /// Whether it says that something is left out: an error, or what follows from one.
    fileprivate var tellsOfLoss: Bool { severity == .error || cause != nil }
}

import ArgumentParser
import Dateline

/// A casebook that was read, checked and disclosed for one run.
struct OpenedCasebook {
    /// What was found in the records.
    let diagnostics: [Diagnostic]
    let publication: Publication
    let console: Console
    /// What was said when it was opened.
    private(set) var said: [String] = []

    /// What goes before the paths of diagnostics.
    private let diagnosticsFolder: String?

    /// Reads the casebook, tells of its faults, and discloses it.
    ///
    /// A verb that shows only some of the records has only errors told here, which may be why a record is missing, and
    /// says itself what else is to be told of, with ``tell(of:)``.
    ///
    /// - Throws: exit status 66 where there is no casebook, 1 where it has errors and nobody said to go on.
    init(
        _ arguments: CasebookArguments, baseURL: String? = nil, only pages: [SiteContents.Pages] = [],
        tellsOfErrorsAlone: Bool = false, keeping files: KeptFiles? = nil
    ) throws {
        console = Console(isQuiet: arguments.quiet)
        let casebookSource = try CasebookSource(arguments, keeping: files)
        let templates = try casebookSource.templates(under: arguments.templates)
        diagnosticsFolder = casebookSource.diagnosticsFolder
        let (casebook, diagnostics) = Self.read(casebookSource)
        self.diagnostics = diagnostics
        let told = tellsOfErrorsAlone ? diagnostics.filter(\.tellsOfLoss) : diagnostics
        if let text = console.text(of: told, in: diagnosticsFolder) {
            Console.error(text)
            said.append(text)
        }
        if diagnostics.hasErrors, !arguments.keepGoing {
            Console.error("dateline: nothing was made; mend the errors above, or add --keep-going to leave them out")
            throw ExitCode(1)
        }
        let rule = DisclosureRule(
            ceiling: arguments.marking ?? casebook.settings.marking, asOf: arguments.asOf, today: Console.today)
        publication = Self.publication(of: casebook, by: rule, in: casebookSource.folder, templates) { settings in
            if !pages.isEmpty { settings.publish.pages = Set(pages) }
            if let baseURL { settings.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/" }
        }
        let withheld = console.isQuiet ? [] : publication.withheld.lines(for: rule)
        withheld.forEach(Console.error)
        said += withheld
    }

    /// The records as they were read are given up for what may be shown of them.
    private static func publication(
        of casebook: consuming Casebook, by rule: DisclosureRule, in folder: String?, _ templates: OwnTemplates,
        changing change: (inout Settings) -> Void
    ) -> Publication {
        change(&casebook.settings)
        return Publication(of: casebook, by: rule, in: folder, templates: templates)
    }

    private static func read(_ source: CasebookSource) -> (Casebook, [Diagnostic]) {
        let reading = source.reader.read()
        return (reading.casebook, reading.diagnostics)
    }

    var disclosure: Disclosure { publication.disclosure }
    var developments: Developments { publication.developments }

    /// Tells of what was found in some records, and how much more there is in others.
    ///
    /// The records are worked out only where there is something to tell.
    func tell(of records: @autoclosure () -> Set<DiagnosticSubject>) {
        let open = diagnostics.filter { !$0.tellsOfLoss }
        guard !open.isEmpty else { return }
        let records = records()
        let shown = open.filter { $0.subject.map(records.contains) ?? false }
        console.report(shown, in: diagnosticsFolder)
        let others = open.count - shown.count
        guard others > 0 else { return }
        console.say("dateline: 'dateline check' tells of \(others) more in what is not shown here")
    }

    /// The exit status once the work is done: 1 where records were left out for their errors.
    var status: Int32 { diagnostics.hasErrors ? 1 : 0 }

    /// Ends with that status, where it is not that of success.
    func finish() throws {
        if status != 0 { throw ExitCode(status) }
    }
}

extension Diagnostic {
    /// Whether it says that something is left out: an error, or what follows from one.
    fileprivate var tellsOfLoss: Bool { severity == .error || cause != nil }
}

extension [Diagnostic] {
    fileprivate var hasErrors: Bool { contains { $0.severity == .error } }
}

/// Where a casebook is read from.
struct CasebookSource {
    let reader: CasebookReader
    /// The folder; `nil` where the records come from a file alone.
    let folder: String?

    /// What goes before the paths of diagnostics; nothing where the records come from a file that has its own path.
    let diagnosticsFolder: String?

    /// - Parameter files: What was read from the casebook's files before.
    /// - Throws: exit status 66 where there is no casebook.
    init(_ arguments: CasebookArguments, keeping files: KeptFiles? = nil) throws {
        let isThere = arguments.casebook.map(CasebookReader.isCasebook) ?? true
        folder = arguments.casebook ?? CasebookReader.findCasebookFolder(from: ".")
        diagnosticsFolder = arguments.from == nil ? folder : nil
        if let records = arguments.from {
            reader = CasebookReader(
                records: records == "-" ? .standardInput() : .file(records), folder: folder)
        } else if let folder, isThere {
            reader = CasebookReader(folder: folder, keeping: files)
        } else {
            let reason = arguments.casebook.map { "'\($0)' is not a casebook: it has no dateline.yaml" }
            Console.error("dateline: error: \(reason ?? "no dateline.yaml here or in a folder above")")
            Console.error("help: name a casebook with --casebook FOLDER, or make one with 'dateline init FOLDER'")
            throw ExitCode(66)
        }
    }

    /// The templates that lie over the built-in ones.
    ///
    /// - Throws: exit status 66 where there is no folder of the given name.
    func templates(under named: String?) throws -> OwnTemplates {
        try OwnTemplates(ofCasebookAt: folder, underNamed: named)
    }
}

extension OwnTemplates {
    /// The templates of a casebook, and over them those of a folder that was named on the command line.
    ///
    /// - Throws: exit status 66 where there is no folder of the given name.
    init(ofCasebookAt casebook: String?, underNamed folder: String?) throws {
        do throws(MissingTemplateFolder) {
            try self.init(ofCasebookAt: casebook, under: folder)
        } catch {
            Console.error("dateline: error: \(error)")
            Console.error("help: name a folder of templates with --templates FOLDER")
            throw ExitCode(66)
        }
    }
}

public import DatelineChronology
public import DatelineComposing
public import DatelineModel
public import DatelinePublishing
import DatelineReading
public import EDTF
import Templating

/// A casebook made ready for its readers: disclosed, with the templates that lie over the built-in ones.
///
/// The whole program in one type: records are read, what may be shown of them goes through the one door, and pages are
/// made of it, one by one or as a site.
public struct Publication: Sendable {
    /// What may be shown.
    public let disclosure: Disclosure
    /// What was kept back, for who builds the site and never for its readers.
    public let withheld: Withheld
    /// What became known when.
    public let developments: Developments
    /// The templates that lie over the built-in ones.
    public let templates: OwnTemplates
    /// The casebook's folder; `nil` where the records come from elsewhere.
    public let folder: String?

    /// What may be shown of a casebook.
    ///
    /// - Parameters:
    ///   - folder: The casebook's folder, in which files that are published as they are lie.
    ///   - templates: The templates over the built-in ones.
    public init(
        of casebook: consuming Casebook, by rule: DisclosureRule, in folder: String? = nil,
        templates: OwnTemplates = OwnTemplates()
    ) {
        (disclosure, withheld) = casebook.disclosed(by: rule)
        developments = Developments(in: disclosure)
        self.folder = folder
        self.templates = templates
    }

    /// The casebook of a folder, at its own marking or another, with its own templates.
    ///
    /// - Parameters:
    ///   - ceiling: The strictest marking that may be shown; `nil` for the casebook's own.
    ///   - asOf: The day whose knowledge is shown; `nil` for all there is.
    ///   - templates: A folder of templates over those of the casebook.
    /// - Throws: ``CasebookError`` where a record has errors, ``MissingTemplateFolder``.
    public init(
        at folder: String, ceiling: Marking? = nil, asOf: CalendarDay? = nil, templates: String? = nil
    ) throws {
        let casebook = try Casebook(at: folder)
        self.init(
            of: casebook, by: DisclosureRule(ceiling: ceiling ?? casebook.settings.marking, asOf: asOf), in: folder,
            templates: try OwnTemplates(ofCasebookAt: folder, under: templates))
    }

    /// The pages that there are.
    public var edition: Edition { Edition(of: developments) }

    /// A page in one of its forms.
    ///
    /// - Throws: ``FaultyFiles``.
    public func bytes(of page: Page, as format: PageRenderer.Format) throws -> [UInt8] {
        try withRenderer { try $0.bytes(of: page, as: format) }
    }

    /// The briefing of a period as a mail.
    ///
    /// - Parameter today: The day on which it is made; one in the period is its cut-off.
    /// - Throws: ``FaultyFiles``, ``BriefingMail/TooLarge``.
    public func mail(briefingOf period: ReportingPeriod, today: CalendarDay? = nil) throws -> [UInt8] {
        try withRenderer { try BriefingMail(of: period, in: edition, with: $0, today: today).bytes }
    }

    /// A timeline as a drawing by itself; `nil` where nothing of the selection has a date that can be drawn.
    ///
    /// - Throws: ``FaultyFiles``.
    public func drawing(of selection: Selection, axis: Timeline.Axis = .happened) throws -> [UInt8]? {
        guard let drawing = edition.drawing(of: selection, axis: axis) else { return nil }
        return try withRenderer { Array(drawing.svg(style: try $0.styleSheet()).utf8) }
    }

    /// Writes the whole site into a folder.
    ///
    /// Readers see the old site or the new one, and files that are not of the site stay.
    ///
    /// - Parameters:
    ///   - jobs: How many processors are used.
    ///   - progress: Told now and then how far it is.
    /// - Throws: ``FaultyFiles``, ``PublishError``.
    public func publish(
        to output: String, jobs: Int = 1, progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
    ) throws -> WriteReport {
        let files = try staticFiles()
        return try withRenderer { renderer in
            let publisher = SitePublisher(of: edition, with: renderer, staticFiles: files)
            return try publisher.publish(
                to: output, jobs: jobs, options: WriterOptions(casebooks: folder.map { [$0] } ?? []),
                progress: progress)
        }
    }

    /// The site as one of which each file is made when it is asked for; ``telling(_:)`` says what is wrong with it then.
    ///
    /// - Parameter renderer: One with the templates of this publication, where there is one already.
    /// - Throws: ``FaultyFiles``, ``PublishError``.
    public func siteOnDemand(with renderer: PageRenderer? = nil) throws -> SiteOnDemand {
        let files = try staticFiles()
        if let renderer { return try telling { try SiteOnDemand(of: edition, with: renderer, staticFiles: files) } }
        return try withRenderer { try SiteOnDemand(of: edition, with: $0, staticFiles: files) }
    }

    /// What turns pages into bytes, with the templates of this publication.
    ///
    /// - Throws: ``FaultyFiles``.
    public func renderer() throws -> PageRenderer { try withRenderer(\.self) }

    /// The files that are published as they are.
    private func staticFiles() throws -> [OutputFile] {
        guard let folder else { return [] }
        let found = AccompanyingFiles(.published, ofCasebookAt: folder)
        guard found.diagnostics.isEmpty else { throw FaultyFiles(diagnostics: found.diagnostics) }
        return try found.files.map { try OutputFile($0.path, $0.bytes) }
    }

    /// Does some work with the templates.
    ///
    /// - Throws: ``FaultyFiles``, and what the work throws for other reasons.
    private func withRenderer<Result>(_ work: (PageRenderer) throws -> Result) throws -> Result {
        guard templates.diagnostics.isEmpty else { throw FaultyFiles(diagnostics: templates.diagnostics) }
        return try telling { try work(try PageRenderer(overrides: templates.sources)) }
    }

    /// Does some work in which templates are used.
    ///
    /// - Throws: ``FaultyFiles`` where it was the templates' fault, and what the work throws for other reasons.
    public func telling<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch {
            guard let faults = Self.templateFaults(in: error) else { throw error }
            throw FaultyFiles(diagnostics: TemplateCheck(of: templates.sources).diagnostics(of: faults))
        }
    }

    /// The templates' faults that an error tells of; `nil` where it tells of something else.
    private static func templateFaults(in error: any Error) -> [TemplateError]? {
        switch error {
        case let errors as TemplateErrors: errors.errors
        case let error as TemplateError: [error]
        case PublishError.production(_, let inner), PublishError.conclusion(let inner): templateFaults(in: inner)
        default: nil
        }
    }
}

/// Why nothing was made: templates that cannot be read, a page that they could not make, or files beside the records.
public struct FaultyFiles: Error, Sendable, CustomStringConvertible {
    /// What is wrong, each with its file.
    public let diagnostics: [Diagnostic]

    /// What is wrong, a line for each.
    public var description: String { diagnostics.map(\.message).joined(separator: "\n") }
}

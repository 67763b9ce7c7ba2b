import Dateline

/// Why nothing was rendered: templates that cannot be read, or a page that they could not make.
struct FaultyTemplates: Error {
    let diagnostics: [Diagnostic]
}

extension OpenedCasebook {
    /// Does some work with the templates.
    ///
    /// - Throws: ``FaultyTemplates``, and what the work throws for other reasons.
    func withRenderer<Result>(_ work: (PageRenderer) throws -> Result) throws -> Result {
        guard templates.diagnostics.isEmpty else { throw FaultyTemplates(diagnostics: templates.diagnostics) }
        do {
            return try work(try PageRenderer(overrides: templates.sources))
        } catch {
            guard let faults = Self.templateFaults(in: error) else { throw error }
            throw FaultyTemplates(diagnostics: TemplateCheck(of: templates.sources).diagnostics(of: faults))
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

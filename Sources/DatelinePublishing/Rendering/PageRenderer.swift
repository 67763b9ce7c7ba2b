public import DatelineComposing
import Templates
public import Templating

/// Turns pages into bytes by templates: those that Dateline brings along, and a casebook's own over them.
public struct PageRenderer: Sendable {
    /// The forms a page is rendered in.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case html, markdown

        /// The ending of the templates of this form.
        var fileExtension: String {
            switch self {
            case .html: ".html"
            case .markdown: ".md"
            }
        }
    }

    private let templates: TemplateSet

    /// Room for the whole chronology of a hundred thousand incidents on one page, and still an end to every loop.
    private static let limits: TemplateLimits = {
        var limits = TemplateLimits.standard
        limits.loopIterations = 20_000_000
        limits.steps = 2_000_000_000
        return limits
    }()

    /// A renderer with the default templates and others over them.
    ///
    /// - Parameter overrides: Templates that take the place of the default ones of the same name; they can extend them
    ///   by a name that begins with `builtin/`.
    /// - Throws: every fault of every template, each with its place.
    public init(overrides: [TemplateSource] = []) throws(TemplateErrors) {
        templates = try TemplateSet(
            sources: Self.defaultSources + overrides, models: PageModels.all, filters: FieldFilters.all,
            whitespace: PageModels.whitespace, limits: Self.limits)
    }

    /// A page as bytes in UTF-8.
    public func bytes(of page: Page, as format: Format) throws(TemplateError) -> [UInt8] {
        try templates.render(page.template + format.fileExtension, with: page.model)
    }

    /// A page as text.
    public func text(of page: Page, as format: Format) throws(TemplateError) -> String {
        String(decoding: try bytes(of: page, as: format), as: UTF8.self)
    }

    /// The templates and the style sheet, which a page that stands by itself brings along.
    private static var defaultSources: [TemplateSource] {
        DefaultTemplates.files.filter { !$0.name.hasSuffix(".js") }.map { file in
            TemplateSource(name: file.name, text: file.text, origin: "builtin/\(file.name)", layer: "builtin")
        }
    }
}

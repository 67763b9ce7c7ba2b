public import DatelineComposing
import Templates
public import Templating

/// Turns pages into bytes by templates: those that Dateline brings along, and others over them.
public struct PageRenderer: Sendable {
    /// The forms a page is rendered in.
    public enum Format: String, Hashable, Sendable, CaseIterable {
        case html, markdown
        /// The parts of a mail, for briefings alone.
        case emailHTML = "email-html"
        case emailText = "email-text"

        /// The ending of the templates of this form.
        var fileExtension: String {
            switch self {
            case .html: ".html"
            case .markdown: ".md"
            case .emailHTML: ".email.html"
            case .emailText: ".email.txt"
            }
        }

        /// Whether pages of a kind have a template of this form.
        func isMade(for kind: Page.Kind) -> Bool {
            switch self {
            case .html, .markdown: true
            case .emailHTML, .emailText: kind == .briefing
            }
        }
    }

    private let templates: TemplateSet
    private let scripts: [String: TemplateSource]

    /// Room for the whole chronology of a hundred thousand incidents on one page, and still an end to every loop.
    private static let limits: TemplateLimits = {
        var limits = TemplateLimits.standard
        limits.loopIterations = 20_000_000
        limits.steps = 2_000_000_000
        limits.valueSize = 256 << 20
        return limits
    }()

    /// A renderer with the default templates and others over them.
    ///
    /// - Parameter overrides: Templates that take the place of the default ones of the same name; they can extend them
    ///   by a name that begins with `builtin/`. Of two with one name the later counts.
    /// - Throws: every fault of every template, each with its place.
    public init(overrides: [TemplateSource] = []) throws(TemplateErrors) {
        let all = TemplateCollection(overrides: overrides)
        templates = try TemplateSet(
            sources: all.templates, models: PageModels.all.merging(all.styles) { first, _ in first },
            filters: FieldFilters.all, whitespace: PageModels.whitespace, limits: Self.limits)
        scripts = Dictionary(all.scripts.map { ($0.name, $0) }) { $1 }
    }

    /// A page as bytes in UTF-8.
    public func bytes(of page: Page, as format: Format) throws(TemplateError) -> [UInt8] {
        try bytes(of: page, as: format, showing: page.model)
    }

    /// The page's template with another model of the same fields.
    func bytes(of page: Page, as format: Format, showing model: TemplateObject) throws(TemplateError) -> [UInt8] {
        try templates.render(page.template + format.fileExtension, with: model)
    }

    /// A page as text.
    public func text(of page: Page, as format: Format) throws(TemplateError) -> String {
        String(decoding: try bytes(of: page, as: format), as: UTF8.self)
    }

    /// The style sheet of all pages, for a drawing that travels without them.
    public func styleSheet() throws(TemplateError) -> String {
        String(decoding: try templates.render("assets/dateline.css"), as: UTF8.self)
    }

    /// The style sheets and scripts that the pages of a site ask for, by their paths on the site.
    ///
    /// A style sheet is a template, so that one may include the built-in one and add to it; a script is not.
    func assets() throws(TemplateError) -> [(path: String, bytes: [UInt8])] {
        var assets: [(path: String, bytes: [UInt8])] = []
        for file in DefaultTemplates.files where file.name.hasPrefix("assets/") {
            if let script = scripts[file.name] {
                assets.append((file.name, Array(script.text.utf8)))
            } else {
                assets.append((file.name, try templates.render(file.name)))
            }
        }
        return assets
    }
}

import CommonMark
import DatelineModel
import Templating

/// Filters that turn one form of text into another.
extension FieldFilters {
    static let texts = [markdown, defang, slug, relativeURL]

    /// `{{ text|markdown }}`: CommonMark as safe HTML.
    private static let markdown = TemplateFilter(
        "markdown", parameters: [.optional("shift", default: 2)], result: .markup,
        documentation: """
            CommonMark in the template's form: as safe HTML, as Markdown with its HTML made harmless, or as plain \
            words. Headings go `shift` levels down.
            """
    ) { value, arguments throws(TemplateFailure) in
        let text = try text(value)
        let shift = min(max(try arguments.integer("shift"), 0), 6)
        do throws(MarkdownError) {
            let document = try MarkdownDocument(text)
            switch arguments.kind {
            case .html, .xml:
                return .markup(Markup(trusted: document.html(MarkdownHTMLOptions(headingShift: shift))))
            case .markdown:
                let options = MarkdownOptions(headingShift: shift, showsHTMLAsText: true)
                return .markup(Markup(trusted: document.markdown(options)))
            case .plain: return .text(document.plainText())
            }
        } catch {
            throw TemplateFailure("\(error)", remedy: "shorten the text")
        }
    }

    /// `{{ "http://evil.example"|defang }}`: hxxp://evil[.]example.
    private static let defang = TemplateFilter(
        "defang", result: .text,
        documentation: "The text with network addresses made harmless: `hxxp://evil[.]example`."
    ) { value, _ throws(TemplateFailure) in
        .text(Defanging.defanged(try text(value)))
    }

    /// `{{ "Middle East"|slug }}`: middle-east.
    private static let slug = TemplateFilter(
        "slug", result: .text, documentation: "The name as an id: `middle-east`."
    ) { value, _ throws(TemplateFailure) in
        .text(Slug.make(from: try text(value)))
    }

    /// `{{ "/logo.svg"|relative_url(page.path) }}`: ../../logo.svg.
    private static let relativeURL = TemplateFilter(
        "relative_url", parameters: [.required("page")], result: .text,
        documentation: """
            A path from the root of the site as a link on the page with the path `page`: \
            `"/logo.svg"|relative_url(page.path)`. Addresses with a scheme, and links within the page, stay.
            """
    ) { value, arguments throws(TemplateFailure) in
        let target = try text(value)
        guard target.hasPrefix("/"), !target.hasPrefix("//") else { return .text(target) }
        let page = try arguments.text("page")
        guard page.hasPrefix("/") else {
            throw TemplateFailure("'\(page)' is not a path from the root of the site", remedy: "write 'page.path'")
        }
        let path = target.prefix { $0 != "#" && $0 != "?" }
        let link = Route(path: String(path)).relative(to: Route(path: page))
        return .text(link + target.dropFirst(path.count))
    }
}

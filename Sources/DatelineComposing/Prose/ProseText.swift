import CommonMark
import DatelineExport
import DatelineModel
import Templating

/// The prose of a record, in each form of output, with numbered references in place of its citations.
struct ProseText: Sendable {
    let html: Markup
    let markdown: Markup
    let plain: String
}

extension ProseText: ModelRecord {
    static let fields = RecordDescription<ProseText>(
        "Prose",
        [
            .init("html", "The prose as HTML, its headings below those of the page.") { $0.html },
            .init("markdown", "The prose as Markdown.") { $0.markdown },
            .init("plain", "The words alone, on one line.") { $0.plain },
        ])

    var json: JSONValue? { .string(plain) }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { String.schema(&definitions) }
}

extension PageBuilder {
    /// The prose of a record with its references numbered; `nil` where there is none.
    mutating func prose(_ prose: Prose) -> ProseText? {
        guard !prose.isEmpty else { return nil }
        let text = DefangedMarkdown.text(of: prose.markdown)
        guard let document = try? MarkdownDocument(text) else { return nil }
        var marks: [String: [ReferenceMark]] = [:]
        for group in document.citationGroups { marks[group.placeKey] = referenceMarks(of: group) }
        let numbered = marks
        let linking = linkDecision
        let options = MarkdownHTMLOptions(
            headingShift: 2, headingIDs: .prefix("text-"),
            citation: { (numbered[$0.placeKey] ?? []).map(\.html).joined(separator: " ") }, link: linking)
        let markdown = document.markdown(escapesAsterisks: true) { group in
            (numbered[group.placeKey] ?? []).map(\.markdownText).joined(separator: " ")
        }
        return ProseText(
            html: Markup(trusted: document.html(options)),
            markdown: Markup(trusted: MarkdownForPages.text(of: markdown, headingShift: 2)),
            plain: document.plainText())
    }

    private mutating func referenceMarks(of group: MarkdownCitationGroup) -> [ReferenceMark] {
        group.citations.flatMap { citation -> [ReferenceMark] in
            guard let id = ID<Source>(citation.key) else { return [] }
            return marks(for: [id], locator: citation.locator)
        }
    }

    /// Links within the site follow its pages; one to a page that is not there becomes plain text.
    private var linkDecision: (String) -> LinkDecision {
        let linking = linking
        let routes = edition.routes
        return { destination in
            guard destination.hasPrefix("/"), !LinkPolicy.isForbidden(destination) else {
                return LinkPolicy.standard(destination)
            }
            let route = Route(path: destination.hasSuffix("/") ? destination : destination + "/")
            guard routes.contains(route), let href = linking.href(to: route) else { return .refuse }
            return .rewrite(href)
        }
    }
}

extension MarkdownCitationGroup {
    /// What tells the groups of one text apart.
    fileprivate var placeKey: String { "\(line):\(column)" }
}

extension ReferenceMark {
    /// The mark in Markdown: `[3]`, `[3, p. 4]`; its brackets are no link, for nothing defines one.
    fileprivate var markdownText: String {
        "[\(number)" + (locator.map { ", " + TextEscaping.markdown($0, beginsLine: false) } ?? "") + "]"
    }
}

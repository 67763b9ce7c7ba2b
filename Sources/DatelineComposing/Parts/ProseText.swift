import CommonMark
import DatelineExport
import DatelineModel
import Templating

/// The prose of a record in each form of output, with numbered references in place of its citations.
struct ProseText: Sendable {
    /// The prose with its indicators made harmless.
    private let document: MarkdownDocument
    private let scope: PageScope

    /// `nil` where there is none.
    init?(_ prose: Prose, in scope: PageScope) {
        guard !prose.isEmpty else { return nil }
        document = prose.document.rewritingWords(Defanging.defanged)
        self.scope = scope
    }
}

extension ProseText: ModelValue {
    static var fieldType: FieldType { PrintedProse.fieldType }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { String.schema(&definitions) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue {
        .object(PrintedProse.fields.object(of: printed(&fold), &fold))
    }

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        for group in document.citationGroups { number(group, &fold) }
        return document.plainText().appendJSON(to: &bytes, &fold)
    }

    /// The prose with its references numbered, as the page of a fold shows it.
    private func printed(_ fold: inout PageFold) -> PrintedProse {
        var marks: [String: [ReferenceMark]] = [:]
        for group in document.citationGroups { marks[group.placeKey] = number(group, &fold) }
        let numbered = marks
        let options = MarkdownHTMLOptions(
            headingShift: 2, headingIDs: .prefix("text-"),
            citation: { (numbered[$0.placeKey] ?? []).map(\.html).joined(separator: " ") },
            link: linkDecision(at: fold.place))
        let markdown = document.markdown(
            MarkdownOptions(headingShift: 2, showsHTMLAsText: true, escapesAsterisks: true) { group in
                (numbered[group.placeKey] ?? []).map(\.markdown).joined(separator: " ")
            })
        return PrintedProse(
            html: Markup(trusted: document.html(options)), markdown: Markup(trusted: markdown),
            plain: document.plainText())
    }

    /// The references of a group, which get their numbers now.
    @discardableResult
    private func number(_ group: MarkdownCitationGroup, _ fold: inout PageFold) -> [ReferenceMark] {
        group.citations.flatMap { citation -> [ReferenceMark] in
            guard let id = ID<Source>(citation.key) else { return [] }
            return scope.citations(of: [id], at: citation.locator).map { fold.mark($0) }
        }
    }

    /// Links within the site follow its pages; one to a page that is not there becomes plain text.
    private func linkDecision(at place: PagePlace) -> (String) -> LinkDecision {
        let routes = scope.edition.routes
        return { destination in
            guard destination.hasPrefix("/"), !LinkPolicy.isForbidden(destination) else {
                return LinkPolicy.standard(destination)
            }
            let route = Route(path: destination.hasSuffix("/") ? destination : destination + "/")
            guard routes.contains(route), let href = place.href(route) else { return .refuse }
            return .rewrite(href)
        }
    }
}

/// The prose of a record on a page.
private struct PrintedProse: ModelRecord {
    let html: Markup
    let markdown: Markup
    let plain: String

    static let fields = RecordDescription<PrintedProse>(
        "Prose",
        [
            .init("html", "The prose as HTML, its headings below those of the page.") { $0.html },
            .init("markdown", "The prose as Markdown.") { $0.markdown },
            .init("plain", "The words alone, on one line.") { $0.plain },
        ])
}

extension MarkdownCitationGroup {
    /// What tells the groups of one text apart.
    fileprivate var placeKey: String { "\(line):\(column)" }
}

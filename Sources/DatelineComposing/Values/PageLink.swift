import DatelineExport
import DatelineModel
import Templating

extension LinkTarget: ModelValue {
    static var fieldType: FieldType { .text }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? {
        .members(["type": "string", "format": "uri-reference"])
    }
    static var isAlwaysData: Bool { false }

    func templateValue(_ fold: inout PageFold) -> TemplateValue { fold.address(self).map { .text($0.href) } ?? .none }

    /// A link within the page itself is for the eye.
    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        switch self {
        case .part: false
        case .page, .address: fold.address(self)?.href.appendJSON(to: &bytes, &fold) ?? false
        }
    }
}

/// A name with a link to the page about it, where there is one to go to.
struct PageLink: Hashable, Sendable {
    let text: String
    /// What it leads to; a page does not lead to itself.
    var target: LinkTarget?
    /// The language of the words, where it may be another than that of pages.
    var language: String?
    /// The marking of what it names.
    var marking = Marking.clear

    /// The link as a piece of running text.
    var rich: RichText { RichText([.link(self)]) }
}

extension PageLink: ModelRecord {
    static let fields = RecordDescription<PageLink>(
        "Link",
        [
            .init("text", "The words.") { $0.text },
            .init("href", "The link; none where there is no page to go to.") { $0.target },
            .init("html", "The words as a link.", folding: { $0.printed(&$1).html }),
            .init("markdown", "The words as a link, for Markdown.", folding: { $0.printed(&$1).markdown }),
        ])

    var obligation: Obligation { Obligation(marking: marking) }

    private func printed(_ fold: inout PageFold) -> PrintedText {
        PrintedText([.link(text, fold.address(self), language: language)], plain: text)
    }
}

extension PagePlace {
    /// The link of a name; `nil` where it has none.
    func href(_ link: PageLink) -> String? { link.target.flatMap { href($0) } }
}

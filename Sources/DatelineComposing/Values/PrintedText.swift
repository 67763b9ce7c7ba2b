import DatelineExport
import Templating

/// A text on a page: its links have addresses, its references have numbers.
struct PrintedText: Sendable {
    /// A piece of a text.
    enum Run: Sendable {
        case text(String)
        case strong(String)
        case link(String, PageAddress?, language: String?)
        case date(DateText)
        case quotation(String)
        case mark(ReferenceMark)
    }

    private let runs: [Run]
    /// The words alone, without references.
    let plain: String

    init(_ runs: [Run], plain: String) {
        self.runs = runs
        self.plain = plain
    }

    /// The text as HTML.
    var html: Markup {
        Markup(
            trusted: runs.map { run in
                switch run {
                case .text(let text): TextEscaping.html(text)
                case .strong(let text): "<strong>\(TextEscaping.html(text))</strong>"
                case .link(let text, let address, let language): Self.link(text, address, language: language)
                case .date(let date): date.html
                case .quotation(let words): "<q>\(TextEscaping.html(words))</q>"
                case .mark(let mark): mark.html
                }
            }.joined())
    }

    private static func link(_ text: String, _ address: PageAddress?, language: String?) -> String {
        let words = TextEscaping.html(text), lang = LanguageOfTexts.attribute(language)
        if let address { return "<a href=\"\(address.html)\"\(lang)>\(words)</a>" }
        return lang.isEmpty ? words : "<span\(lang)>\(words)</span>"
    }

    /// The text as Markdown.
    var markdown: Markup {
        Markup(
            trusted: runs.enumerated().map { place, run in
                switch run {
                case .text(let text): TextEscaping.markdown(text, beginsLine: place == 0)
                case .strong(let text): "**\(TextEscaping.markdown(text, beginsLine: false))**"
                case .link(let text, let address?, _):
                    "[\(TextEscaping.markdown(text, beginsLine: false))](\(address.markdown))"
                case .link(let text, nil, _): TextEscaping.markdown(text, beginsLine: place == 0)
                case .date(let date): TextEscaping.markdown(date.prose, beginsLine: place == 0)
                case .quotation(let words): "“\(TextEscaping.markdown(words, beginsLine: false))”"
                case .mark(let mark): " [\(mark.number)]"
                }
            }.joined())
    }
}

extension PrintedText: ModelRecord {
    static let fields = RecordDescription<PrintedText>(
        "Text",
        [
            .init("html", "The text as HTML, with its links and references.") { $0.html },
            .init("markdown", "The text as Markdown.") { $0.markdown },
            .init("plain", "The words alone.") { $0.plain },
        ])
}

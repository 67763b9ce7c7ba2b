import DatelineExport
import Templating

/// A sentence or a phrase with links, dates, quotations and references in it, printed in each form of output.
struct RichText: Hashable, Sendable {
    /// A piece of a text.
    enum Run: Hashable, Sendable {
        case text(String)
        case strong(String)
        case link(String, href: String?, language: String? = nil)
        case date(DateText)
        case quotation(String)
        case mark(ReferenceMark)
    }

    private(set) var runs: [Run]

    init(_ runs: [Run] = []) { self.runs = runs }

    init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

    /// Whether there is nothing in it.
    var isEmpty: Bool { runs.isEmpty }

    /// The words alone, without references.
    var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text), .link(let text, _, _): text
            case .date(let date): date.prose
            case .quotation(let words): "“\(words)”"
            case .mark: ""
            }
        }.joined()
    }

    /// The text as HTML.
    var html: Markup {
        Markup(
            trusted: runs.map { run in
                switch run {
                case .text(let text): TextEscaping.html(text)
                case .strong(let text): "<strong>\(TextEscaping.html(text))</strong>"
                case .link(let text, let href, let language): Self.link(text, href, language)
                case .date(let date): date.html
                case .quotation(let words): "<q>\(TextEscaping.html(words))</q>"
                case .mark(let mark): mark.html
                }
            }.joined())
    }

    private static func link(_ text: String, _ href: String?, _ language: String?) -> String {
        let words = TextEscaping.html(text), lang = LanguageOfTexts.attribute(language)
        if let href { return "<a href=\"\(TextEscaping.html(href))\"\(lang)>\(words)</a>" }
        return lang.isEmpty ? words : "<span\(lang)>\(words)</span>"
    }

    /// The text as Markdown.
    var markdown: Markup {
        Markup(
            trusted: runs.enumerated().map { place, run in
                switch run {
                case .text(let text): TextEscaping.markdown(text, beginsLine: place == 0)
                case .strong(let text): "**\(TextEscaping.markdown(text, beginsLine: false))**"
                case .link(let text, let href?, _):
                    "[\(TextEscaping.markdown(text, beginsLine: false))](\(MarkdownAddress.text(of: href)))"
                case .link(let text, nil, _): TextEscaping.markdown(text, beginsLine: place == 0)
                case .date(let date): TextEscaping.markdown(date.prose, beginsLine: place == 0)
                case .quotation(let words): "“\(TextEscaping.markdown(words, beginsLine: false))”"
                case .mark(let mark): " [\(mark.number)]"
                }
            }.joined())
    }

    /// The text with its first letter in upper case, where it begins with plain words.
    var capitalized: RichText {
        guard let first = runs.first else { return self }
        var copy = self
        switch first {
        case .text(let text): copy.runs[0] = .text(text.capitalizedFirst)
        case .strong(let text): copy.runs[0] = .strong(text.capitalizedFirst)
        case .link, .date, .quotation, .mark: break
        }
        return copy
    }

    static func + (first: RichText, second: RichText) -> RichText { RichText(first.runs + second.runs) }

    static func += (first: inout RichText, second: RichText) { first.runs += second.runs }
}

extension RichText: ExpressibleByStringInterpolation {
    /// Collects words and pieces in their order.
    struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.text(literal)) }
        }

        mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

        mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

        mutating func appendInterpolation(_ text: RichText) { runs += text.runs }

        mutating func appendInterpolation(_ date: DateText) { runs.append(.date(date)) }
    }

    init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

    init(stringLiteral value: String) { self.init(value) }
}

extension RichText: ModelRecord {
    static let fields = RecordDescription<RichText>(
        "Text",
        [
            .init("html", "The text as HTML, with its links and references.") { $0.html },
            .init("markdown", "The text as Markdown.") { $0.markdown },
            .init("plain", "The words alone.") { $0.plain },
        ])

    var json: JSONValue? { .string(plain) }

    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { String.schema(&definitions) }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

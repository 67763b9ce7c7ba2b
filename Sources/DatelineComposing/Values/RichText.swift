import DatelineExport
import Templating

/// A sentence or a phrase with links, dates, quotations and references in it.
///
/// Two texts are equal where their words and links are, whatever they oblige a page to.
struct RichText: Sendable {
    /// A piece of a text.
    enum Run: Hashable, Sendable {
        case text(String)
        case strong(String)
        case link(PageLink)
        case date(DateText)
        case quotation(String)
        case citation(Citation)
    }

    private(set) var runs: [Run]
    /// What saying it obliges a page to, beside what its links do.
    private(set) var obligation: Obligation

    init(_ runs: [Run] = [], obliging obligation: Obligation = Obligation()) {
        self.runs = runs
        self.obligation = obligation
    }

    init(_ text: String) { self.init(text.isEmpty ? [] : [.text(text)]) }

    /// References by themselves, each with a space before it.
    init(citing citations: [Citation]) { self.init(citations.map(Run.citation)) }

    /// Whether there is nothing in it.
    var isEmpty: Bool { runs.isEmpty }

    /// The words alone, without references.
    var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text): text
            case .link(let link): link.text
            case .date(let date): date.prose
            case .quotation(let words): "“\(words)”"
            case .citation: ""
            }
        }.joined()
    }

    /// All that saying it obliges to, its links included.
    var wholeObligation: Obligation {
        var whole = obligation
        for case .link(let link) in runs { whole.join(link.obligation) }
        return whole
    }

    /// The text with something more that it obliges to.
    func obliging(_ more: Obligation) -> RichText { RichText(runs, obliging: obligation.joined(with: more)) }

    /// The text with its first letter in upper case, where it begins with plain words.
    var capitalized: RichText {
        guard let first = runs.first else { return self }
        var copy = self
        switch first {
        case .text(let text): copy.runs[0] = .text(text.capitalizedFirst)
        case .strong(let text): copy.runs[0] = .strong(text.capitalizedFirst)
        case .link, .date, .quotation, .citation: break
        }
        return copy
    }

    static func + (first: RichText, second: RichText) -> RichText {
        RichText(first.runs + second.runs, obliging: first.obligation.joined(with: second.obligation))
    }

    static func += (first: inout RichText, second: RichText) {
        first.runs += second.runs
        first.obligation.join(second.obligation)
    }
}

extension RichText: Hashable {
    static func == (first: RichText, second: RichText) -> Bool { first.runs == second.runs }

    func hash(into hasher: inout Hasher) { hasher.combine(runs) }
}

extension RichText: ExpressibleByStringInterpolation {
    /// Collects words and pieces in their order.
    struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []
        var obligation = Obligation()

        init(literalCapacity: Int, interpolationCount: Int) {}

        mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.text(literal)) }
        }

        mutating func appendInterpolation(_ text: String) { appendLiteral(text) }

        mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

        mutating func appendInterpolation(_ text: RichText) {
            runs += text.runs
            obligation.join(text.obligation)
        }

        mutating func appendInterpolation(_ date: DateText) { runs.append(.date(date)) }
    }

    init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.runs, obliging: stringInterpolation.obligation)
    }

    init(stringLiteral value: String) { self.init(value) }
}

extension RichText: ModelValue {
    static var fieldType: FieldType { PrintedText.fieldType }
    static func schema(_ definitions: inout PageSchemaDefinitions) -> JSONValue? { String.schema(&definitions) }

    func templateValue(_ fold: inout PageFold) -> TemplateValue {
        fold.note(wholeObligation)
        return .object(PrintedText.fields.object(of: printed(&fold), &fold))
    }

    func appendJSON(to bytes: inout [UInt8], _ fold: inout PageFold) -> Bool {
        for case .citation(let citation) in runs { _ = fold.mark(citation) }
        return plain.appendJSON(to: &bytes, &fold)
    }

    /// The text as the page of a fold shows it: its links lead from there, its references have numbers.
    func printed(_ fold: inout PageFold) -> PrintedText {
        PrintedText(
            runs.map { run in
                switch run {
                case .text(let text): .text(text)
                case .strong(let text): .strong(text)
                case .link(let link): .link(link.text, fold.address(link), language: link.language)
                case .date(let date): .date(date)
                case .quotation(let words): .quotation(words)
                case .citation(let citation): .mark(fold.mark(citation))
                }
            }, plain: plain)
    }
}

extension English {
    /// `a, b and c` of texts with links in them.
    static func list(_ items: [RichText], _ word: String = "and") -> RichText {
        var text = RichText()
        for (place, item) in items.enumerated() {
            if place > 0 { text += RichText(place == items.count - 1 ? " \(word) " : ", ") }
            text += item
        }
        return text
    }

    /// The first few, and how many more there are: `a, b and 3 others`.
    static func list(_ items: [RichText], atMost limit: Int, others: String = "others") -> RichText {
        guard items.count > limit + 1 else { return list(items) }
        return list(items.prefix(limit) + [RichText("\(items.count - limit) \(others)")])
    }
}

extension String {
    /// The text with its first letter in upper case.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

internal import DatelineModel
internal import EDTF

/// What `export misp` writes into the comment of an attribute: `Claim; FireEye; 2018-02-20; confidence: high`.
struct MISPCommentParser {
    /// What the attribute says.
    let kind: MISPComment.Kind
    /// The name of who says it.
    let by: String?
    private(set) var said: EDTFDate?
    private(set) var confidence: Confidence?
    private(set) var likelihood: Likelihood?
    private(set) var words: String?
    private(set) var withdrawn: EDTFDate?

    init?(_ comment: String) {
        let kinds = MISPComment.Kind.allCases
        let start = comment.firstRange(of: MISPComment.divider)?.lowerBound ?? comment.endIndex
        guard let kind = kinds.first(where: { comment[..<start] == $0.rawValue }) else { return nil }
        self.kind = kind
        var rest = comment.dropFirst(kind.rawValue.count)
        if let start = rest.lastRange(of: MISPComment.divider + MISPComment.withdrawn),
            let date = try? EDTFDate(parsing: rest[start.upperBound...])
        {
            withdrawn = date
            rest = rest[..<start.lowerBound]
        }
        if rest.hasSuffix(MISPComment.quotes.close),
            let start = rest.firstRange(of: MISPComment.divider + MISPComment.quotes.open)
        {
            words = String(rest[start.upperBound...].dropLast())
            rest = rest[..<start.lowerBound]
        }
        likelihood = Self.taken(MISPComment.likelihood, from: &rest).map(Self.likelihood)
        confidence = Self.taken(MISPComment.confidence, from: &rest).map(Self.confidence)
        var parts = rest.split(separator: MISPComment.divider)
        if let date = parts.last.flatMap({ try? EDTFDate(parsing: $0) }) {
            said = date
            parts.removeLast()
        }
        by = parts.isEmpty ? nil : parts.joined(separator: MISPComment.divider)
    }

    /// The last part of a comment where it begins with a label; it is taken off.
    private static func taken(_ label: String, from rest: inout Substring) -> String? {
        guard let start = rest.lastRange(of: MISPComment.divider + label) else { return nil }
        defer { rest = rest[..<start.lowerBound] }
        return String(rest[start.upperBound...])
    }

    private static func confidence(_ text: String) -> Confidence {
        if let level = Confidence.Level(rawValue: text) { return .level(level) }
        for plain in [Confidence.disputed, .notDisclosed] where plain.text == text { return plain }
        let (word, scale) = onScale(text)
        return .word(word, scale: scale)
    }

    private static func likelihood(_ text: String) -> Likelihood {
        for plain in [Likelihood.disputed, .notDisclosed] where plain.text == text { return plain }
        let (word, scale) = onScale(text)
        let terms = LikelihoodScale.allCases.compactMap { scale in
            scale.term(for: word).map { Likelihood.term($0, scale: scale) }
        }
        return terms.first { $0.text == text } ?? .word(word, scale: scale)
    }

    /// A word and the scale in brackets behind it.
    private static func onScale(_ text: String) -> (word: String, scale: String) {
        guard text.hasSuffix(")"), let bracket = text.firstRange(of: " (") else { return (text, "MISP") }
        return (String(text[..<bracket.lowerBound]), String(text[bracket.upperBound...].dropLast()))
    }
}

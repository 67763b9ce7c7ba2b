internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// Reads back what `export misp` writes.
extension MISPEvent {
    /// The attributes by which our own export represents sources without an address.
    var exportedSources: [MISPAttribute] { isOurExport ? attributes.filter(\.isExportedSource) : [] }
}

extension MISPMarkings {
    /// The record's date as our own export wrote it, unless it is stricter than the event.
    func exportedDate(of event: MISPEvent) -> EDTFDate? {
        event.attributes.first { $0.isExportedDate && stricterMarking(of: $0.restriction, than: event) == nil }?
            .exportedDate
    }
}

extension MISPAttribute {
    /// Whether it is the record's date, as our own export writes it.
    var isExportedDate: Bool { exportedDate != nil }

    /// The record's date, as our own export writes it.
    var exportedDate: EDTFDate? {
        guard object == nil, type == "text", category == "Other", comment == MISPComment.date else {
            return nil
        }
        return try? EDTFDate(parsing: value)
    }

    fileprivate var isExportedSource: Bool {
        type == "text" && category == "External analysis" && comment == MISPComment.source
    }

    /// The key of the source that the attribute represents.
    func sourceKey(in event: MISPEvent) -> String { "\(event.uuid)/source/\(value)" }
}

extension EventIncident {
    /// Adds what only our own export writes in this form; `nil` for an attribute that is read as in any other event.
    mutating func addExported(_ attribute: MISPAttribute, _ provenance: Provenance) -> Outcome? {
        // A date stricter than the event cannot be the record's, and becomes a claim.
        if attribute.isExportedDate, provenance.marking == nil {
            // The first exported date is the record's; a record holds only one.
            let isTheDate = context.markings.exportedDate(of: event) == attribute.exportedDate
            return isTheDate ? .used("date") : .skipped(.notUsed("date"))
        }
        if attribute.isExportedSource, let source = context.sources.own[attribute.sourceKey(in: event)] {
            if !incident.metadata.sources.contains(source.id) { incident.metadata.sources.append(source.id) }
            return .used("source")
        }
        if attribute.type == "text", attribute.comment.flatMap({ MISPCommentParser($0) })?.kind == .attribution {
            incident.attributions.append(Attribution(to: .unknown, provenance: provenance))
            return .used("attribution")
        }
        return nil
    }

    /// The provenance of a statement, as our own export writes it.
    mutating func exportedProvenance(_ saying: MISPCommentParser) -> Provenance {
        var provenance = Provenance(
            by: saying.by.map { party($0) }, said: saying.said, sources: eventSource, confidence: saying.confidence)
        provenance.likelihood = saying.likelihood
        provenance.words = saying.words
        provenance.withdrawn = saying.withdrawn
        return provenance
    }
}

/// What `export misp` writes into the comment of an attribute: `Claim; FireEye; 2018-02-20; confidence: high`.
struct MISPCommentParser {
    /// The kind of statement.
    let kind: MISPComment.Kind
    /// The name of the party who says it.
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

    /// Removes and returns the last part of a comment, if it begins with a label.
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

    /// Splits a word from the scale that follows in brackets.
    private static func onScale(_ text: String) -> (word: String, scale: String) {
        guard text.hasSuffix(")"), let bracket = text.firstRange(of: " (") else { return (text, "MISP") }
        return (String(text[..<bracket.lowerBound]), String(text[bracket.upperBound...].dropLast()))
    }
}

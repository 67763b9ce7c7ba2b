internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// What `export misp` makes of a record, read back.
extension MISPEvent {
    /// The attributes of our own export that stand for sources without an address.
    var exportedSources: [MISPAttribute] { isOurExport ? attributes.filter(\.isExportedSource) : [] }
}

extension MISPMarkings {
    /// The date of the record from which our own export made an event, unless that may travel less far than the event.
    func exportedDate(of event: MISPEvent) -> EDTFDate? {
        event.attributes.first { $0.isExportedDate && stricterMarking(of: $0.restriction, than: event) == nil }?
            .exportedDate
    }
}

extension MISPAttribute {
    /// Whether our own export wrote the record's date in it.
    var isExportedDate: Bool { exportedDate != nil }

    /// The date of a record that our own export wrote.
    var exportedDate: EDTFDate? {
        guard object == nil, type == "text", category == "Other", comment == MISPComment.date else {
            return nil
        }
        return try? EDTFDate(parsing: value)
    }

    fileprivate var isExportedSource: Bool {
        type == "text" && category == "External analysis" && comment == MISPComment.source
    }

    /// The key of the source for which the attribute stands.
    func sourceKey(in event: MISPEvent) -> String { "\(event.uuid)/source/\(value)" }
}

extension EventIncident {
    /// Adds what only our own export writes so; `nil` for an attribute that says what it would say in any event.
    mutating func addExported(_ attribute: MISPAttribute, _ provenance: Provenance) -> Outcome? {
        // One that may travel less far than the event dates no record; what it says is a claim.
        if attribute.isExportedDate, provenance.marking == nil {
            // The first date that our own export wrote is the record's; another has no place.
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

    /// Provenance of what somebody says, as our own export tells it.
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

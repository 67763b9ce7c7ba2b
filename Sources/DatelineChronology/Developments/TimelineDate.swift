public import EDTF

/// When a thing happened, in whichever way the record says it.
public enum TimelineDate: Hashable, Sendable {
    /// A date.
    case date(EDTFDate)
    /// A span whose ends are dates of their own.
    case span(EDTFSpan)
    /// Nobody says.
    case notKnown

    /// A date, or that nobody says.
    public init(_ date: EDTFDate?) { self = date.map(TimelineDate.date) ?? .notKnown }

    /// The first and last moment it can mean.
    public var bounds: EDTFBounds {
        switch self {
        case .date(let date): date.bounds
        case .span(let span): span.bounds
        case .notKnown: EDTFBounds(earliest: .unknown, latest: .unknown)
        }
    }

    /// The words for running text.
    public var prose: String {
        switch self {
        case .date(let date): date.prose
        case .span(let span): span.prose
        case .notKnown: "at a time not known"
        }
    }

    /// The words for tables and drawings.
    public var shortProse: String {
        switch self {
        case .date(let date): date.shortProse
        case .span(let span): span.shortProse
        case .notKnown: "not known"
        }
    }

    /// The value as EDTF writes it; a span is its two ends with a slash between them.
    public var edtf: String {
        switch self {
        case .date(let date): date.description
        case .span(let span): span.edtf
        case .notKnown: ""
        }
    }

    /// Whether it is before another, as far as the two tell.
    public func isBefore(_ other: TimelineDate) -> Certainty {
        if case .date(let date) = self, case .date(let later) = other { return date.isBefore(later) }
        guard let end = bounds.latest.moment, let start = bounds.earliest.moment,
            let otherStart = other.bounds.earliest.moment, let otherEnd = other.bounds.latest.moment
        else { return .notKnown }
        if end <= otherStart { return .yes }
        return otherEnd <= start ? .no : .notKnown
    }
}

extension TimelineDate: Comparable {
    /// The order of a timeline, as that of ``EDTF/EDTFDate``: what nobody dates comes last.
    public static func < (first: TimelineDate, second: TimelineDate) -> Bool {
        switch (first, second) {
        case (.notKnown, _): false
        case (_, .notKnown): true
        case (.date(let one), .date(let two)): one < two
        case (.span, .span), (.span, .date), (.date, .span):
            if first.bounds != second.bounds {
                first.bounds.isOrdered(before: second.bounds)
            } else {
                (first.edtf, first.isSpan ? 1 : 0) < (second.edtf, second.isSpan ? 1 : 0)
            }
        }
    }

    private var isSpan: Bool {
        switch self {
        case .span: true
        case .date, .notKnown: false
        }
    }
}

extension EDTFSpan {
    /// The two ends as EDTF writes them, with a slash between them: `[..2012]/..`.
    var edtf: String { "\(start.edtf)/\(end.edtf)" }
}

extension EDTFSpan.End {
    fileprivate var edtf: String {
        switch self {
        case .date(let date): date.description
        case .open: ".."
        case .unknown: ""
        }
    }
}

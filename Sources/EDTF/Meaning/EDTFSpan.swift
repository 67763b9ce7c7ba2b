/// A span whose two ends are each an EDTF expression: from `[..2012]` to `..` is "since at least 2012".
///
/// An EDTF interval cannot say so, for its ends are not sets.
public struct EDTFSpan: Hashable, Sendable {
    /// Where the span begins.
    public let start: End
    /// Where the span ends.
    public let end: End

    /// One end of a span.
    public enum End: Hashable, Sendable {
        /// An EDTF expression: the end lies at some time in it.
        case date(EDTFDate)
        /// There is no end: still going on, or always so.
        case open
        /// There is an end, and it is not known.
        case unknown
    }

    /// A span from one end to another.
    public init(start: End, end: End) {
        self.start = start
        self.end = end
    }

    /// The first moment that the start can mean, and the first after all that the end can mean.
    ///
    /// The earliest start of `[..2012]` is unbounded: it says how late the span can have begun, not how early.
    public var bounds: EDTFBounds {
        EDTFBounds(earliest: start.bound { $0.earliest }, latest: end.bound { $0.latest })
    }

    /// Whether the span can be: its end is not certainly before its start.
    public var isPossible: Bool {
        guard case .date(let first) = start, case .date(let last) = end else { return true }
        return last.isBefore(first) != .yes
    }
}

extension EDTFSpan.End {
    fileprivate func bound(_ side: (EDTFBounds) -> Bound) -> Bound {
        switch self {
        case .date(let date): side(date.bounds)
        case .open: .unbounded
        case .unknown: .unknown
        }
    }

    /// The end as that of an interval; nil where it is a time, an interval or a set.
    var intervalEnd: EDTFInterval.End? {
        switch self {
        case .date(let date): date.single.map(EDTFInterval.End.date)
        case .open: .open
        case .unknown: .unknown
        }
    }
}

/// A time from one date to another: `2012/2016`, `2012/..`, `/2016`.
///
/// EDTF level 0, time interval; levels 1 and 2, extended interval. It begins at some time in its start and ends at some
/// time in its end.
public struct EDTFInterval: Hashable, Sendable {
    /// Where the interval begins.
    public let start: End
    /// Where the interval ends.
    public let end: End

    /// One end of an interval.
    public enum End: Hashable, Sendable {
        /// A date, at some time in which the end lies.
        case date(SingleDate)
        /// `..`: there is no end.
        case open
        /// Nothing: the end is not known.
        case unknown

        /// The date, where there is one.
        public var date: SingleDate? {
            switch self {
            case .date(let date): date
            case .open, .unknown: nil
            }
        }

        var text: String {
            switch self {
            case .date(let date): date.description
            case .open: ".."
            case .unknown: ""
            }
        }

        /// A bound taken from the date.
        func bound(_ moment: (SingleDate) -> Moment) -> Bound {
            switch self {
            case .date(let date): .moment(moment(date))
            case .open: .unbounded
            case .unknown: .unknown
            }
        }
    }

    var bounds: EDTFBounds {
        EDTFBounds(earliest: start.bound(\.earliest), latest: end.bound(\.latest))
    }
}

extension EDTFInterval: CustomStringConvertible {
    /// The interval as EDTF writes it.
    public var description: String { "\(start.text)/\(end.text)" }
}

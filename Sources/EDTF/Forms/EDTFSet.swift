/// One of several dates, `[2012,2013]`, or all of them, `{2012,2013}`.
///
/// EDTF level 2, set representation.
public struct EDTFSet: Hashable, Sendable {
    /// Whether the set means one of its members or every one.
    public let choice: Choice
    /// The members as written.
    public let members: [Member]

    /// How a set is meant.
    public enum Choice: Hashable, Sendable {
        /// Square brackets: one of the members, not known which.
        case oneOf
        /// Braces: every member.
        case allOf
    }

    /// What stands between the commas of a set.
    public enum Member: Hashable, Sendable {
        /// A date.
        case date(SingleDate)
        /// All from one date to another of the same precision: `1670..1672`.
        case range(SingleDate, SingleDate)
        /// A date and all before it: `..1984`.
        case orEarlier(SingleDate)
        /// A date and all after it: `1984..`.
        case orLater(SingleDate)

        /// The first moment that the member can mean; nil when there is none.
        var earliest: Moment? {
            switch self {
            case .date(let date), .range(let date, _), .orLater(let date): date.earliest
            case .orEarlier: nil
            }
        }

        /// The first moment after all that the member can mean; nil when there is none.
        var latest: Moment? {
            switch self {
            case .date(let date), .range(_, let date), .orEarlier(let date): date.latest
            case .orLater: nil
            }
        }

        var dates: [SingleDate] {
            switch self {
            case .date(let date), .orEarlier(let date), .orLater(let date): [date]
            case .range(let first, let last): [first, last]
            }
        }

        var text: String {
            switch self {
            case .date(let date): date.description
            case .range(let first, let last): "\(first)..\(last)"
            case .orEarlier(let date): "..\(date)"
            case .orLater(let date): "\(date).."
            }
        }
    }

    var bounds: EDTFBounds {
        let earliest = members.map(\.earliest), latest = members.map(\.latest)
        let first = earliest.contains(nil) ? nil : earliest.compactMap(\.self).min()
        let last = latest.contains(nil) ? nil : latest.compactMap(\.self).max()
        return EDTFBounds(
            earliest: first.map(Bound.moment) ?? .unbounded, latest: last.map(Bound.moment) ?? .unbounded)
    }
}

extension EDTFSet: CustomStringConvertible {
    /// The set as EDTF writes it.
    public var description: String {
        let list = members.map(\.text).joined(separator: ",")
        return choice == .oneOf ? "[\(list)]" : "{\(list)}"
    }
}

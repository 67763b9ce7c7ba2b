/// What a writer says against a date or a part of it: that it is uncertain, approximate, or both.
///
/// EDTF level 1, qualification of a date: `?`, `~` and `%`.
public struct Qualification: OptionSet, Hashable, Sendable {
    /// The bits: 1 for uncertain, 2 for approximate.
    public let rawValue: UInt8

    /// What the bits say.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The source of the date is doubtful: `?`.
    public static let uncertain = Qualification(rawValue: 1)

    /// The date is an estimate: `~`.
    public static let approximate = Qualification(rawValue: 2)

    init?(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = [.uncertain, .approximate]
        default: return nil
        }
    }

    /// The character that stands for it; nothing for none.
    var mark: String {
        switch rawValue & 3 {
        case 1: "?"
        case 2: "~"
        case 3: "%"
        default: ""
        }
    }
}

/// The marks of a date as they were written, two bits each: left and right of the year, the month and the day.
///
/// A mark on the left holds for its part alone, a mark on the right for its part and all before it (EDTF level 2,
/// qualification). Kept as written because `?2004-06` and `2004?-06` mean the same and both print back.
struct QualifierMarks: Hashable, Sendable {
    private(set) var bits: UInt16 = 0

    var isEmpty: Bool { bits == 0 }

    /// The parts of a date that can be marked.
    enum Part: UInt16, CaseIterable {
        case year = 0
        case month = 1
        case day = 2
    }

    mutating func mark(left part: Part, _ qualification: Qualification) {
        bits |= UInt16(qualification.rawValue) << (part.rawValue * 4)
    }

    mutating func mark(right part: Part, _ qualification: Qualification) {
        bits |= UInt16(qualification.rawValue) << (part.rawValue * 4 + 2)
    }

    func left(of part: Part) -> Qualification {
        Qualification(rawValue: UInt8(truncatingIfNeeded: bits >> (part.rawValue * 4) & 3))
    }

    func right(of part: Part) -> Qualification {
        Qualification(rawValue: UInt8(truncatingIfNeeded: bits >> (part.rawValue * 4 + 2) & 3))
    }

    /// What holds for a part: its own marks, and those on the right of the parts after it.
    func qualification(of part: Part) -> Qualification {
        Part.allCases.reduce(left(of: part)) { sum, other in
            other.rawValue >= part.rawValue ? sum.union(right(of: other)) : sum
        }
    }

    /// Everything that was said against any part.
    var union: Qualification {
        var rest = bits
        rest |= rest >> 8
        rest |= rest >> 4
        rest |= rest >> 2
        return Qualification(rawValue: UInt8(truncatingIfNeeded: rest & 3))
    }
}

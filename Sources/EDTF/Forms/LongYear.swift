/// A year written with a `Y`, an exponent or its number of significant digits: `Y170000002`, `Y17E8`, `1950S2`.
///
/// EDTF level 1, letter-prefixed calendar year; level 2, exponential year and significant digits. A value too large to
/// hold is held at the largest that can be; the text prints back as it was written.
public struct LongYear: Hashable, Sendable {
    /// What was written before the exponent.
    public let significand: Int
    /// The power of ten, or nil when none was written.
    public let exponent: UInt16?
    /// How many digits are significant, or nil when nothing was said.
    public let significantDigits: UInt8?
    /// Whether a `Y` was written; without it the year has four digits.
    public let isPrefixed: Bool
    let marks: QualifierMarks

    /// The largest year that is held.
    static let largest = 999_999_999_999

    /// The year that was written, held within ±999,999,999,999.
    public var year: Int {
        var value = significand
        for _ in 0..<(exponent ?? 0) {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            guard !overflow, abs(product) <= Self.largest else {
                return value == 0 ? 0 : value < 0 ? -Self.largest : Self.largest
            }
            value = product
        }
        return min(max(value, -Self.largest), Self.largest)
    }

    /// How many digits the year has when it is written out.
    var digits: Int { String(abs(significand)).utf8.count + Int(exponent ?? 0) }

    /// How many digits from the right are not significant.
    var insignificantDigits: Int { significantDigits.map { max(0, digits - Int($0)) } ?? 0 }

    /// The earliest and the latest year meant: `1950S2` is some year from 1900 to 1999, estimated to be 1950.
    public var years: ClosedRange<Int> {
        let year = year
        guard significantDigits != nil, insignificantDigits > 0 else { return year...year }
        guard insignificantDigits < 13 else { return year < 0 ? -Self.largest...0 : 0...Self.largest }
        let step = (0..<insignificantDigits).reduce(1) { product, _ in product * 10 }
        let low = abs(year) / step * step
        let high = min(low + step - 1, Self.largest)
        return year < 0 ? -high ... -low : low...high
    }

    /// How finely the year is known.
    var precision: Precision {
        switch insignificantDigits {
        case 0: .year
        case 1: .decade
        case 2: .century
        case 3: .millennium
        default: .coarser
        }
    }

    /// The first and the last day of the years meant.
    var hull: ClosedRange<CalendarDay> {
        let years = years
        return CalendarDay(
            possibleYear: years.lowerBound, month: 1, day: 1)...CalendarDay(
                possibleYear: years.upperBound, month: 12, day: 31)
    }
}

extension LongYear: CustomStringConvertible {
    /// The year as EDTF writes it.
    public var description: String {
        let size = String(abs(significand))
        return marks.left(of: .year).mark + (isPrefixed ? "Y" : "") + (significand < 0 ? "-" : "")
            + (isPrefixed ? size : padded(abs(significand), to: 4))
            + (exponent.map { "E\($0)" } ?? "") + (significantDigits.map { "S\($0)" } ?? "")
            + marks.right(of: .year).mark
    }
}

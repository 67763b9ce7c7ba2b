/// A year of four digits, any of which may be unspecified: `2017`, `201X`, `-1X12`.
///
/// Years count astronomically (ISO 8601-2, negative calendar year): `0000` is 1 BC, and there is no `-0000`.
public struct YearDigits: Hashable, Sendable {
    /// Four digits of four bits each; 10 stands for `X`.
    let nibbles: UInt16
    let isNegative: Bool

    /// What a nibble holds for a digit that was not specified.
    static let unspecified: UInt16 = 10

    init(nibbles: UInt16, isNegative: Bool) {
        self.nibbles = nibbles
        self.isNegative = isNegative
    }

    /// The digits of a year, or nil when it has more than four.
    public init?(_ year: Int) {
        guard (-9999...9999).contains(year) else { return nil }
        let size = UInt16(abs(year))
        nibbles = (size / 1000) << 12 | (size / 100 % 10) << 8 | (size / 10 % 10) << 4 | size % 10
        isNegative = year < 0
    }

    func nibble(_ place: Int) -> UInt16 { nibbles >> (12 - place * 4) & 15 }

    /// Whether every digit is there.
    public var isSpecified: Bool {
        // No digit but 10 has both the bit of 8 and the bit of 2.
        nibbles & (nibbles << 2) & 0x8888 == 0
    }

    /// How many digits from the left are there before the first that is not specified.
    public var leadingDigits: Int {
        (0..<4).first { nibble($0) == Self.unspecified } ?? 4
    }

    /// The number that the digits make with something in the place of those not specified.
    private func filled(_ filling: UInt16) -> Int {
        (0..<4).reduce(0) { sum, place in
            let digit = nibble(place)
            return sum * 10 + Int(digit == Self.unspecified ? filling : digit)
        }
    }

    /// The year, or nil when a digit is not specified.
    public var year: Int? { isSpecified ? lowest : nil }

    /// The earliest year that the digits can mean.
    public var lowest: Int { isNegative ? -filled(9) : filled(0) }

    /// The latest year that the digits can mean.
    public var highest: Int { isNegative ? -max(filled(0), 1) : filled(9) }

    /// Whether the digits can mean a year.
    func canMean(_ year: Int) -> Bool {
        guard year == 0 ? !isNegative : (year < 0) == isNegative, abs(year) <= 9999 else { return false }
        var rest = UInt16(abs(year))
        for place in (0..<4).reversed() {
            let digit = nibble(place)
            guard digit == Self.unspecified || digit == rest % 10 else { return false }
            rest /= 10
        }
        return true
    }

    /// The first year from a given one on that the digits can mean.
    func first(from year: Int) -> Int? {
        var candidate = max(year, lowest)
        while candidate <= highest {
            if canMean(candidate) { return candidate }
            candidate += 1
        }
        return nil
    }

    /// The last year up to a given one that the digits can mean.
    func last(upTo year: Int) -> Int? {
        var candidate = min(year, highest)
        while candidate >= lowest {
            if canMean(candidate) { return candidate }
            candidate -= 1
        }
        return nil
    }

    /// The digits that both can mean, or nil when they contradict each other.
    func merged(with other: YearDigits) -> YearDigits? {
        guard isNegative == other.isNegative else { return nil }
        var merged: UInt16 = 0
        for place in 0..<4 {
            guard let digit = mergedDigit(nibble(place), other.nibble(place)) else { return nil }
            merged = merged << 4 | digit
        }
        return YearDigits(nibbles: merged, isNegative: isNegative)
    }
}

/// The digit that both can be, or nil when they contradict each other.
func mergedDigit(_ one: UInt16, _ other: UInt16) -> UInt16? {
    if one == YearDigits.unspecified { return other }
    return other == YearDigits.unspecified || other == one ? one : nil
}

extension YearDigits: CustomStringConvertible {
    /// The digits as EDTF writes them, `X` for those not specified.
    public var description: String {
        (isNegative ? "-" : "") + (0..<4).map { digitText(nibble($0)) }.joined()
    }
}

/// A digit as EDTF writes it.
func digitText(_ nibble: UInt16) -> String {
    nibble == YearDigits.unspecified ? "X" : String(nibble)
}

/// A month or a day of two digits, any of which may be unspecified: `05`, `1X`, `XX`; or none at all.
///
/// EDTF level 2, unspecified digit.
struct TwoDigits: Hashable, Sendable {
    /// Two digits of four bits each; 10 stands for `X`, 255 for no digits.
    let nibbles: UInt8

    /// No digits: the date stops before them.
    static let absent = TwoDigits(nibbles: 255)

    init(nibbles: UInt8) {
        self.nibbles = nibbles
    }

    /// The digits of a number below 100.
    init(_ number: Int) {
        nibbles = UInt8(truncatingIfNeeded: (number / 10) << 4 | number % 10)
    }

    var isAbsent: Bool { nibbles == 255 }

    private var tens: UInt16 { UInt16(nibbles >> 4) }

    private var ones: UInt16 { UInt16(nibbles & 15) }

    /// Whether both digits are there.
    var isSpecified: Bool { nibbles & (nibbles << 2) & 0x88 == 0 }

    /// Whether neither digit is: `XX`.
    var isWhollyUnspecified: Bool { tens == YearDigits.unspecified && ones == YearDigits.unspecified }

    /// The number, or nil when a digit is not specified.
    var number: Int? { isSpecified ? Int(tens * 10 + ones) : nil }

    /// Whether the digits can mean a number; no digits can mean any.
    func canMean(_ number: Int) -> Bool {
        isAbsent
            || (tens == YearDigits.unspecified || Int(tens) == number / 10)
                && (ones == YearDigits.unspecified || Int(ones) == number % 10)
    }

    /// The digits that both can mean, or nil when they contradict each other.
    func merged(with other: TwoDigits) -> TwoDigits? {
        if isAbsent { return other }
        if other.isAbsent { return self }
        guard let tens = mergedDigit(tens, other.tens), let ones = mergedDigit(ones, other.ones) else { return nil }
        return TwoDigits(nibbles: UInt8(tens << 4 | ones))
    }

    /// The digits as EDTF writes them.
    var text: String { isAbsent ? "" : digitText(tens) + digitText(ones) }
}

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

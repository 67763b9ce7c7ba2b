extension DateReader {
    /// Reads `Y170000002`, `Y-17E7` or `Y17101E4S3` from its `Y` to the end.
    mutating func readPrefixedYear(_ text: UTF8Text) throws(EDTFError) -> LongYear {
        let start = at
        at += 1
        let isNegative = at < part.upperBound && text[at] == .hyphen
        if isNegative { at += 1 }
        let size = try readNumber(text, "year", most: 18)
        let exponent = try readNumber(text, after: .letterE, "exponent", most: 3)
        let significant = try readNumber(text, after: .letterS, "number of significant digits", most: 2)
        readMark(text, right: .year)
        let year = LongYear(
            significand: isNegative ? -size : size, exponent: exponent.map(UInt16.init),
            significantDigits: significant.map(UInt8.init), isPrefixed: true, marks: marks)
        guard abs(year.year) > 9999 else {
            let plain = YearDigits(year.year)?.description ?? "2017"
            throw EDTFError(
                offset: start, length: at - start, reason: "'Y' is for years of more than four digits",
                remedy: "write '\(plain)'")
        }
        return try checked(year)
    }

    /// Reads the `S2` of `1950S2` to the end.
    mutating func readSignificantDigits(_ text: UTF8Text, of digits: YearDigits) throws(EDTFError) -> LongYear {
        guard let year = digits.year else {
            throw EDTFError(
                offset: at, length: part.upperBound - at,
                reason: "significant digits need a year without 'X'", remedy: "write '\(digits)'")
        }
        let significant = try readNumber(text, after: .letterS, "number of significant digits", most: 2)
        readMark(text, right: .year)
        return try checked(
            LongYear(
                significand: year, exponent: nil, significantDigits: significant.map(UInt8.init), isPrefixed: false,
                marks: marks))
    }

    private func checked(_ year: LongYear) throws(EDTFError) -> LongYear {
        guard at == part.upperBound else {
            throw EDTFError(
                offset: at, length: part.upperBound - at, reason: "nothing follows a year written with 'Y', 'E' or 'S'")
        }
        let most = year.isPrefixed ? year.digits : 4
        guard let significant = year.significantDigits else { return year }
        guard significant >= 1, Int(significant) <= most else {
            throw EDTFError(
                offset: part.lowerBound, length: part.count,
                reason: "the number of significant digits is 1 to \(most)")
        }
        return year
    }

    private mutating func readNumber(
        _ text: UTF8Text, after letter: UInt8, _ name: String, most: Int
    ) throws(EDTFError) -> Int? {
        guard at < part.upperBound, text[at] == letter else { return nil }
        at += 1
        return try readNumber(text, name, most: most)
    }

    /// Reads digits without a zero at the front, so that a number has one text.
    private mutating func readNumber(_ text: UTF8Text, _ name: String, most: Int) throws(EDTFError) -> Int {
        let start = at
        var number = 0
        while at < part.upperBound, text[at].isDigit, at - start < most {
            number = number * 10 + Int(text[at] - 0x30)
            at += 1
        }
        let isLonger = at < part.upperBound && text[at].isDigit
        guard at > start, !isLonger, at - start == 1 || text[start] != 0x30 else {
            throw EDTFError(
                offset: start, length: max(at, min(start + 1, part.upperBound)) - start,
                reason: "the \(name) has 1 to \(most) digits and does not begin with 0")
        }
        return number
    }
}

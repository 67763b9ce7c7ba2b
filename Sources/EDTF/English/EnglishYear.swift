extension EnglishDate {
    /// A year: `2017`, `AD 409`, `44 BC`, `170,000,002`.
    ///
    /// Years before 1 are counted backwards without a year 0, as English does.
    static func year(_ year: Int) -> String {
        switch year {
        case ...0: "\(grouped(1 - year)) BC"
        case ...999: "AD \(year)"
        default: grouped(year)
        }
    }

    /// A year as a thing: `2017`, `the 2010s`, `some year from 1900 to 1999`, `an unknown year`.
    static func year(_ digits: YearDigits) -> String {
        decade(digits).map { "the \($0)" } ?? someYear(digits)
    }

    /// A year that something is in: `2017`, `some year in the 2010s`, `an unknown year`.
    static func someYear(_ digits: YearDigits) -> String {
        if let exact = digits.year { return year(exact) }
        if let decade = decade(digits) { return "some year in the \(decade)" }
        if digits.nibbles == 0xAAAA, !digits.isNegative { return "an unknown year" }
        guard digits.isContiguous else { return "some year of the form \(self.digits(digits))" }
        return "some year from \(year(digits.lowest)) to \(year(digits.highest))"
    }

    /// A year in a table: `2017`, `2010s`, `19xx`, `year unknown`.
    static func short(_ digits: YearDigits) -> String {
        let isUnknown = digits.nibbles == 0xAAAA && !digits.isNegative
        return isUnknown ? "year unknown" : decade(digits) ?? self.digits(digits)
    }

    /// A year in a table with a month before it: `2017`, `201x`.
    static func digits(_ digits: YearDigits) -> String {
        digits.year.map(year) ?? digits.description.lowercased()
    }

    /// A decade: `2010s`; nil where the digits are not those of one, or English has no word for it.
    static func decade(_ digits: YearDigits) -> String? {
        digits.leadingDigits == 3 && digits.lowest >= 1000 ? "\(digits.lowest)s" : nil
    }

    /// A number with commas between thousands, from five digits on.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        guard digits.count > 4 else { return String(digits) }
        let lead = digits.count % 3
        let groups = stride(from: lead, to: digits.count, by: 3).map { String(digits[$0..<$0 + 3]) }
        return ((lead > 0 ? [String(digits[..<lead])] : []) + groups).joined(separator: ",")
    }
}

extension YearDigits {
    /// Whether no year is left out between the lowest and the highest.
    var isContiguous: Bool {
        (leadingDigits..<4).allSatisfy { nibble($0) == Self.unspecified }
    }
}

extension SubYearGrouping {
    private static let seasons = ["spring", "summer", "autumn", "winter"]
    private static let ordinals = ["first", "second", "third", "fourth"]

    /// What the grouping is called.
    var noun: String {
        switch kind {
        case .season, .northernSeason, .southernSeason: "season"
        case .quarter: "quarter"
        case .quadrimester: "quadrimester"
        case .semester: "half"
        }
    }

    /// `spring 2018`, `the second quarter of 2018`, `spring 2018 (southern hemisphere)`.
    var english: String {
        let year = EnglishDate.someYear(yearDigits)
        let named = Self.seasons[(ordinal - 1) & 3] + (yearDigits.isSpecified ? " " : " of ") + year
        return switch kind {
        case .season: named
        case .northernSeason: named + " (northern hemisphere)"
        case .southernSeason: named + " (southern hemisphere)"
        case .quarter, .quadrimester, .semester: "the \(Self.ordinals[(ordinal - 1) & 3]) \(noun) of \(year)"
        }
    }

    /// `spring 2018`, `Q2 2018`, `H1 2018`, `spring 2018 (south)`.
    var short: String {
        let year = EnglishDate.digits(yearDigits)
        let named = "\(Self.seasons[(ordinal - 1) & 3]) \(year)"
        return switch kind {
        case .season: named
        case .northernSeason: named + " (north)"
        case .southernSeason: named + " (south)"
        case .quarter: "Q\(ordinal) \(year)"
        case .quadrimester: "quadrimester \(ordinal) of \(year)"
        case .semester: "H\(ordinal) \(year)"
        }
    }
}

extension LongYear {
    /// `the year 170,000,002`, `170,000,003 BC`, `about 1950 (1900 to 1999)`.
    var english: String {
        guard insignificantDigits > 0, years.count > 1 else { return named }
        let years = years
        let range = "\(EnglishDate.year(years.lowerBound)) to \(EnglishDate.year(years.upperBound))"
        return "about \(EnglishDate.year(year)) (\(range))"
    }

    /// `170,000,002`, `c. 1950 (1900–1999)`.
    var short: String {
        guard insignificantDigits > 0, years.count > 1 else { return isHeld ? EnglishDate.year(year) : named }
        let years = years
        let range = "\(EnglishDate.year(years.lowerBound))–\(EnglishDate.year(years.upperBound))"
        return "c. \(EnglishDate.year(year)) (\(range))"
    }

    private var named: String {
        guard isHeld else { return "the year \(significand) × 10^\(exponent ?? 0)" }
        return (year > 9999 ? "the year " : "") + EnglishDate.year(year)
    }

    /// Whether the year is the one that was written, and not the largest that can be held.
    private var isHeld: Bool { abs(year) < Self.largest }
}

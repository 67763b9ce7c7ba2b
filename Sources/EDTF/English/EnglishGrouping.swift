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

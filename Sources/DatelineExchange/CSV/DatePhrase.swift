internal import EDTF

/// A date in words without what is said of how sure it is: "12 May 2017", "Q3 2018", "late May 2021", "2010s".
struct DatePhrase: Sendable {
    /// Which part of a year or a month is meant.
    enum Part: Sendable {
        case early, middle, late

        init?(_ word: String) {
            switch word {
            case "early", "beginning", "start": self = .early
            case "mid", "middle": self = .middle
            case "late", "end": self = .late
            default: return nil
            }
        }
    }

    private(set) var year: Int?
    private var month: Int?
    private var day: Int?
    private var part: Part?
    /// The number of a season, quarter or half in EDTF: 21 to 24, 33 to 36, 40 and 41.
    private var grouping: Int?
    private var isDecade = false
    /// Whether every word and number has found its place.
    private var isUnderstood = true

    init(_ tokens: [DateTokens.Token]) {
        var ordinal: Int?
        for (place, token) in tokens.enumerated() {
            switch token {
            case .number(let value, width: 4) where year == nil: year = value
            case .number(let value, width: 1...2) where ordinal == nil: ordinal = value
            case .word("s") where year.map({ $0 % 10 == 0 }) ?? false && !isDecade: isDecade = true
            case .word(let word): take(word, after: place > 0 ? tokens[place - 1] : nil)
            default: isUnderstood = false
            }
        }
        if let unit = grouping, unit < 0 { count(unit, ordinal) } else { day = ordinal }
    }

    /// A unit that waits for its number stands as a negative one: -33 for quarters, -40 for halves.
    private mutating func take(_ word: String, after previous: DateTokens.Token?) {
        if let month = EnglishDay.month(word), self.month == nil {
            self.month = month
        } else if let part = Part(word), self.part == nil {
            self.part = part
        } else if let season = Self.seasons[word], grouping == nil {
            grouping = season
        } else if let unit = Self.units[word], grouping == nil {
            grouping = -unit
        } else if let number = Self.ordinals[word], ordinalWord == nil {
            ordinalWord = number
        } else {
            isUnderstood = false
        }
    }

    private var ordinalWord: Int?

    private mutating func count(_ unit: Int, _ ordinal: Int?) {
        guard let number = ordinalWord ?? ordinal, (1...(unit == -33 ? 4 : 2)).contains(number) else {
            return isUnderstood = false
        }
        grouping = -unit + number - 1
    }

    private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]
    private static let units = ["q": 33, "quarter": 33, "qtr": 33, "h": 40, "half": 40]
    private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]

    /// Whether this is the winter that ends in another year, told as "Winter 2018/19": it counts to the year it begins in.
    func isWinter(into other: DatePhrase) -> Bool {
        guard grouping == 24, let year, other.grouping == nil, other.month == nil else { return false }
        return other.year == year + 1 || other.year == nil && other.day == (year + 1) % 100
    }

    /// The year, month or day beside this one: the one before for -1, the one after for 1.
    func beside(_ step: Int) -> String? {
        guard part == nil, grouping == nil, !isDecade, let date, let year else { return nil }
        guard let month else { return EDTFDate.year(year + step).description }
        guard day != nil else {
            let months = year * 12 + month - 1 + step
            return EDTFDate.month(months % 12 + 1, of: months / 12)?.description
        }
        return CalendarDay(date).map { $0.adding(days: step).description }
    }

    /// The phrase with what it has not and another has: the year of "March" in "March–May 2021".
    func completed(by other: DatePhrase) -> DatePhrase {
        var phrase = self
        phrase.year = year ?? other.year
        if month == nil, day != nil { phrase.month = other.month }
        return phrase
    }

    /// The one date, as exactly as it is surely meant.
    var date: String? { meanings.first?.date }

    /// The ways to write it.
    var meanings: [DateInWords.Meaning] {
        guard isUnderstood, let year else { return [] }
        let digits = EDTFDate.year(year).description
        if isDecade { return month == nil && day == nil ? [.init(date: digits.dropLast() + "X")] : [] }
        if let grouping { return month == nil && day == nil ? [.init(date: "\(digits)-\(grouping)")] : [] }
        guard let month else { return day == nil ? inYear(digits) : [] }
        let text = EDTFDate.month(month, of: year)?.description ?? ""
        guard let day else { return inMonth(text) }
        return part == nil ? [.init(date: "\(text)-\(day < 10 ? "0" : "")\(day)")] : []
    }

    private func inYear(_ year: String) -> [DateInWords.Meaning] {
        let whole = DateInWords.Meaning(date: year, words: part == nil ? nil : "the year")
        return switch part {
        case .early: [whole, .init(date: year + "-40", words: "its first half")]
        case .late: [whole, .init(date: year + "-41", words: "its second half")]
        case .middle, nil: [whole]
        }
    }

    private func inMonth(_ month: String) -> [DateInWords.Meaning] {
        let whole = DateInWords.Meaning(date: month, words: part == nil ? nil : "the month")
        return switch part {
        case .early: [whole, .init(date: month + "-0X", words: "its first nine days")]
        case .middle: [whole, .init(date: month + "-1X", words: "its days from 10 to 19")]
        case .late: [whole, .init(date: month + "-2X", words: "its days from 20 to 29")]
        case nil: [whole]
        }
    }
}

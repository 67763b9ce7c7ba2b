/// Dates written in English words.
extension KnownMistake {
    static func words(_ shape: DateShape) -> EDTFError? {
        guard !shape.words.isEmpty else { return nil }
        if shape.numbers.isEmpty { return noDate(shape) }
        return months(shape) ?? phrases(shape)
    }

    private static func noDate(_ shape: DateShape) -> EDTFError? {
        let isInterval = shape.outline.contains("/") && shape.outline != "n/a"
        guard !isInterval, shape.outline.utf8.first?.isBracket == false else { return nil }
        return error(
            shape, "a date has a year in it",
            "leave the field out where no date is known, or write '[..2018]' for 2018 or earlier")
    }

    /// `May 2017`, `12 May 2017`, `May 12, 2017`.
    private static func months(_ shape: DateShape) -> EDTFError? {
        guard let month = shape.words.lazy.compactMap(EnglishDate.month).first,
            let year = shape.numbers.first(where: { $0.width == 4 })
        else { return nil }
        let isOrdinary = shape.words.allSatisfy {
            EnglishDate.month(named: $0) != nil || ["st", "nd", "rd", "th", "of"].contains($0)
        }
        var text = "\(padded(year.value, to: 4))-\(padded(month, to: 2))"
        let days = shape.numbers.filter { $0.width <= 2 }
        guard isOrdinary, days.count <= 1, days.count + 1 == shape.numbers.count else { return nil }
        if let day = days.first { text += "-\(padded(day.value, to: 2))" }
        return write(text).map { error(shape, "a date is written in numbers", $0) }
    }

    /// `about 2015`, `2010s`, `since 2012`, `Q2 2018`, `spring 2018`.
    private static func phrases(_ shape: DateShape) -> EDTFError? {
        guard let year = shape.numbers.first(where: { $0.width == 4 })?.value, let word = shape.words.first else {
            return nil
        }
        let digits = padded(year, to: 4)
        let meant: String? =
            switch (shape.words.count, shape.numbers.count, word) {
            case (1, 1, "c"), (1, 1, "ca"), (1, 1, "circa"), (1, 1, "about"), (1, 1, "around"), (1, 1, "approx"):
                "\(digits)~"
            case (1, 1, "since"), (1, 1, "from"): "\(digits)/.."
            case (1, 1, "until"), (1, 1, "till"): "../\(digits)"
            case (1, 1, "s") where shape.outline == "ns" && year % 10 == 0: "\(digits.dropLast())X"
            case (1, 2, "q"): quarter(shape).map { "\(digits)-\($0 + 32)" }
            case (1, 2, "h"): half(shape).map { "\(digits)-\($0 + 39)" }
            case (1, 1, _): season(word).map { "\(digits)-\($0 + 20)" }
            default: nil
            }
        return meant.flatMap { write($0) }.map { error(shape, "a date is written in numbers and signs", $0) }
    }

    private static func quarter(_ shape: DateShape) -> Int? {
        shape.numbers.first { $0.width == 1 && (1...4).contains($0.value) }?.value
    }

    private static func half(_ shape: DateShape) -> Int? {
        shape.numbers.first { $0.width == 1 && (1...2).contains($0.value) }?.value
    }

    private static func season(_ word: String) -> Int? {
        switch word {
        case "spring": 1
        case "summer": 2
        case "autumn", "fall": 3
        case "winter": 4
        default: nil
        }
    }
}

extension UInt8 {
    fileprivate var isBracket: Bool { self == .openBracket || self == .openBrace }
}

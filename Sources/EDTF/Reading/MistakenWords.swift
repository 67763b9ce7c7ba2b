/// A year and two digits that may be a later year: `2012-14`, `2011–12`, `2011/12`.
extension KnownMistake {
    static func yearAndShortYear(_ text: String) -> EDTFError? {
        guard let whole = DateShape(Array(text.utf8)),
            let shape = DateShape(Array(normalized(text).utf8.filter { $0 != 0x20 })),
            ["n-n", "n/n"].contains(shape.outline), shape.widths == [4, 2], shape.values[1] > shape.values[0] % 100
        else { return nil }
        let year = shape.values[0], number = shape.values[1], first = padded(year, to: 4)
        let both = EDTFProposal(
            "\(first)/\(first.prefix(2))\(padded(number, to: 2))", for: "the time from one to the other")
        guard number <= 12 else {
            return error(
                over: whole, "a month is 01 to 12, and between two years comes '/'",
                .dates([both, EDTFProposal(first, for: "the year alone")].compactMap(\.self)))
        }
        // With a slash only years that follow each other are told so; all else is a month.
        guard shape.outline == "n-n" || number == year % 100 + 1 else { return nil }
        let month = EDTFProposal(
            "\(first)-\(padded(number, to: 2))", for: "\(EnglishDate.month(number)) \(EnglishDate.year(year))")
        return error(
            over: whole, "whether the second number is a year or a month cannot be told",
            .dates([both, month].compactMap(\.self)))
    }
}

/// Texts in which there is no date.
extension KnownMistake {
    /// Nothing, or a text without a number: `unknown`, `?`, `ongoing`.
    static func noDate(_ shape: DateShape) -> EDTFError? {
        guard shape.numbers.isEmpty else { return nil }
        if shape.length == 0 { return error(over: shape, "the date is empty", .nothingKnown) }
        let isInterval = shape.outline.contains("/") && shape.outline != "n/a"
        guard !isInterval, !Array(shape.outline.utf8).startsSet else { return nil }
        guard shape.words.allSatisfy({ !goingOn.contains($0) }) || shape.words.isEmpty else {
            return error(
                over: shape, "a date has a year in it",
                .advice("write the start before it, as in '2018/..' for since 2018"))
        }
        return error(over: shape, "a date has a year in it", .nothingKnown)
    }

    private static let goingOn: Set<String> = ["ongoing", "present", "now", "today", "current", "continuing"]
}

extension [UInt8] {
    /// Whether the text begins as a set does.
    var startsSet: Bool { first?.isBracket == true }
}

extension UInt8 {
    /// Whether the byte begins a set.
    fileprivate var isBracket: Bool { self == .openBracket || self == .openBrace }
}

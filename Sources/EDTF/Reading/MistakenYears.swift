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
                whole, "a month is 01 to 12, and between two years comes '/'",
                .dates([both, EDTFProposal(first, for: "the year alone")].compactMap(\.self)))
        }
        // With a slash only years that follow each other are told so; all else is a month.
        guard shape.outline == "n-n" || number == year % 100 + 1 else { return nil }
        let month = EDTFProposal(
            "\(first)-\(padded(number, to: 2))", for: "\(EnglishDate.month(number)) \(EnglishDate.year(year))")
        return error(
            whole, "whether the second number is a year or a month cannot be told",
            .dates([both, month].compactMap(\.self)))
    }
}

/// English names of the parts of a date.
enum EnglishDate {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// The name of a month, 1 to 12.
    static func month(_ number: Int) -> String { months[(number + 11) % 12] }

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

    /// A year whose digits are all there, or its digits with `x` for the others.
    static func year(_ digits: YearDigits) -> String {
        digits.year.map(year) ?? digits.description.lowercased()
    }

    /// A number with commas between thousands, from five digits on.
    static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        guard digits.count > 4 else { return String(digits) }
        let lead = digits.count % 3
        let groups = stride(from: lead, to: digits.count, by: 3).map { String(digits[$0..<$0 + 3]) }
        return ((lead > 0 ? [String(digits[..<lead])] : []) + groups).joined(separator: ",")
    }

    /// A list with `or` or `and` before the last: `2012, 2013 or 2015`.
    static func list(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// A number in order: `12th`.
    static func ordinal(_ number: Int) -> String {
        switch (number % 10, number % 100) {
        case (_, 11...13): "\(number)th"
        case (1, _): "\(number)st"
        case (2, _): "\(number)nd"
        case (3, _): "\(number)rd"
        default: "\(number)th"
        }
    }
}

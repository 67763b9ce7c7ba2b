/// An error in a date format: what is wrong, at which bytes, and what to write instead.
struct DateFormatFault: Error, Hashable {
    let offset: Int
    let length: Int
    let message: String
    let remedy: String
}

/// Parses a date pattern into its parts.
struct DateFormatSyntax {
    private let pattern: String
    private let knowsCentury: Bool
    private var rest: Substring
    private var parts: [DateFormat.Part] = []

    /// The parts of a pattern. It must have a year, and no part without the larger one it depends on.
    static func parts(of pattern: String, knowsCentury: Bool) throws(DateFormatFault) -> [DateFormat.Part] {
        var reading = DateFormatSyntax(pattern: pattern, knowsCentury: knowsCentury, rest: pattern[...])
        while let letter = reading.rest.first { try reading.take(letter) }
        try reading.checkWhole()
        return reading.parts
    }

    private mutating func take(_ letter: Character) throws(DateFormatFault) {
        if letter == "'" { return try takeQuoted() }
        let run = rest.prefix { $0 == letter }
        if let part = Self.part(letter, run.count) {
            parts.append(part)
        } else if letter.isLetter && letter.isASCII && !(letter == "T" && run.count == 1) || letter == "%" {
            throw fault(Self.reason(run), at: run, remedy: Self.remedy(run))
        } else {
            parts += run.map { .literal($0) }
        }
        rest = rest[run.endIndex...]
    }

    /// Takes literal text in apostrophes; two apostrophes are one.
    private mutating func takeQuoted() throws(DateFormatFault) {
        let start = rest
        rest = rest.dropFirst()
        var text = ""
        while let end = rest.firstIndex(of: "'") {
            text += rest[..<end]
            rest = rest[rest.index(after: end)...]
            guard rest.first == "'" else {
                parts += (text.isEmpty ? "'" : text).map { .literal($0) }
                return
            }
            text += "'"
            rest.removeFirst()
        }
        throw fault("the text that begins here has no end", at: start, remedy: "close it with an apostrophe, as in 'T'")
    }

    private static func part(_ letter: Character, _ count: Int) -> DateFormat.Part? {
        switch (letter, count) {
        case ("y", 1), ("y", 4), ("u", 1), ("u", 4): .year
        case ("y", 2): .yearOfCentury
        case ("Q", 1...3), ("q", 1...3): .quarter
        case ("M", 1...2), ("L", 1...2): .month
        case ("M", 3...4), ("L", 3...4): .monthName
        case ("d", 1...2): .day
        case ("D", 3): .dayOfYear
        case ("E", 1...4): .weekday
        case ("H", 1...2), ("k", 1...2): .clock(0...24)
        case ("h", 1...2), ("K", 1...2): .clock(0...12)
        case ("m", 1...2): .clock(0...59)
        case ("s", 1...2): .clock(0...60)
        case ("S", 1...9): .fraction
        case ("a", 1...3): .halfOfDay
        case ("X", 1...5), ("x", 1...5), ("Z", 1...5), ("z", 1...4), ("O", 1), ("O", 4): .zone
        default: nil
        }
    }

    private static func reason(_ run: Substring) -> String {
        switch run.first {
        case "%": "'%' is of another kind of pattern"
        case "Y": "'\(run)' is the year that weeks are counted in"
        case "D": "'\(run)' is no day of the month"
        default: "'\(run)' stands for nothing in a date"
        }
    }

    private static func remedy(_ run: Substring) -> String {
        switch run.first {
        case "Y", "y", "u": "write 'yyyy'"
        case "D": "write 'dd' for the day of the month, 'DDD' for the day of the year"
        case "M", "L": "write 'MM' for a number, 'MMM' for a name"
        case "A": "write 'a' for AM or PM"
        default: letters
        }
    }

    private static let letters =
        "write yyyy, MM or MMM, dd; HH or hh, mm, ss, SSS, a and XXX are read over; text stands in apostrophes, 'T'"

    /// Checks that the pattern is unambiguous: a day needs a month, and minutes need an hour.
    private func checkWhole() throws(DateFormatFault) {
        if let minutes = minutesWithoutHour {
            throw fault(
                "'\(minutes)' are minutes, and there is no hour", at: minutes, remedy: "write 'MM' for the month")
        }
        if parts.contains(.yearOfCentury), !knowsCentury, let run = run(of: "y") {
            throw fault(
                "'yy' does not tell the century", at: run,
                remedy:
                    "add 'century: 20' to the mapping for the years 2000 to 2099, or write years in full, with 'yyyy'")
        }
        if let twice = [DateFormat.Part.year, .month, .day].first(where: { part in parts.count { $0 == part } > 1 }) {
            let letters = twice == .month ? "MM" : twice == .day ? "dd" : "yyyy"
            throw fault(
                "'\(letters)' stands twice", at: pattern[...],
                remedy: twice == .month ? "write 'mm' for minutes" : "write it once")
        }
        guard parts.contains(.year) || parts.contains(.yearOfCentury) else {
            throw fault(
                "the year is missing", at: pattern[...], remedy: "write it with 'yyyy', or 'edtf' for dates as in EDTF")
        }
        guard !parts.contains(.day) || parts.contains(.month) || parts.contains(.monthName) else {
            throw fault("the month is missing", at: pattern[...], remedy: "write 'MM' for a number, 'MMM' for a name")
        }
    }

    private var minutesWithoutHour: Substring? {
        let hasHour = parts.contains(.clock(0...24)) || parts.contains(.clock(0...12))
        return hasHour || !parts.contains(.clock(0...59)) ? nil : run(of: "m")
    }

    private func run(of letter: Character) -> Substring? {
        pattern.firstIndex(of: letter).map { start in pattern[start...].prefix { $0 == letter } }
    }

    /// The fault at a part of the pattern. If the whole is a known other notation, the remedy is its translation.
    private func fault(_ message: String, at part: Substring, remedy: String) -> DateFormatFault {
        let start = pattern.utf8.distance(from: pattern.startIndex, to: part.startIndex)
        let translation = OtherDatePatterns.translation(of: pattern).flatMap { text in
            (try? DateFormat(text, century: knowsCentury ? 20 : nil)).map { _ in "write '\(text)'" }
        }
        return DateFormatFault(
            offset: start, length: part.utf8.count, message: message, remedy: translation ?? remedy)
    }
}

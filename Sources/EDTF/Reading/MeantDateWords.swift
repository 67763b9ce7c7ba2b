/// Reads the words of one date.
extension MeantDate {
    /// A date that may lack its year; nil where a word of it is not understood.
    static func read(_ text: String) -> MeantDate? {
        var date = MeantDate()
        let text =
            ["on or about ", "on or around "].first(where: text.hasPrefix)
            .map { "about " + text.dropFirst($0.count) } ?? text
        let chunks = text.split { " ,()".contains($0) }
        for (place, chunk) in chunks.enumerated() {
            // "half" belongs to the number before it.
            if place > 0, ["quarter", "qtr", "half"].contains(chunk) { continue }
            guard date.take(String(chunk), next: place + 1 < chunks.count ? chunks[place + 1] : nil) else { return nil }
        }
        return date.year == nil && date.month == nil && date.day == nil && date.grouping == nil ? nil : date
    }

    private mutating func take(_ chunk: String, next: Substring?) -> Bool {
        var chunk = chunk
        if chunk.hasPrefix("~") {
            isApproximate = true
            chunk.removeFirst()
        }
        if chunk.hasSuffix("?") {
            isUncertain = true
            chunk.removeLast()
        }
        chunk = KnownMistake.trimmed(chunk, of: ".")
        if chunk.isEmpty { return true }
        if let read = takeCalendar(chunk) { return read }
        return takeCounted(chunk, next) ?? takeWords(chunk)
    }

    /// A date that is EDTF or a calendar's: `2021-05`, `2021/05/07`, `7.13.2021`; nil where it is neither.
    private mutating func takeCalendar(_ chunk: String) -> Bool? {
        let shape = DateShape(Array(chunk.utf8))
        let isWritten = KnownMistake.isEDTF(chunk.uppercased())
        guard let text = isWritten ? chunk.uppercased() : shape.flatMap(KnownMistake.calendarText),
            shape?.numbers.first.map({ $0.width > 2 || shape?.numbers.count ?? 0 > 1 }) == true,
            let date = try? EDTFDate.Form.read(text.utf8.span), case .single(.calendarDate(let written)) = date,
            written.marks.isEmpty
        else { return nil }
        guard year == nil, !written.hasMonth || month == nil && written.month != nil,
            !written.hasDay || day == nil && written.day != nil
        else { return false }
        year = written.yearDigits.description
        month = month ?? written.month
        day = day ?? written.day
        return true
    }

    /// A number with a word after it: `1st quarter`, `second half`.
    private mutating func takeCounted(_ chunk: String, _ next: Substring?) -> Bool? {
        guard let next, let number = Self.ordinal(chunk) else { return nil }
        switch next {
        case "quarter" where number <= 4, "qtr" where number <= 4: grouping = 32 + number
        case "half" where number <= 2: grouping = 39 + number
        default: return nil
        }
        return true
    }

    private static func ordinal(_ chunk: String) -> Int? {
        let words = ["first": 1, "second": 2, "third": 3, "fourth": 4]
        let digits = chunk.prefix { $0.isNumber }
        return words[chunk]
            ?? (["", "st", "nd", "rd", "th", "e", "er", "eme"].contains(chunk.dropFirst(digits.count))
                ? Int(digits) : nil)
    }

    /// Words and numbers without blanks between them: `07-may-2021`, `c30`, `mid-2021`, `2010s`, `q2/2018`.
    private mutating func takeWords(_ chunk: String) -> Bool {
        guard let shape = DateShape(Array(chunk.utf8)) else { return false }
        if let hyphen = chunk.firstIndex(of: "-"), ["early", "mid", "late"].contains(chunk[..<hyphen]) {
            return take(word: String(chunk[..<hyphen])) && take(String(chunk[hyphen...].dropFirst()), next: nil)
        }
        // At an end a sign stands for more than a blank, and other signs stand for more anywhere.
        guard !chunk.hasPrefix("-"), !chunk.hasSuffix("-"), !chunk.hasPrefix("/"), !chunk.hasSuffix("/"),
            !chunk.contains(where: { "_*+:<>=\"[]{}".contains($0) })
        else { return false }
        if let decade = Self.decade(shape) {
            isYearWithS = decade.isYear
            year = decade.text
            return true
        }
        if let code = Self.code(shape) {
            grouping = code
            if shape.numbers.count == 1 { return true }
            return take(shape.numbers.first { $0.width == 4 })
        }
        for word in shape.words where !take(word: word) { return false }
        for number in shape.numbers where !take(number) { return false }
        return shape.numbers.count + shape.words.count > 0
    }

    /// `2010s`, `1990's`, `90s`; a year that ends in no zero is a year all the same.
    private static func decade(_ shape: DateShape) -> (text: String, isYear: Bool)? {
        guard ["ns", "n's", "'ns"].contains(shape.outline), let number = shape.numbers.first else { return nil }
        let isRound = number.value % 10 == 0
        switch number.width {
        case 4 where isRound: return ("\(padded(number.value / 10, to: 3))X", false)
        case 4: return (padded(number.value, to: 4), true)
        case 2 where isRound && number.value >= 20: return ("19\(number.value / 10)X", false)
        default: return nil
        }
    }

    /// The code of `q2`, `2018q2`, `q2/2018`, `h1`.
    private static func code(_ shape: DateShape) -> Int? {
        guard shape.words.count == 1, shape.numbers.count <= 2,
            let number = shape.numbers.first(where: { $0.width == 1 })?.value
        else { return nil }
        switch shape.words[0] {
        case "q" where (1...4).contains(number): return 32 + number
        case "h" where (1...2).contains(number): return 39 + number
        default: return nil
        }
    }

    private mutating func take(_ number: DateShape.Number?) -> Bool {
        guard let number else { return true }
        switch number.width {
        case 4 where year == nil: year = padded(number.value, to: 4)
        case 1...3 where isEraBefore && year == nil: year = padded(number.value, to: 4)
        case 1...3:
            guard day == nil, number.value > 0 else { return false }
            day = number.value
        default: return false
        }
        return true
    }
}

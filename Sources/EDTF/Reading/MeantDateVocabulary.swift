/// The words that dates are told in.
extension MeantDate {
    /// Takes what a word says; false where it is not known.
    mutating func take(word: String) -> Bool {
        if let number = EnglishDate.month(named: word), number > 0, Self.isMonth(word) {
            guard month == nil else { return false }
            month = number
            return true
        }
        switch word {
        case "about", "around", "c", "ca", "circa", "approx", "approximately", "roughly", "est", "estimated", "nearly":
            isApproximate = true
        case "possibly", "perhaps", "maybe", "probably", "presumably", "likely", "uncertain": isUncertain = true
        case "early", "beginning", "start", "begin": part = .early
        case "mid", "middle": part = .middle
        case "late", "end": part = .late
        case "spring", "summer", "autumn", "fall", "winter":
            guard grouping == nil else { return false }
            grouping = Self.seasons[word]
        case "bc", "bce": return takeEra(isBefore: true)
        case "ad", "ce": return takeEra(isBefore: false)
        case "century": return takeCentury()
        default: return Self.silent.contains(word)
        }
        return true
    }

    private static let seasons = ["spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24]

    private static func isMonth(_ word: String) -> Bool {
        word.utf8.count <= 4
            || EnglishDate.month(named: word).map { EnglishDate.month($0).lowercased() == word } == true
    }

    /// Words that say nothing more about a date than its numbers do.
    private static let silent: Set<String> = [
        "the", "of", "in", "on", "at", "during", "sometime", "some", "time", "year", "month", "months", "season", "day",
        "date",
        "dated", "st", "nd", "rd", "th", "s", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday",
        "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ]

    /// A century's number stands before the word: `19th century`.
    private mutating func takeCentury() -> Bool {
        guard year == nil, month == nil, let number = day, (1...99).contains(number) else { return false }
        day = nil
        year = "\(padded(number - 1, to: 2))XX"
        return true
    }

    /// The century BC of the same number; that of 1 BC has a year that no digits before 0 have.
    private mutating func takeCenturyBefore() -> Bool {
        guard let century = year, century.hasSuffix("XX"), century != "00XX" else { return false }
        year = "-\(century)"
        return true
    }

    /// Makes a year of the number before the era, counted astronomically: 1 BC is the year 0.
    private mutating func takeEra(isBefore: Bool) -> Bool {
        guard let number = year.flatMap({ Int($0) }) ?? (month == nil ? day : nil), (1...9999).contains(number) else {
            // "AD" may stand before its year, and either after a century.
            isEraBefore = !isBefore && year == nil
            return isEraBefore || isBefore && takeCenturyBefore()
        }
        if year == nil { day = nil }
        let size = padded(isBefore ? number - 1 : number, to: 4)
        year = isBefore && number > 1 ? "-\(size)" : size
        return true
    }
}

/// The words of dates in German, French and Spanish, without the marks over their letters.
enum MeantLanguages {
    /// The text with English words for those of the other languages.
    static func english(_ text: String) -> String {
        var english = "", rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isLetter }
            if word.isEmpty {
                english.append(first)
                rest.removeFirst()
            } else {
                english += words[String(word)] ?? String(word)
                rest = rest[word.endIndex...]
            }
        }
        return english
    }

    /// Each word stands once: where languages share one it means the same in both.
    private static let words = months.merging(others) { first, _ in first }

    private static let months = [
        "januar": "january", "janner": "january", "janvier": "january", "janv": "january", "enero": "january",
        "ene": "january", "februar": "february", "feber": "february", "fevrier": "february", "fevr": "february",
        "fev": "february", "febrero": "february", "marz": "march", "maerz": "march", "mars": "march", "marzo": "march",
        "avril": "april", "avr": "april", "abril": "april", "abr": "april", "mai": "may", "mayo": "may",
        "juni": "june", "juin": "june", "junio": "june", "juli": "july", "juillet": "july", "juil": "july",
        "julio": "july", "aout": "august", "agosto": "august", "ago": "august", "septembre": "september",
        "septiembre": "september", "setiembre": "september", "oktober": "october", "okt": "october",
        "octobre": "october", "octubre": "october", "novembre": "november", "noviembre": "november",
        "dezember": "december", "dez": "december", "decembre": "december", "diciembre": "december", "dic": "december",
    ]

    private static let others = [
        "fruhling": "spring", "fruhjahr": "spring", "printemps": "spring", "primavera": "spring", "sommer": "summer",
        "ete": "summer", "verano": "summer", "herbst": "autumn", "automne": "autumn", "otono": "autumn",
        "hiver": "winter", "invierno": "winter", "anfang": "early", "debut": "early", "principios": "early",
        "comienzos": "early", "inicios": "early", "mitte": "mid", "mi": "mid", "mediados": "mid", "ende": "late",
        "fin": "late", "finales": "late", "quartal": "quarter", "trimestre": "quarter", "halbjahr": "half",
        "semestre": "half", "jahrhundert": "century", "seit": "since", "depuis": "since", "desde": "since",
        "vor": "before", "avant": "before", "antes": "before", "nach": "after", "apres": "after", "despues": "after",
        "bis": "until", "hasta": "until", "ab": "from", "mindestens": "at least", "moins": "least", "etwa": "about",
        "ungefahr": "about", "vers": "about", "environ": "about", "hacia": "about", "wahrscheinlich": "probably",
        "vermutlich": "probably", "oder": "or", "und": "and", "der": "the", "die": "the", "das": "the", "des": "the",
        "im": "in", "am": "on", "le": "the", "la": "the", "el": "the", "du": "of", "de": "of", "del": "of", "en": "in",
        "a": "in",
        "au": "in", "jahr": "year", "jahre": "year", "zwischen": "between", "entre": "between", "et": "and", "y": "and",
        "erstes": "first", "zweites": "second", "drittes": "third", "viertes": "fourth", "premier": "first",
        "deuxieme": "second", "troisieme": "third", "quatrieme": "fourth", "primer": "first", "segundo": "second",
        "tercer": "third", "cuarto": "fourth",
    ]
}

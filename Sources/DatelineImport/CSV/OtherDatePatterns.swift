/// Patterns of dates as strftime, spreadsheets and JavaScript write them, for what a fault proposes.
enum OtherDatePatterns {
    /// The pattern in Unicode's letters; `nil` where it is of no other kind that is known.
    static func translation(of pattern: String) -> String? {
        let translated = pattern.contains("%") ? ofStrftime(pattern) : ofSpreadsheet(pattern)
        return translated == pattern ? nil : translated
    }

    /// `%d/%m/%Y` (POSIX, strftime) as `dd/MM/yyyy`.
    private static func ofStrftime(_ pattern: String) -> String? {
        var text = ""
        var rest = pattern[...]
        while let character = rest.popFirst() {
            guard character == "%" else {
                text += character.isASCII && character.isLetter ? "'\(character)'" : String(character)
                continue
            }
            if let flag = rest.first, "-_0#".contains(flag) { rest.removeFirst() }
            guard let letter = rest.popFirst(), let meaning = conversions[letter] else { return nil }
            text += meaning
        }
        return text
    }

    private static let conversions: [Character: String] = [
        "Y": "yyyy", "y": "yy", "m": "MM", "B": "MMMM", "b": "MMM", "h": "MMM", "d": "dd", "e": "d", "j": "DDD",
        "F": "yyyy-MM-dd", "D": "MM/dd/yy", "H": "HH", "I": "hh", "M": "mm", "S": "ss", "f": "SSSSSS", "p": "a",
        "T": "HH:mm:ss", "R": "HH:mm", "z": "XX", "Z": "z", "A": "EEEE", "a": "EEE", "%": "%",
    ]

    /// `DD.MM.YYYY`, `dd/mm/yyyy`, .NET's `ss.fff tt` and the German `TT.MM.JJJJ`: the `m` before any hour is the month.
    private static func ofSpreadsheet(_ pattern: String) -> String {
        if pattern.lowercased().hasPrefix("iso") || pattern.lowercased().hasPrefix("rfc") { return "edtf" }
        let isGerman = pattern.lowercased().contains("jj")
        var isAfterHour = false
        var previous: Character = " "
        return String(
            pattern.replacing("tt", with: isGerman ? "dd" : "a").map { letter in
                if "Hh".contains(letter) { isAfterHour = true }
                if ":".contains(letter) { previous = letter }
                return switch letter {
                case "f", "F": "S"
                case "M" where isAfterHour && previous == ":": "m"
                case "S" where previous == ":" && !pattern.contains("s"): "s"
                case "Y": "y"
                case "D": "d"
                case "A": "a"
                case "j" where isGerman, "J" where isGerman: "y"
                case "t" where isGerman, "T" where isGerman: "d"
                case "m" where !isAfterHour: "M"
                default: letter
                }
            })
    }
}

/// Words for enumerations and numbers.
enum English {
    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String], _ word: String = "and") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// `1 incident`, `2 incidents`, `no incidents`.
    static func count(_ number: Int, _ one: String, plural many: String? = nil) -> String {
        let words = number == 1 ? one : many ?? one + "s"
        return number == 0 ? "no \(words)" : "\(number) \(words)"
    }

    /// A small number in words, as running text has it: `three`; from thirteen on in figures.
    static func number(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// `an` before a vowel, else `a`.
    static func article(_ word: String) -> String {
        word.first.map { "aeiou".contains($0) } ?? false ? "an" : "a"
    }
}

/// Gives the headings of one text ids of which no two are alike.
struct HeadingSlugs {
    private var used: Set<String> = []
    /// The number to try next for words that have occurred.
    private var numbers: [String: Int] = [:]

    /// The words of a heading in lower case with hyphens between them, numbered from the second time on.
    mutating func slug(for heading: String) -> String {
        let base = Self.words(of: heading)
        var slug = base
        var number = numbers[base] ?? 2
        while !used.insert(slug).inserted {
            slug = "\(base)-\(number)"
            number += 1
        }
        numbers[base] = number
        return slug
    }

    /// Letters and digits of every script stay, all else divides words.
    private static func words(of heading: String) -> String {
        var slug = ""
        var isBetween = false
        for scalar in heading.lowercased().unicodeScalars {
            let properties = scalar.properties
            guard
                properties.isAlphabetic || properties.numericType != nil
                    || properties.generalCategory == .nonspacingMark
            else {
                isBetween = !slug.isEmpty
                continue
            }
            if isBetween { slug += "-" }
            isBetween = false
            slug.unicodeScalars.append(scalar)
        }
        return slug.isEmpty ? "section" : slug
    }
}

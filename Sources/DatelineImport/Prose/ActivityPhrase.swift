internal import EDTF

/// Since when an actor has been active according to prose, with the sentence that says so.
struct ActivityPhrase: Hashable, Sendable {
    let span: EDTFSpan
    /// The sentence, as plain text.
    let words: String
    /// The names of the sources cited with the sentence.
    let citations: [String]

    /// Finds the first sentence with "since at least 2012", "active since 2013" or the like.
    init?(in prose: ProsePieces) {
        var text = ""
        var names: [String] = []
        for piece in prose.pieces {
            switch piece {
            case .text(let markdown): text += PlainProse.withoutLinks(markdown).filter { $0 != ProseMark.citation }
            case .code(let code): text += code
            case .lineBreak: text += " "
            case .citation(let name):
                text.append(ProseMark.citation)
                names.append(name)
            }
        }
        text = ShownText.line(text)
        guard let (phrase, span) = Self.phrase(in: text) else { return nil }
        let sentence = Sentence.around(phrase, in: text)
        self.span = span
        words = ShownText.line(sentence.filter { $0 != ProseMark.citation })
        let before = text[..<sentence.startIndex].filter { $0 == ProseMark.citation }.count
        let within = sentence.filter { $0 == ProseMark.citation }.count
        let after = text[sentence.endIndex...].prefix { $0 == ProseMark.citation || $0 == " " }.filter { $0 != " " }
            .count
        let cited = names.dropFirst(before).prefix(within + after)
        citations = cited.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The beginnings of such phrases. Those with "at least" give only the latest possible start.
    private static let beginnings = [
        ("since at least", true), ("active since", false), ("operating since", false), ("operated since", false),
        ("operations since", false), ("operation since", false),
    ]

    private static func phrase(in text: String) -> (String.Index, EDTFSpan)? {
        var best: (String.Index, EDTFSpan)?
        for (beginning, isAtLeast) in beginnings {
            var start = text.startIndex
            while let found = text[start...].firstRange(of: beginning) {
                start = found.upperBound
                guard best.map({ found.lowerBound < $0.0 }) ?? true,
                    let span = span(after: text[found.upperBound...], isAtLeast: isAtLeast)
                else { continue }
                best = (found.lowerBound, span)
            }
        }
        return best
    }

    /// The span described by words such as " early 2017", " January 2016 through 2018" or " approximately 2014".
    private static func span(after text: Substring, isAtLeast: Bool) -> EDTFSpan? {
        let split = text.prefix(120).split { $0 == " " || $0 == "-" }
        var words = split.prefix(9).map { String($0.filter { $0.isLetter || $0.isNumber }) }[...]
        var isAtLeast = isAtLeast
        var isApproximate = false
        while let word = words.first?.lowercased() {
            switch word {
            case "at", "least", "the", "of": isAtLeast = isAtLeast || word == "least"
            case "early", "late", "mid", "beginning", "end", "spring", "summer", "autumn", "fall", "winter": break
            case "approximately", "around", "about", "circa", "roughly": isApproximate = true
            default:
                guard let (date, rest) = date(words) else { return nil }
                let text = isApproximate ? "\(date)~" : "\(date)"
                guard let start = try? EDTFDate(parsing: isAtLeast && !isApproximate ? "[..\(text)]" : text) else {
                    return nil
                }
                return EDTFSpan(start: .date(start), end: end(rest))
            }
            words.removeFirst()
        }
        return nil
    }

    private static func end(_ words: ArraySlice<String>) -> EDTFSpan.End {
        guard let word = words.first?.lowercased(), ["through", "until", "to", "till"].contains(word),
            let (date, _) = date(words.dropFirst())
        else { return .open }
        return .date(date)
    }

    /// A year, a month with a year, or part of a year, which is read as the year: "2017", "May 2020", "mid2021".
    private static func date(_ words: ArraySlice<String>) -> (EDTFDate, ArraySlice<String>)? {
        guard let first = words.first else { return nil }
        if let year = year(first) { return (.year(year), words.dropFirst()) }
        guard let month = EnglishDay.month(first) else { return nil }
        var rest = words.dropFirst()
        if rest.first == "of" { rest.removeFirst() }
        guard let year = rest.first.flatMap(year), let date = EDTFDate.month(month, of: year) else { return nil }
        return (date, rest.dropFirst())
    }

    private static func year(_ word: String) -> Int? {
        guard word.count == 4, let year = Int(word), (1970...2099).contains(year) else { return nil }
        return year
    }
}

internal import DatelineModel

/// Splits the authors of a citation: people, given name or family name first, and organisations.
///
/// `Okonedo, B.` is one person: initials after a comma belong to the name before it. *Information Sharing and Analysis
/// Center* is one organisation: an *and* separates only if both sides are names by themselves.
enum AuthorNames {
    /// The names, followed by ``Source/moreAuthors`` if there are others who are not named.
    static func divided(_ text: String) -> [String] {
        let (named, hasMore) = withoutOthers(ShownText.line(text))
        let all = named.split(separator: ";").flatMap { sentences(ShownText.line($0)) }
            .flatMap { names(in: pieces(of: $0)) }.map { ShownText.line($0) }.filter { !$0.isEmpty }
        return hasMore && !all.isEmpty ? all + [Source.moreAuthors] : all
    }

    /// A name, with what precedes it in the list.
    private struct Piece {
        let text: String
        /// A suffix that follows a comma: `Inc`, `Jr.`
        var suffix = ""
        /// Whether it follows a comma, rather than *and* or nothing.
        let followsComma: Bool
        /// Its leading initials, with any suffix.
        let initials: String
        let rest: String

        init(_ text: String, followsComma: Bool) {
            self.text = text
            self.followsComma = followsComma
            let words = text.split(separator: " ")
            let count = words.prefix { AuthorWords.isInitials($0) }.count
            initials = words.prefix(count).map { AuthorWords.dotted($0) }.joined(separator: " ")
            rest = words.dropFirst(count).joined(separator: " ")
        }
    }

    /// The text without a trailing "et al." or the like, and whether it had one.
    private static func withoutOthers(_ text: String) -> (String, Bool) {
        let lower = text.lowercased()
        for ending in ["et al.", "et. al.", "et al", "et. al", "et all", "and others", "& others", "and etl"]
        where lower.hasSuffix(" " + ending) || lower.hasSuffix("," + ending) {
            let rest = text.dropLast(ending.count).reversed().drop { " ,;".contains($0) }
            return (String(rest.reversed()), true)
        }
        return (text, false)
    }

    /// Splits `Cohen, Itay. Madej, Radoslaw. Intelligence Team` at its full stops.
    private static func sentences(_ text: String) -> [String] {
        var sentences = [""]
        for word in text.split(separator: " ") {
            let letters = word.dropLast()
            let ends = word.hasSuffix(".") && letters.count > 2 && letters.allSatisfy { $0.isLetter || $0 == "-" }
            sentences[sentences.count - 1] += sentences[sentences.count - 1].isEmpty ? String(word) : " \(word)"
            guard ends, sentences[sentences.count - 1].contains(","), !AuthorWords.isSuffix(word),
                !Sentence.isAbbreviation(Substring(letters))
            else { continue }
            sentences[sentences.count - 1].removeLast()
            sentences.append("")
        }
        return sentences.filter { !$0.isEmpty }
    }

    /// The parts between commas, and between each *and* that separates names.
    private static func pieces(of text: String) -> [Piece] {
        let parts = text.split(separator: ",").map { ShownText.line($0) }.filter { !$0.isEmpty }
        var pieces: [Piece] = []
        for (index, part) in parts.enumerated() {
            if index > 0, AuthorWords.isSuffix(part), !pieces.isEmpty {
                pieces[pieces.count - 1].suffix += ", " + part
                continue
            }
            let joint = ["and ", "& "].first { part.lowercased().hasPrefix($0) }
            let divided = divided(part.dropFirst(joint?.count ?? 0), isInList: parts.count > 1)
            for (number, name) in divided.enumerated() {
                pieces.append(Piece(name, followsComma: index > 0 && number == 0 && joint == nil))
            }
        }
        return pieces
    }

    /// The names on both sides of each *and* that separates names.
    private static func divided(_ text: Substring, isInList: Bool) -> [String] {
        var names = [""]
        let words = text.split(separator: " ")
        for (index, word) in words.enumerated() {
            let right = words[(index + 1)...].joined(separator: " ")
            let left = names[names.count - 1]
            if word == "&" || word.lowercased() == "and", !left.isEmpty, !right.isEmpty,
                AuthorWords.divides(left, right, isInList: isInList)
            {
                names.append("")
            } else {
                names[names.count - 1] = left.isEmpty ? String(word) : "\(left) \(word)"
            }
        }
        return names.filter { !$0.isEmpty }
    }

    private static func names(in pieces: [Piece]) -> [String] {
        if pieces.count == 2, pieces[1].followsComma, AuthorWords.isFamilyAndGiven(pieces[0].text, pieces[1].text) {
            return ["\(pieces[0].text), \(pieces[1].text)"]
        }
        var names: [String] = []
        var family: String?
        for (index, piece) in pieces.enumerated() {
            guard let name = family else {
                family = piece.text + piece.suffix
                continue
            }
            let next = pieces.indices.contains(index + 1) ? pieces[index + 1] : nil
            let isOfFamily = piece.rest.isEmpty || (next.map { $0.followsComma && !$0.initials.isEmpty } ?? false)
            if piece.followsComma, !piece.initials.isEmpty, isOfFamily, !AuthorWords.beginsWithInitials(name) {
                names.append("\(name), \(piece.initials)" + (piece.rest.isEmpty ? piece.suffix : ""))
                family = piece.rest.isEmpty ? nil : piece.rest + piece.suffix
            } else {
                names.append(name)
                family = piece.text + piece.suffix
            }
        }
        return names + [family].compactMap(\.self)
    }
}

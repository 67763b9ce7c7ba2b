internal import DatelineModel

/// The name of an author as a record has it.
///
/// Only `Family, Given` says which part is which. Any other name stays whole: `Kaspersky Lab` has no family name.
struct PersonName {
    private let text: String
    private let parts: (family: String, given: String)?

    init(_ text: String) {
        self.text = text
        let halves = text.split(separator: ", ", omittingEmptySubsequences: false)
        let isDivided = halves.count == 2 && halves.allSatisfy { !$0.isEmpty && !$0.contains(",") }
        parts = isDivided ? (String(halves[0]), String(halves[1])) : nil
    }

    var csl: JSONValue {
        if text == Source.moreAuthors { return .members(["literal": .string("others")]) }
        guard let parts else { return .members(["literal": .string(text)]) }
        return .members(["family": .string(parts.family), "given": .string(parts.given)])
    }

    /// The name as BibTeX has it; `others`, which it knows, for those who are not named.
    var bibTeX: String {
        if text == Source.moreAuthors { return "others" }
        guard let parts else { return "{" + LaTeXText.escaped(text) + "}" }
        return LaTeXText.escaped(parts.family) + ", " + LaTeXText.escaped(parts.given)
    }
}

internal import DatelineModel
import TextForms

/// The name of an author as a record has it.
///
/// Only `Family, Given` says which part is which. Any other name stays whole: `Kaspersky Lab` has no family name, and
/// neither has `Desk of Somewhere, Inc.`
struct PersonName {
    private let text: String
    private let parts: (family: String, given: String)?

    init(_ text: String) {
        self.text = text
        let halves = text.split(separator: ", ", omittingEmptySubsequences: false)
        let isDivided =
            halves.count == 2 && halves.allSatisfy { !$0.isEmpty && !$0.contains(",") } && !Self.isOfHouse(text)
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
        return Self.kept(parts.family) + ", " + Self.kept(parts.given)
    }

    /// The part of a name, in braces where BibTeX would take it for the names of several.
    private static func kept(_ part: String) -> String {
        let text = LaTeXText.escaped(part)
        return part.lowercased().split(separator: " ").contains("and") ? "{" + text + "}" : text
    }

    /// Whether a name with a comma is that of a house: by the form of a company, or by a word that no person is called.
    private static func isOfHouse(_ name: String) -> Bool {
        let words = name.lowercased().split { !$0.isLetter && $0 != "." }.map { $0.filter { $0 != "." } }
        return words.last.map { companies.contains($0) } ?? false || words.contains { houses.contains($0) }
    }

    /// What stands behind the name of a company; forms of two letters look like initials.
    private static let companies: Set = [
        "inc", "incorporated", "corp", "corporation", "company", "ltd", "limited", "llc", "llp", "plc", "gmbh", "sarl",
        "srl", "oyj", "pty", "pte", "pvt",
    ]

    private static let houses: Set = [
        "agency", "association", "authority", "bureau", "center", "centre", "command", "commission",
        "committee", "council", "cyber", "department", "directorate", "division", "foundation", "government",
        "group", "institute", "intelligence", "laboratories", "laboratory", "labs", "ministry", "office",
        "organisation", "organization", "police", "research", "security", "service", "services", "team", "unit",
        "university",
    ]
}

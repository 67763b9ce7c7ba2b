/// The article that English gives to the names of offices and bodies.
extension English {
    /// Last words of names that take the article: the National Audit Office, the White House.
    private static let bodies: Set<String> = [
        "academy", "administration", "agency", "army", "assembly", "association", "authority", "bank",
        "board", "bureau", "cabinet", "center", "centre", "coalition", "command", "commission", "committee",
        "company", "congress", "corporation", "council", "court", "department", "directorate",
        "establishment", "force", "forum", "foundation", "government", "house", "institute", "kingdom",
        "ministry", "navy", "office", "organisation", "organization", "parliament", "police", "senate",
        "service", "states", "treasury", "union",
    ]

    /// The name of a body as it stands in a sentence: `the National Audit Office`, `Reuters`, `The Guardian`.
    ///
    /// The word before "of" decides, else the last one: `the Ministry of Defence`.
    static func inSentence(body name: String) -> String {
        let words = name.split(separator: " ").map { $0.lowercased() }
        guard words.count > 1, let first = words.first, first != "the" else { return name }
        let head = words.firstIndex(of: "of").flatMap { $0 > 0 ? words[$0 - 1] : nil } ?? words[words.count - 1]
        return bodies.contains(head) ? "the \(name)" : name
    }
}

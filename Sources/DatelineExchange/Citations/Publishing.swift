/// Who published something and who wrote it, worked out from a citation's author and the address.
struct Publishing: Hashable, Sendable {
    /// The publisher's name; `nil` where neither the author nor the address tells.
    let publisher: String?
    /// What kind of organisation the publisher is, where that is known.
    let kind: String?
    let authors: [String]

    init(author: String?, address: WebAddress?) {
        let origin = address?.archived ?? address
        let author = author.flatMap { $0.isEmpty ? nil : $0 }
        if let author, let known = KnownPublisher.named(author) {
            publisher = known.name
            kind = known.kind
            authors = author.lowercased() == known.name.lowercased() ? [] : [author]
        } else if let host = origin?.host, let known = KnownPublisher.at(host: host) {
            publisher = known.name
            kind = known.kind
            authors = author.map(Self.names) ?? []
        } else if let author, Self.isOrganisation(author, at: origin) {
            publisher = author
            kind = nil
            authors = []
        } else if let host = origin?.host, !KnownPublisher.isPlatform(host) {
            publisher = origin?.domain ?? host
            kind = nil
            authors = author.map(Self.names) ?? []
        } else {
            publisher = author ?? origin?.domain
            kind = nil
            authors = []
        }
    }

    /// Whether an author is a house and not one or several people.
    private static func isOrganisation(_ author: String, at address: WebAddress?) -> Bool {
        if author.contains(",") || author.contains(" & ") || author.contains(" and ") { return false }
        let letters = author.lowercased().filter { $0.isLetter || $0.isNumber }
        if let label = address?.ownersLabel.filter({ $0 != "-" }), label.count > 2 {
            if letters.contains(label) || label.contains(letters) { return true }
        }
        let words = author.split(separator: " ")
        if words.count == 1 { return author.first?.isUppercase ?? false }
        return words.contains { houseWords.contains($0.lowercased().filter(\.isLetter)) }
    }

    private static let houseWords: Set<String> = [
        "team", "teams", "labs", "lab", "research", "intelligence", "group", "security", "center", "centre",
        "department",
        "dept", "ministry", "agency", "corporation", "corp", "inc", "ltd", "llc", "gmbh", "networks", "systems",
        "company",
        "technologies", "technology", "software", "foundation", "university", "office", "services", "service", "cert",
        "unit",
        "bureau", "council", "institute", "project", "threat", "news", "times", "police", "government", "committee",
        "community", "international", "cyber", "defense", "federal", "national", "association", "organization",
        "solutions",
    ]

    /// The names in "A, B & C"; names with initials, "Liu, H. and Yuzifovich, Y.", stay one text.
    private static func names(_ author: String) -> [String] {
        let pieces = author.split(separator: ",").map { $0.drop { $0 == " " } }
        if pieces.contains(where: { $0.count <= 6 && $0.dropFirst().first == "." }) { return [author] }
        var joined = author
        for word in [" & ", " and "] { joined = joined.split(separator: word).joined(separator: ",") }
        return joined.split(separator: ",").map { ShownText.line($0) }.filter { !$0.isEmpty }
    }
}

/// Who published something and who wrote it, inferred from the citation's author and address.
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
            authors = author.lowercased() == known.name.lowercased() ? [] : AuthorNames.divided(author)
        } else if let host = origin?.host, let known = KnownPublisher.at(host: host) {
            publisher = known.name
            kind = known.kind
            authors = author.map(AuthorNames.divided) ?? []
        } else if let author, Self.isOrganisation(author, at: origin) {
            publisher = author
            kind = nil
            authors = []
        } else if let host = origin?.host, !KnownPublisher.isPlatform(host) {
            publisher = origin?.domain ?? host
            kind = nil
            authors = author.map(AuthorNames.divided) ?? []
        } else {
            publisher = author ?? origin?.domain
            kind = nil
            authors = []
        }
    }

    /// Whether an author is an organisation rather than people.
    private static func isOrganisation(_ author: String, at address: WebAddress?) -> Bool {
        if AuthorNames.divided(author).count > 1 || author.contains(",") { return false }
        let letters = author.lowercased().filter { $0.isLetter || $0.isNumber }
        if let label = address?.ownersLabel.filter({ $0 != "-" }), label.count > 2 {
            if letters.contains(label) || label.contains(letters) { return true }
        }
        let words = author.split(separator: " ")
        if words.count == 1 { return author.first?.isUppercase ?? false }
        return AuthorWords.isHouse(author)
    }
}

/// What the words of a name tell about it: a person or an organisation.
enum AuthorWords {
    /// Whether a word is nothing but initials: `B.`, `M`, `J.P.`, `A.-M.`
    static func isInitials(_ word: some StringProtocol) -> Bool {
        let parts = word.split { ".-".contains($0) }
        guard !parts.isEmpty, parts.allSatisfy({ $0.count == 1 && ($0.first?.isLetter ?? false) }) else { return false }
        return word.contains(".") || word.first?.isUppercase ?? false
    }

    /// Initials with the final full stop restored, which ended the list of authors.
    static func dotted(_ initials: some StringProtocol) -> String {
        initials.hasSuffix(".") ? String(initials) : initials + "."
    }

    static func beginsWithInitials(_ name: String) -> Bool {
        name.split(separator: " ").first.map(isInitials) ?? false
    }

    /// Whether a text after a comma is a suffix of the name before it: `Inc`, `LLC`, `Jr.`
    static func isSuffix(_ text: some StringProtocol) -> Bool {
        let word = text.lowercased().filter { $0 != "." }
        return ["inc", "llc", "ltd", "corp", "gmbh", "co", "jr", "sr", "ii", "iii", "phd"].contains(word)
    }

    /// Whether two words with a comma between them are one person: `Chen, Joseph`.
    static func isFamilyAndGiven(_ one: String, _ other: String) -> Bool {
        [one, other].allSatisfy { word in
            !word.contains(" ") && word.first?.isUppercase ?? false && word.count > 2 && !isAcronym(word)
                && !isHouse(word)
                && KnownPublisher.named(word) == nil
        }
    }

    /// Whether an *and* between two texts separates two names.
    static func divides(_ left: String, _ right: String, isInList: Bool) -> Bool {
        let first = right.split(separator: ",").first.map(String.init) ?? right
        let isRightKnown = isKnown(first) || first.hasPrefix("The ")
        if isPerson(left) { return isPerson(first) || isRightKnown || isInList }
        if left.split(separator: " ").last.map(isInitials) ?? false { return true }
        if !left.contains(" "), isAcronym(left) { return isRightKnown || isPerson(first) || isWholeHouse(first) }
        if isKnown(left) { return isRightKnown || isPerson(first) || isWholeHouse(left) && isWholeHouse(first) }
        return isWholeHouse(left) && (isRightKnown || isWholeHouse(first) || isPerson(first))
    }

    /// Whether a name contains a word typical of organisations.
    static func isHouse(_ name: String) -> Bool {
        name.split(separator: " ").contains { houseWords.contains($0.lowercased().filter(\.isLetter)) }
    }

    private static func isKnown(_ name: String) -> Bool {
        KnownPublisher.named(name) != nil || !name.contains(" ") && isAcronym(name)
    }

    /// Whether a word has several capitals, as `NSA`, `PwC` and `ClearSky` have.
    private static func isAcronym(_ word: String) -> Bool {
        word.count(where: \.isUppercase) > (word.contains("-") ? 2 : 1)
    }

    /// Whether a text may be a person's name: two or more capitalised words, none of them typical of organisations.
    private static func isPerson(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...5).contains(words.count) && !isHouse(name) && KnownPublisher.named(name) == nil
            && words.allSatisfy { word in
                particles.contains(String(word)) || (word.first?.isUppercase ?? false) && !word.contains { $0.isNumber }
            }
    }

    /// Whether a text has the head noun of an organisation's name: `Analysis Center`, `Department of Security`.
    private static func isWholeHouse(_ name: String) -> Bool {
        let words = name.lowercased().split(separator: " ").map { $0.filter(\.isLetter) }
        guard words.count > 1, let last = words.last(where: { !$0.isEmpty }) else { return false }
        if wholeWords.contains(last) || name.hasSuffix(")") { return true }
        return words.indices.contains {
            wholeWords.contains(words[$0]) && $0 + 1 < words.count && words[$0 + 1] == "of"
        }
    }

    private static let particles: Set = [
        "de", "van", "der", "den", "von", "la", "el", "da", "di", "dos", "du", "bin", "al", "le", "ter", "ben",
    ]

    private static let wholeWords: Set = [
        "team", "teams", "lab", "labs", "center", "centre", "agency", "bureau", "department", "dept", "service",
        "services", "inc", "ltd", "llc", "corp", "corporation", "gmbh", "university", "institute", "company", "group",
        "unit", "office", "ministry", "council", "networks", "systems", "foundation", "soc", "cert", "csirt", "police",
        "association", "organization", "committee", "directorate", "solutions", "technologies", "software",
    ]

    private static let houseWords: Set = wholeWords.union([
        "research", "intelligence", "security", "technology", "project", "threat", "news", "times", "government",
        "community", "international", "cyber", "cybersecurity", "defense", "federal", "national", "enterprise",
        "education", "help", "infrastructure", "platform", "response", "analysis",
    ])
}

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

    /// Whether an author is a house and not one or several people.
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

import DatelineModel

/// The names of a casebook, to tell at the beginning of a sentence whether its capital belongs to a name.
struct KnownNames: Sendable {
    private let byFirstWord: [Substring: [String]]

    /// The names of a disclosure's actors, organisations and malware, and of all countries.
    init(in disclosure: Disclosure) {
        var names = Set(Country.names)
        for actor in disclosure.actors { names.formUnion([actor.name] + actor.aliases.map(\.name)) }
        names.formUnion(disclosure.vocabulary.organisations.values.map(\.name))
        names.formUnion(disclosure.vocabulary.malware.values.map(\.name))
        byFirstWord = Dictionary(grouping: names.filter { $0.first?.isUppercase ?? false }) { name in
            name.prefix { $0 != " " }
        }
    }

    /// Whether a sentence begins with one of the names, as words of its own.
    func begin(_ sentence: String) -> Bool {
        let first = sentence.prefix { $0.isLetter || $0.isNumber || "-&.".contains($0) }
        return (byFirstWord[first] ?? []).contains { name in
            guard sentence.hasPrefix(name) else { return false }
            let next = sentence.dropFirst(name.count).first
            return next.map { !$0.isLetter && !$0.isNumber } ?? true
        }
    }
}

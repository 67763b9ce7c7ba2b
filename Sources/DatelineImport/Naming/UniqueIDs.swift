internal import DatelineModel

/// Assigns ids made from names, independently of the order of requests.
///
/// The first in the order of the keys gets the bare slug, `apt1`; the others get `apt1-2`, `apt1-3`.
struct UniqueIDs<Key: Hashable & Comparable, Thing: Identified> {
    private var wishes: [(key: Key, slug: String)] = []
    private let reserved: Set<String>

    /// Ids in `reserved` are never assigned.
    init(reserved: Set<String> = []) { self.reserved = reserved }

    /// Requests an id. If the name has no letter or digit, the id is made from `otherwise`.
    mutating func ask(for key: Key, name: String, otherwise: String) {
        let slug = Slug.makeOfWholeWords(from: name)
        wishes.append((key, slug.isEmpty ? Slug.makeOfWholeWords(from: otherwise) : slug))
    }

    /// The assigned ids, by key.
    func assigned() -> [Key: ID<Thing>] {
        var taken = reserved
        var ids: [Key: ID<Thing>] = [:]
        var waiting: [(key: Key, slug: String)] = []
        for wish in wishes.sorted(by: { $0.key < $1.key }) {
            if !taken.contains(wish.slug), let id = ID<Thing>(wish.slug) {
                taken.insert(wish.slug)
                ids[wish.key] = id
            } else {
                waiting.append(wish)
            }
        }
        for wish in waiting {
            var number = 2
            while taken.contains(Self.numbered(wish.slug, number)) { number += 1 }
            let slug = Self.numbered(wish.slug, number)
            taken.insert(slug)
            ids[wish.key] = ID<Thing>(slug)
        }
        return ids
    }

    private static func numbered(_ slug: String, _ number: Int) -> String {
        let ending = "-\(number)"
        let base = slug.isEmpty ? "record" : slug
        return Slug.cut(base, to: Slug.maximumLength - ending.count) + ending
    }
}

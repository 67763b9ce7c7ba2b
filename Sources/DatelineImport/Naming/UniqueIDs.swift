internal import DatelineModel

/// Gives out ids made from names, so that the same things get the same ids in whatever order they come.
///
/// Who comes first in the order of the keys gets the bare slug, `apt1`; the others `apt1-2`, `apt1-3`.
struct UniqueIDs<Key: Hashable & Comparable, Thing: Identified> {
    private var wishes: [(key: Key, slug: String)] = []
    private let reserved: Set<String>

    /// Ids that nobody may get stand in `reserved`.
    init(reserved: Set<String> = []) { self.reserved = reserved }

    /// Asks for an id; of a name in which no letter or digit is left, the id comes from what stands in its place.
    mutating func ask(for key: Key, name: String, otherwise: String) {
        let slug = Slug.makeOfWholeWords(from: name)
        wishes.append((key, slug.isEmpty ? Slug.makeOfWholeWords(from: otherwise) : slug))
    }

    /// The ids of all that asked.
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

import DatelineModel

/// What makes developments the same in two states of knowledge.
///
/// A name counts by its spelling. Targets count one by one, for they are put together by what is known of their
/// sources; those that nothing tells apart are numbered as they became known.
struct Traits {
    private var byKey: [String: [String]] = [:]
    private var all: Set<String> = []
    private var withdrawn: Set<String> = []

    init(of developments: Developments) {
        var numbers: [String: Int] = [:]
        for development in developments.all.sorted(by: Self.becameKnownFirst) {
            let traits = Self.traits(of: development, in: developments.disclosure).map { trait -> String in
                numbers[trait, default: 0] += 1
                return "\(trait)#\(numbers[trait] ?? 1)"
            }
            byKey[development.key] = traits
            all.formUnion(traits)
            if development.isWithdrawn { withdrawn.formUnion(traits) }
        }
    }

    /// The traits of one of the developments.
    func of(_ development: Development) -> [String] { byKey[development.key] ?? [] }

    /// Whether these developments have all traits of one of another state.
    func have(all traits: [String]) -> Bool { traits.allSatisfy(all.contains) }

    /// Whether those of these developments that were withdrawn have.
    func haveWithdrawn(all traits: [String]) -> Bool { traits.allSatisfy(withdrawn.contains) }

    private static func traits(of development: Development, in disclosure: Disclosure) -> [String] {
        switch (development.subject, development.record) {
        case (.naming, .actor(let id)): ["\(development.key):\(disclosure.actor(id)?.name ?? "")"]
        case (.targets(let targets), let record): targets.map { "targets:\(record.key):\($0.distinction)" }
        default: [development.key]
        }
    }

    /// What is certainly known by some day comes before what is certainly known only later.
    private static func becameKnownFirst(_ one: Development, _ two: Development) -> Bool {
        guard one.becameKnown != two.becameKnown else { return one.key < two.key }
        guard let early = one.becameKnown, let late = two.becameKnown else { return one.becameKnown != nil }
        return late.isKnownLater(than: early)
    }
}

extension Development {
    /// Whether it is a statement that was withdrawn.
    var isWithdrawn: Bool { provenance?.withdrawn != nil }
}

import DatelineModel
public import EDTF

/// What a disclosure knows that was not yet known on an earlier day: the difference between two as-of states.
///
/// An actor that had another name on the earlier day is news under the name that it has now, and so is its earlier name
/// as one of its others. What the coiner of that name had said of it was known by then and is no news.
public struct Changes: Sendable {
    /// The day whose knowledge the reader had.
    public let since: CalendarDay
    /// The day whose knowledge the disclosure has; `nil` is all that the casebook knows.
    public let until: CalendarDay?
    /// What became known in between, grouped by record, the weightiest record first.
    public let news: [NewsItem]
    /// Records of which nothing tells when they became known: they may be old or new.
    public let notKnownWhen: [NewsItem]
    /// Records that entered the casebook in between and were known by the earlier day.
    public let entered: [LateEntry]
    /// What was withdrawn in between.
    public let withdrawals: [Development]
    /// What parties now say with another confidence.
    public let confidence: [ConfidenceChange]
    /// What another claim took the place of.
    public let superseded: [Supersession]

    /// Whether nothing changed.
    public var isEmpty: Bool { news.isEmpty && withdrawals.isEmpty && entered.isEmpty }

    /// The changes since a day, up to the day whose knowledge a disclosure has.
    public init(since: CalendarDay, in developments: Developments) {
        self.since = since
        until = developments.disclosure.asOf
        let before = Developments(in: developments.disclosure.known(by: since))
        let traits = Traits(of: developments), known = Traits(of: before)
        let new = developments.all.filter { $0.becameKnown != nil && !known.have(all: traits.of($0)) }
        notKnownWhen = NewsItem.items(of: developments.all.filter { $0.becameKnown == nil }, in: developments)
        news = NewsItem.items(of: new, in: developments)
        confidence = ConfidenceChange.changes(in: new, after: developments)
        superseded = Supersession.supersessions(by: new, in: developments)
        let last = until ?? .last
        entered =
            since < last
            ? LateEntry.entries(in: since.adding(days: 1)...last, of: developments, unlessAmong: news) : []
        withdrawals = developments.all.filter { $0.isWithdrawn && !known.haveWithdrawn(all: traits.of($0)) }
    }
}

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
        switch development.subject {
        case .naming:
            guard case .actor(let id) = development.record else { return [development.key] }
            return ["\(development.key):\(disclosure.actor(id)?.name ?? "")"]
        case .targets(let targets): return targets.map { "targets:\(development.record.key):\($0.distinction)" }
        case .incident, .attribution, .claim, .alias, .relation, .activity: return [development.key]
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

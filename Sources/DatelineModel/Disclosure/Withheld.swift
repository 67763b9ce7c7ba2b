/// How much a disclosure kept back, for the builder's terminal; no page ever sees it.
public struct Withheld: Hashable, Sendable {
    /// Why a thing was kept back.
    public enum Reason: String, Hashable, Sendable, CaseIterable {
        case marking, draft, embargo, notYetKnown, notKnownWhen

        /// The words behind the count.
        public func text(for rule: DisclosureRule) -> String {
            switch self {
            case .marking: "above \(rule.ceiling.label)"
            case .draft: "in draft"
            case .embargo: "under embargo"
            case .notYetKnown: rule.asOf.map { "not known by \($0)" } ?? "not yet known"
            case .notKnownWhen: "not known when"
            }
        }
    }

    /// What was kept back.
    public enum Thing: String, Hashable, Sendable, CaseIterable {
        case incident, actor, source, statement, paragraph
    }

    /// The counts; what is not in it is none.
    private var counts: [Reason: [Thing: Int]] = [:]

    /// Nothing kept back.
    public init() {}

    /// How many things of one sort were kept back for one reason.
    public func count(of thing: Thing, for reason: Reason) -> Int { counts[reason]?[thing] ?? 0 }

    /// How much was kept back in all.
    public var total: Int { counts.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    /// Counts one more.
    mutating func count(_ thing: Thing, _ reason: Reason, times: Int = 1) {
        guard times > 0 else { return }
        counts[reason, default: [:]][thing, default: 0] += times
    }

    /// Lines for a terminal: `withheld above TLP:CLEAR: 1 incident, 2 statements`.
    public func lines(for rule: DisclosureRule) -> [String] {
        Reason.allCases.compactMap { reason in
            let parts = Thing.allCases.compactMap { thing -> String? in
                let count = count(of: thing, for: reason)
                return count == 0 ? nil : "\(count) \(thing.rawValue)\(count == 1 ? "" : "s")"
            }
            return parts.isEmpty ? nil : "withheld \(reason.text(for: rule)): \(parts.joined(separator: ", "))"
        }
    }
}

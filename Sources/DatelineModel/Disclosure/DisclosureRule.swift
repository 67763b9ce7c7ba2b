public import EDTF

/// What a build may show: up to which marking, known by which day.
public struct DisclosureRule: Hashable, Sendable {
    /// The strictest marking that may be shown.
    public var ceiling: Marking
    /// The day whose knowledge is shown; `nil` is all that the casebook knows.
    public var asOf: CalendarDay?
    /// The day of the build, which lifts embargoes; `nil` lifts none. It reaches no page.
    public var today: CalendarDay?

    /// A rule from its parts.
    public init(ceiling: Marking, asOf: CalendarDay? = nil, today: CalendarDay? = nil) {
        self.ceiling = ceiling
        self.asOf = asOf
        self.today = today
    }

    /// Why a record stays behind, by its metadata; `nil` where it goes through.
    func reasonToWithhold(_ metadata: RecordMetadata, default defaultMarking: Marking) -> Withheld.Reason? {
        if (metadata.marking ?? defaultMarking) > ceiling { return .marking }
        if metadata.isDraft { return .draft }
        if let embargo = metadata.embargo, !isLifted(embargo) { return .embargo }
        return nil
    }

    /// An embargo is over on the first day that has no moment before it: one until the afternoon holds all that day.
    private func isLifted(_ embargo: EDTFDate) -> Bool {
        guard let today, case .moment(let end) = embargo.bounds.earliest else { return false }
        let firstDay = end.second == 0 ? end.day : end.day.adding(days: 1)
        return firstDay <= (asOf.map { min($0, today) } ?? today)
    }
}

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

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

    /// Whether a record's keeping lets it through, and if not, why.
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

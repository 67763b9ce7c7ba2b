extension EDTFDate: Comparable {
    /// The order of a timeline: by the earliest moment, then by the latest, then by the text.
    ///
    /// Of two that begin together the exact one comes before the coarse one and the open one last. An open start comes
    /// before an unknown start, and that before every moment; an unknown end comes after every moment, and an open end
    /// after that. Total: two dates that are neither before nor after each other are the same date.
    public static func < (one: EDTFDate, other: EDTFDate) -> Bool {
        let bounds = one.bounds, others = other.bounds
        if bounds != others { return bounds.isOrdered(before: others) }
        return one == other ? false : one.description.utf8.lexicographicallyPrecedes(other.description.utf8)
    }
}

extension Bound {
    /// Where an end that is not a moment goes.
    enum Place {
        case first
        case last
    }

    /// Whether the bound comes before another, open ones at one side of all moments and unknown ones beside them.
    func isBefore(_ other: Bound, open: Place) -> Bool {
        switch (self, other) {
        case (.moment(let moment), .moment(let later)): moment < later
        default: open == .first ? rank > other.rank : rank < other.rank
        }
    }

    private var rank: Int {
        switch self {
        case .moment: 0
        case .unknown: 1
        case .unbounded: 2
        }
    }
}

extension EDTFBounds {
    /// Whether bounds come before others on a timeline, in the order that dates have: see ``EDTFDate/<(_:_:)``.
    ///
    /// Equal bounds are in neither order; a date's text decides between those.
    public func isOrdered(before other: EDTFBounds) -> Bool {
        earliest == other.earliest
            ? latest.isBefore(other.latest, open: .last) : earliest.isBefore(other.earliest, open: .first)
    }
}

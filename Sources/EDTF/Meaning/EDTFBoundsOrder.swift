extension EDTFBounds {
    /// Whether bounds come before others on a timeline, in the order that dates have: see ``EDTFDate/<(_:_:)``.
    ///
    /// Equal bounds are in neither order; a date's text decides between those.
    public func isOrdered(before other: EDTFBounds) -> Bool {
        earliest == other.earliest
            ? latest.isBefore(other.latest, open: .last) : earliest.isBefore(other.earliest, open: .first)
    }
}

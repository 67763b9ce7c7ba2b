package import EDTF

extension EDTFDate {
    /// Some time up to a day, of which nobody says when: `[..2022-12-31]`, or `[2022-12-05..2022-12-31]` where it was
    /// not before another day either.
    package static func known(by day: CalendarDay, notBefore first: CalendarDay? = nil) -> EDTFDate {
        if let first, first == day { return EDTFDate(day) }
        return .someDay(from: first.flatMap { $0 < day ? $0 : nil }, upTo: day)
    }

    /// The first day that the date can mean; `nil` where it is open or not known.
    var firstDay: CalendarDay? { bounds.earliest.moment?.day }

    /// Whether the date is a day and all before it: a bound from above that says nothing else.
    private var isBoundFromAbove: Bool {
        guard case .set(let set) = form, set.choice == .oneOf, set.members.count == 1 else { return false }
        if case .orEarlier = set.members[0] { return true }
        return false
    }

    /// The later of when something could be read and when it was said. What could be read by a day was not said there
    /// before it was said.
    func later(_ said: EDTFDate) -> EDTFDate {
        guard isKnownLater(than: said) else { return said }
        guard isBoundFromAbove, let last = bounds.latest.moment?.lastDay else { return self }
        return .known(by: last, notBefore: said.firstDay)
    }
}

package import EDTF

extension EDTFDate {
    /// Some time up to a day, of which nobody says when: `[..2022-12-31]`, or `[2022-12-05..2022-12-31]` where it was
    /// not before another day either.
    package static func known(by day: CalendarDay, notBefore first: CalendarDay? = nil) -> EDTFDate {
        guard first != day else { return EDTFDate(day) }
        let start = first.flatMap { $0 < day ? $0.description : nil } ?? ""
        return (try? EDTFDate(parsing: "[\(start)..\(day)]")) ?? EDTFDate(day)
    }

    /// The first day that the date can mean; `nil` where it is open or not known.
    var firstDay: CalendarDay? { bounds.earliest.moment?.day }

    /// Whether the date is a day and all before it: a bound from above that says nothing else.
    private var isBoundFromAbove: Bool {
        guard case .set(let set) = form, set.choice == .oneOf, set.members.count == 1 else { return false }
        if case .orEarlier = set.members[0] { return true }
        return false
    }

    /// The later of two dates. What is known only to have been there by a day was not there before the other date.
    func later(_ other: EDTFDate) -> EDTFDate {
        let (late, early) = isKnownLater(than: other) ? (self, other) : (other, self)
        guard late.isBoundFromAbove, let last = late.bounds.latest.moment?.lastDay else { return late }
        return .known(by: last, notBefore: early.firstDay)
    }
}

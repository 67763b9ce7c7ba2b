import DatelineChronology
import DatelineModel
import EDTF

/// What showing something obliges a page to: the marking that it bears, and how new its knowledge is.
///
/// Whatever a page shows carries its obligation along, so that the page's own marking is a fold over its content and
/// cannot be forgotten.
struct Obligation: Sendable {
    /// A date on which something became known, with the end of all that it can mean.
    struct Knowledge: Sendable {
        let date: EDTFDate
        let end: Moment

        /// `nil` where nobody says when, or where it has no end.
        init?(_ date: EDTFDate?) {
            guard let date, let end = date.bounds.latest.moment else { return nil }
            (self.date, self.end) = (date, end)
        }

        /// Whether it ends later than another; of two with one end, the later date in the order of a chronology.
        func isNewer(than other: Knowledge?) -> Bool {
            guard let other else { return true }
            return other.end < end || (other.end == end && other.date < date)
        }
    }

    /// The highest marking of what is shown.
    private(set) var marking: Marking
    /// The newest date on which something of it became known.
    private(set) var known: Knowledge?

    init(marking: Marking? = nil, known: EDTFDate? = nil) {
        self.marking = marking ?? .clear
        self.known = Knowledge(known)
    }

    /// What a statement obliges to.
    init(_ provenance: Provenance) { self.init(marking: provenance.marking, known: provenance.becameKnown) }

    /// What a development obliges to.
    init(_ development: Development) { self.init(marking: development.marking, known: development.becameKnown) }

    /// What several things together oblige to.
    init(joining obligations: some Sequence<Obligation>) {
        self.init()
        for obligation in obligations { join(obligation) }
    }

    /// Takes on what something else obliges to.
    mutating func join(_ other: Obligation) {
        marking = max(marking, other.marking)
        if let known = other.known, known.isNewer(than: self.known) { self.known = known }
    }

    /// Both obligations.
    func joined(with other: Obligation) -> Obligation {
        var both = self
        both.join(other)
        return both
    }
}

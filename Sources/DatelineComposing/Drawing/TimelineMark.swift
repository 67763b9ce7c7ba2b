import DatelineModel

/// One thing on a drawing: when it was, what it is, and where to read more.
struct TimelineMark: Sendable {
    /// What a mark stands for; told apart by shape, not by colour alone.
    enum Tone: Hashable, Sendable {
        /// Something that happened: round.
        case event
        /// Something that was said or became known: a diamond.
        case saying
    }

    let drawing: DateDrawing
    /// What the mark stands for, with its date, in one line.
    let title: String
    /// The link that the mark leads to; none where there is nothing to go to.
    let href: String?
    let tone: Tone
    /// The name to print beside the mark where there is room.
    var name: String?
    /// How many things of one time the mark stands for; more than one are said beside it.
    var count = 1
    /// What showing it obliges a page to.
    var obligation = Obligation()

    /// The same mark with another place to go to.
    func leading(to href: String) -> TimelineMark {
        TimelineMark(
            drawing: drawing, title: title, href: href, tone: tone, name: name, count: count, obligation: obligation)
    }
}

/// A row of a drawing with a name.
struct TimelineLane: Sendable {
    let label: String
    let marks: [TimelineMark]
    /// Where its entries are listed, for a count that has no place of its own.
    var list: String?
    /// The marking of what its name names.
    var marking = Marking.clear

    /// What showing the lane obliges a page to.
    var obligation: Obligation {
        Obligation(joining: marks.map(\.obligation)).joined(with: Obligation(marking: marking))
    }
}

/// What can be said about two dates: yes, no, or that they do not tell.
///
/// `2012` before `2012-05` is ``notKnown``, because neither answer follows from what was written.
public enum Certainty: Hashable, Sendable {
    /// True for everything that the dates can mean.
    case yes

    /// False for everything that the dates can mean.
    case no

    /// True for some of what the dates can mean and false for the rest.
    case notKnown
}

/// What can be said of two dates, or of a date and a period.
///
/// A date without a time fills a day at least: two events of 12 May overlap, and which came first is not known. An open
/// end has no end, and an unknown end may be anywhere from the start on.
extension EDTFDate {
    /// Whether this is over when the other begins.
    ///
    /// `2012` is before `2013`, not before `2011`, and whether it is before `2012-05` is not known.
    public func isBefore(_ other: EDTFDate) -> Certainty {
        let ends = occurrences.ends, starts = other.occurrences.starts
        if ends.latest <= starts.earliest { return .yes }
        return ends.earliest >= starts.latest ? .no : .notKnown
    }

    /// Whether all of this lies within days: certainly, possibly (`notKnown`) or not.
    public func isWithin(_ days: ClosedRange<CalendarDay>) -> Certainty {
        let occurrences = occurrences
        let answers = occurrences.each.map { $0.isWithin(days) }
        if answers.allSatisfy({ $0 == .yes }) { return .yes }
        switch occurrences.choice {
        case .oneOf: return answers.allSatisfy { $0 == .no } ? .no : .notKnown
        case .allOf: return answers.contains(.no) ? .no : .notKnown
        }
    }

    /// Whether this and the other have a day in common, or a second where both have times.
    ///
    /// For a set of all its members it is enough that one of them has. Where no single one certainly has, the answer is
    /// that it is not known, though two of them together might leave no way around.
    public func overlaps(_ other: EDTFDate) -> Certainty {
        let mine = occurrences, others = other.occurrences
        // What may be one or another is taken one by one, and all of several are looked at for each.
        if mine.choice == .allOf, others.choice == .oneOf { return other.overlaps(self) }
        let answers = mine.each.map { one in others.combine(others.each.map(one.overlaps)) }
        return mine.combine(answers)
    }

    /// What happened when the date says so.
    var occurrences: Occurrences {
        switch form {
        case .single(let date): .one(.point(PossibleTimes(date)))
        case .dateAndTime(let time): .one(.point(.second(time.places.first, time.places.last)))
        case .interval(let interval): .one(interval.occurrence)
        case .set(let set): Occurrences(choice: set.choice, each: set.members.map { $0.occurrence(set.choice) })
        }
    }
}

/// The occurrences that a date stands for: one, one of several, or all of several.
struct Occurrences {
    let choice: EDTFSet.Choice
    let each: [Occurrence]

    static func one(_ occurrence: Occurrence) -> Occurrences {
        Occurrences(choice: .oneOf, each: [occurrence])
    }

    /// When the last of what happened ends: the earliest and the latest that can be.
    var ends: (earliest: Moment, latest: Moment) { span(each.map(\.ending), all: max) }

    /// When the first of what happened begins: the earliest and the latest that can be.
    var starts: (earliest: Moment, latest: Moment) { span(each.map(\.beginning), all: min) }

    private func span(
        _ spans: [(earliest: Moment, latest: Moment)], all pick: (Moment, Moment) -> Moment
    ) -> (earliest: Moment, latest: Moment) {
        guard var sum = spans.first else { return (.beginningOfTime, .endOfTime) }
        for span in spans.dropFirst() {
            sum.earliest = choice == .oneOf ? min(sum.earliest, span.earliest) : pick(sum.earliest, span.earliest)
            sum.latest = choice == .oneOf ? max(sum.latest, span.latest) : pick(sum.latest, span.latest)
        }
        return sum
    }

    /// One answer from those for each occurrence: one of several must agree, of all of several one is enough.
    func combine(_ answers: [Certainty]) -> Certainty {
        if answers.allSatisfy({ $0 == .no }) { return .no }
        switch choice {
        case .oneOf: return answers.allSatisfy { $0 == .yes } ? .yes : .notKnown
        case .allOf: return answers.contains(.yes) ? .yes : .notKnown
        }
    }
}

extension EDTFInterval {
    fileprivate var occurrence: Occurrence {
        let first: PossibleTimes? = start.date.map(PossibleTimes.init),
            last: PossibleTimes? = end.date.map(PossibleTimes.init)
        let begins: PossibleTimes =
            switch start {
            case .date: first ?? .infinitelyEarly
            case .open: .infinitelyEarly
            case .unknown: .stretch(.beginningOfTime, last?.latest ?? .endOfTime)
            }
        let ends: PossibleTimes =
            switch end {
            case .date: last ?? .infinitelyLate
            case .open: .infinitelyLate
            case .unknown: .stretch(first?.earliest ?? .beginningOfTime, .endOfTime)
            }
        return .run(start: begins, end: ends)
    }
}

extension EDTFSet.Member {
    fileprivate func occurrence(_ choice: EDTFSet.Choice) -> Occurrence {
        switch (self, choice) {
        case (.date(let date), _): .point(PossibleTimes(date))
        case (.range(let first, let last), .oneOf): .point(.stretch(first.earliest, last.latest))
        case (.range(let first, let last), .allOf): .run(start: PossibleTimes(first), end: PossibleTimes(last))
        case (.orEarlier(let date), .oneOf): .point(.stretch(.beginningOfTime, date.latest))
        case (.orEarlier(let date), .allOf): .run(start: .infinitelyEarly, end: PossibleTimes(date))
        case (.orLater(let date), .oneOf): .point(.stretch(date.earliest, .endOfTime))
        case (.orLater(let date), .allOf): .run(start: PossibleTimes(date), end: .infinitelyLate)
        }
    }
}

/// Something that happened once, whose beginning and end are each one of many possible places in time.
///
/// What relations are worked out from. A date that is one place on the calendar is a point: it begins and ends in the
/// same possible place. An interval is a run from one place to another.
enum Occurrence {
    case point(PossibleTimes)
    case run(start: PossibleTimes, end: PossibleTimes)

    /// Where an occurrence may begin.
    private var start: PossibleTimes {
        switch self {
        case .point(let places), .run(let places, _): places
        }
    }

    /// Where an occurrence may end.
    private var end: PossibleTimes {
        switch self {
        case .point(let places), .run(_, let places): places
        }
    }

    /// When it may begin: the first moment of the first place, and the first moment after the last.
    ///
    /// No later than its end: `2017-05/2017-05-12` begins on 12 May at the latest.
    var beginning: (earliest: Moment, latest: Moment) {
        (start.earliest, max(start.earliest, start.lastStop(notAfter: end.latest)))
    }

    /// When it may end: the first moment of the first place, and the first moment after the last.
    ///
    /// No earlier than its start: `2017-05-12/2017-05` ends on 12 May at the earliest.
    var ending: (earliest: Moment, latest: Moment) {
        (min(end.latest, end.firstStart(notBefore: start.earliest)), end.latest)
    }

    /// When the earliest place ends in which it may end.
    var firstStop: Moment { end.stop(ofPlaceFrom: ending.earliest) }

    /// When the latest place begins in which it may begin.
    var lastBegin: Moment { start.begin(ofPlaceUpTo: beginning.latest) }

    /// Whether there is a way for the two to have nothing in common, this one being the earlier.
    func canEndBefore(_ other: Occurrence) -> Bool { firstStop <= other.lastBegin }

    /// Whether the two have something in common, every way, some ways or no way.
    func overlaps(_ other: Occurrence) -> Certainty {
        guard canMeet(other) else { return .no }
        return canEndBefore(other) || other.canEndBefore(self) ? .notKnown : .yes
    }

    private func canMeet(_ other: Occurrence) -> Bool {
        switch (self, other) {
        case (.point(let places), .point(let others)): places.shares(aMomentWith: others)
        case (.point(let places), .run(let start, let end)): places.meets(start.earliest, end.latest)
        case (.run(let start, let end), .point(let places)): places.meets(start.earliest, end.latest)
        case (.run(let start, let end), .run(let otherStart, let otherEnd)):
            start.earliest < otherEnd.latest && otherStart.earliest < end.latest
        }
    }

    /// Whether the whole of the occurrence lies within days, every way, some ways or no way.
    func isWithin(_ days: ClosedRange<CalendarDay>) -> Certainty {
        let first = Moment.start(of: days.lowerBound), last = Moment.end(of: days.upperBound)
        if start.earliest >= first, end.latest <= last { return .yes }
        switch self {
        case .point(let places): return places.meets(first, last) ? .notKnown : .no
        case .run(let start, let end):
            guard let begins = start.firstMoment(from: first), let ends = end.lastMoment(before: last) else {
                return .no
            }
            return begins < ends ? .notKnown : .no
        }
    }
}

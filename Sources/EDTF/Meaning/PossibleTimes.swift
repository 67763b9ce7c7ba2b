/// The possible places of one end of an occurrence.
enum PossibleTimes {
    /// Any time from one moment up to, not including, another; a day at least where the date has no time.
    case stretch(Moment, Moment)
    /// A second of a time of day, in a stretch that is longer than it where the zone is not known.
    case second(Moment, Moment)
    /// Some of the days of a date with unspecified digits, or the months of a season on either half of the earth.
    case some(SingleDate)
    /// Before every moment: an open start.
    case infinitelyEarly
    /// After every moment: an open end.
    case infinitelyLate

    /// The places that a date can mean.
    init(_ date: SingleDate) {
        if date.isContiguous {
            let hull = date.hull
            self = .stretch(.start(of: hull.lowerBound), .end(of: hull.upperBound))
        } else {
            self = .some(date)
        }
    }

    /// The first moment of the first place.
    var earliest: Moment {
        switch self {
        case .stretch(let first, _), .second(let first, _): first
        case .some(let date): date.earliest
        case .infinitelyEarly: .beginningOfTime
        case .infinitelyLate: .endOfTime
        }
    }

    /// The first moment after the last place.
    var latest: Moment {
        switch self {
        case .stretch(_, let last), .second(_, let last): last
        case .some(let date): date.latest
        case .infinitelyEarly: .beginningOfTime
        case .infinitelyLate: .endOfTime
        }
    }

    /// Where the first place begins that is not over before a moment.
    func firstStart(notBefore moment: Moment) -> Moment {
        switch self {
        case .some(let date): date.firstDay(from: moment.day).map(Moment.start) ?? latest
        case .stretch, .second, .infinitelyEarly, .infinitelyLate: max(moment, earliest)
        }
    }

    /// Where the last place ends that does not begin after a moment, which is that of a day.
    func lastStop(notAfter moment: Moment) -> Moment {
        switch self {
        case .some(let date): date.lastDay(upTo: moment.day.adding(days: -1)).map(Moment.end) ?? earliest
        case .stretch, .second, .infinitelyEarly, .infinitelyLate: min(moment, latest)
        }
    }

    /// Where the place that begins at a moment ends: a day is the least that a date without a time fills.
    func stop(ofPlaceFrom moment: Moment) -> Moment {
        switch self {
        case .stretch, .some: moment == .beginningOfTime ? moment : Moment(day: moment.day, second: 86_400)
        case .second: Moment(day: moment.day, second: moment.second + 1)
        case .infinitelyEarly, .infinitelyLate: moment
        }
    }

    /// Where the place that ends at a moment begins.
    func begin(ofPlaceUpTo moment: Moment) -> Moment {
        switch self {
        case .stretch, .some: moment == .endOfTime ? moment : Moment(day: moment.day, second: -86_400)
        case .second: Moment(day: moment.day, second: moment.second - 1)
        case .infinitelyEarly, .infinitelyLate: moment
        }
    }

    /// Whether a place lies, wholly or in part, between two moments.
    func meets(_ first: Moment, _ last: Moment) -> Bool {
        switch self {
        case .some(let date):
            guard let day = date.firstDay(from: first.day) else { return false }
            return Moment.start(of: day) < last
        case .stretch, .second, .infinitelyEarly, .infinitelyLate: return earliest < last && first < latest
        }
    }

    /// Whether there is a moment in a place of both.
    func shares(aMomentWith other: PossibleTimes) -> Bool {
        switch (self, other) {
        case (.some(.calendarDate(let date)), .some(.calendarDate(let otherDate))):
            date.shares(aDayWith: otherDate)
        case (.some(let date), .some(let otherDate)): date.shares(aDayWith: otherDate)
        case (.some, _): meets(other.earliest, other.latest)
        default: other.meets(earliest, latest)
        }
    }

    /// The first moment from a given one on in a place.
    func firstMoment(from moment: Moment) -> Moment? {
        switch self {
        case .some(let date): date.firstDay(from: moment.day).map(Moment.start)
        case .infinitelyEarly, .infinitelyLate: nil
        case .stretch, .second: moment < latest ? max(moment, earliest) : nil
        }
    }

    /// The last end of a place up to a given moment, which is that of a day.
    func lastMoment(before moment: Moment) -> Moment? {
        switch self {
        case .some(let date): date.lastDay(upTo: moment.day.adding(days: -1)).map(Moment.end)
        case .infinitelyEarly, .infinitelyLate: nil
        case .stretch, .second: earliest < moment ? min(moment, latest) : nil
        }
    }
}

extension SingleDate {
    /// Whether every day between the first and the last that the date can mean is one that it can mean.
    var isContiguous: Bool {
        switch self {
        case .calendarDate(let date): date.isContiguous
        case .subYearGrouping(let grouping): grouping.yearDigits.isSpecified && grouping.kind != .season
        case .longYear: true
        }
    }

    /// Whether there is a day that both can mean; steps from one's days to the other's in turn.
    func shares(aDayWith other: SingleDate) -> Bool {
        var day = firstDay(from: .first)
        while let found = day, let next = other.firstDay(from: found) {
            if next == found { return true }
            day = firstDay(from: next)
            if day == next { return true }
        }
        return false
    }
}

extension EDTFDate {
    /// The first moment that the date can mean, and the first after all that it can mean.
    ///
    /// Dates without a time have the bounds of their days in UTC; a season without a hemisphere has bounds that hold
    /// for both, and a local time bounds that hold for every zone of the world.
    public var bounds: EDTFBounds {
        switch form {
        case .single(let date): .of(date)
        case .dateAndTime(let time):
            EDTFBounds(earliest: .moment(time.places.first), latest: .moment(time.places.last))
        case .interval(let interval): interval.bounds
        case .set(let set): set.bounds
        }
    }

    /// How finely the date is known.
    public var precision: Precision {
        switch form {
        case .single(let date): date.precision
        case .dateAndTime(let time): time.isLocal ? .day : .second
        case .interval: .interval
        case .set: .set
        }
    }

    /// Whether any part of the date is marked `?` or `%`.
    public var isUncertain: Bool { qualification.contains(.uncertain) }

    /// Whether any part of the date is marked `~` or `%`, or is an estimate such as `1950S2`.
    public var isApproximate: Bool { qualification.contains(.approximate) }

    /// Everything that was said against any part of the date.
    private var qualification: Qualification {
        switch form {
        case .single(let date): date.qualification
        case .dateAndTime: []
        case .interval(let interval):
            [interval.start, interval.end].compactMap(\.date).reduce([]) { $0.union($1.qualification) }
        case .set(let set): set.members.flatMap(\.dates).reduce([]) { $0.union($1.qualification) }
        }
    }
}

extension SingleDate {
    /// Everything that was said against any part of the date; significant digits say that a year is an estimate.
    var qualification: Qualification {
        switch self {
        case .calendarDate, .subYearGrouping: marks.union
        case .longYear(let year): year.insignificantDigits == 0 ? marks.union : marks.union.union(.approximate)
        }
    }
}

extension EDTFBounds {
    /// The bounds of a date that stands for one place on the calendar.
    static func of(_ date: SingleDate) -> EDTFBounds {
        let hull = date.hull
        return EDTFBounds(earliest: .moment(.start(of: hull.lowerBound)), latest: .moment(.end(of: hull.upperBound)))
    }
}

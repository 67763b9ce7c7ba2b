import EDTF

extension Timeline {
    /// The entries of one year, or of a time that is known no closer than a heading says.
    public struct YearGroup: Hashable, Sendable {
        /// The heading: `2017`, `2010s`, `2012 or earlier`, `Date not known`.
        public let heading: String
        /// The year, where it is one.
        public let year: Int?
        /// The entries by month.
        public let months: [MonthGroup]
    }

    /// The entries of one month, or those of a year whose month is not known.
    public struct MonthGroup: Hashable, Sendable {
        /// The heading: `May 2017`, `2017, month not known`; nothing where the year's heading says it all.
        public let heading: String?
        /// The entries in their order.
        public let entries: [TimelineEntry]
    }

    /// The entries under headings that claim no more than the dates do, in the order of the timeline.
    public var groups: [YearGroup] {
        var years: [(place: TimelinePlace, months: [(place: TimelinePlace, entries: [TimelineEntry])])] = []
        for entry in entries {
            let place = TimelinePlace(of: entry.when)
            if years.last?.place.yearHeading != place.yearHeading { years.append((place, [])) }
            let year = years.index(before: years.endIndex)
            if years[year].months.last?.place != place { years[year].months.append((place, [])) }
            let month = years[year].months.index(before: years[year].months.endIndex)
            years[year].months[month].entries.append(entry)
        }
        return years.map { year in
            YearGroup(
                heading: year.place.yearHeading, year: year.place.year,
                months: year.months.map { MonthGroup(heading: $0.place.monthHeading, entries: $0.entries) })
        }
    }
}

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

        /// Entries with their heading.
        package init(heading: String?, entries: [TimelineEntry]) {
            self.heading = heading
            self.entries = entries
        }
    }

    /// The entries under headings that claim no more than the dates do: years in the order in which they begin, in a
    /// year first what is known to the year alone, then its months. Each heading stands once.
    public var groups: [YearGroup] {
        var previous: TimelineEntry?
        return grouped(entries, by: { TimelineHeadings(of: $0.when).yearHeading }).map { year in
            let months = grouped(year, by: { TimelineHeadings(of: $0.when) })
                .sorted { TimelineHeadings(of: $0[0].when).precedesInItsYear(TimelineHeadings(of: $1[0].when)) }
            return YearGroup(
                heading: TimelineHeadings(of: year[0].when).yearHeading, year: TimelineHeadings(of: year[0].when).year,
                months: months.map { month in
                    MonthGroup(
                        heading: TimelineHeadings(of: month[0].when).monthHeading,
                        entries: month.map { follow(&previous, with: $0) })
                })
        }
    }

    /// An entry that knows how it stands to the one shown before it.
    private func follow(_ previous: inout TimelineEntry?, with entry: TimelineEntry) -> TimelineEntry {
        var entry = entry
        entry.isAfterPrevious = previous.map { $0.when.isBefore(entry.when) } ?? .yes
        previous = entry
        return entry
    }

    /// Runs of entries with the same key, in the order in which the keys first occur; no run is empty.
    private func grouped<Key: Hashable>(
        _ entries: [TimelineEntry], by key: (TimelineEntry) -> Key
    ) -> [[TimelineEntry]] {
        var indices: [Key: Int] = [:]
        var groups: [[TimelineEntry]] = []
        for entry in entries {
            let key = key(entry)
            if let index = indices[key] {
                groups[index].append(entry)
            } else {
                indices[key] = groups.count
                groups.append([entry])
            }
        }
        return groups
    }
}

/// Under which headings a date stands: those that it fills or begins in, never a closer one.
package struct TimelineHeadings: Hashable, Sendable {
    /// The year, where the date names one.
    package let year: Int?
    /// The month of that year, where the date names one.
    package let month: Int?
    /// What stands for the year where the date names none.
    let words: String?

    /// The headings of a date.
    package init(of when: TimelineDate) {
        switch when {
        case .date(let date): self.init(of: date)
        case .span(let span): self.init(ofStart: span)
        case .notKnown: self.init(words: "Date not known")
        }
    }

    /// The year's heading.
    var yearHeading: String { words ?? year.map { EDTFDate.year($0).prose } ?? "Date not known" }

    /// The month's heading; nothing where the year's heading says it all.
    var monthHeading: String? {
        guard let year else { return nil }
        return month.flatMap { EDTFDate.month($0, of: year)?.prose } ?? "\(yearHeading), month not known"
    }

    /// In a year, what is known to the year alone comes first, then the months.
    func precedesInItsYear(_ other: TimelineHeadings) -> Bool { (month ?? 0) < (other.month ?? 0) }

    private init(words: String) {
        year = nil
        month = nil
        self.words = words
    }

    private init(year: Int, month: Int?) {
        self.year = year
        self.month = month
        words = nil
    }

    private init(of date: EDTFDate) {
        switch date.form {
        // A local time is told by the calendar of its place, as a day is.
        case .dateAndTime(let time) where time.isLocal: self.init(of: EDTFDate(time.day))
        case .single, .dateAndTime, .set: self.init(within: date.bounds, of: date)
        case .interval(let interval):
            switch interval.start {
            case .date(let start): self.init(of: EDTFDate(start))
            case .open, .unknown: self.init(words: Self.sentence(date.prose))
            }
        }
    }

    private init(ofStart span: EDTFSpan) {
        switch span.start {
        case .date(let date): self.init(of: date)
        case .open, .unknown: self.init(words: Self.sentence(span.prose))
        }
    }

    /// A date that lies within one year stands there, and within one month there; any other has its own words.
    private init(within bounds: EDTFBounds, of date: EDTFDate) {
        guard let days = bounds.days else {
            self.init(words: Self.orEarlier(bounds) ?? Self.sentence(date.prose))
            return
        }
        let (first, last) = (days.lowerBound, days.upperBound)
        guard first.year == last.year else {
            self.init(words: Self.sentence(date.prose))
            return
        }
        self.init(year: first.year, month: first.month == last.month ? first.month : nil)
    }

    private static func orEarlier(_ bounds: EDTFBounds) -> String? {
        guard bounds.earliest == .unbounded, let end = bounds.latest.moment?.day.adding(days: -1) else { return nil }
        return end.month == 12 && end.day == 31 ? "\(end.year) or earlier" : nil
    }

    private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }
}

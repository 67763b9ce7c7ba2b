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

    /// The entries under headings that claim no more than the dates do: years in the order in which they begin, in a
    /// year first what is known to the year alone, then its months. Each heading stands once.
    public var groups: [YearGroup] {
        var previous: TimelineEntry?
        return grouped(entries, by: { TimelinePlace(of: $0.when).yearHeading }).map { year in
            let months = grouped(year, by: { TimelinePlace(of: $0.when) })
                .sorted { TimelinePlace(of: $0[0].when).precedesInItsYear(TimelinePlace(of: $1[0].when)) }
            return YearGroup(
                heading: TimelinePlace(of: year[0].when).yearHeading, year: TimelinePlace(of: year[0].when).year,
                months: months.map { month in
                    MonthGroup(
                        heading: TimelinePlace(of: month[0].when).monthHeading,
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
        var places: [Key: Int] = [:]
        var groups: [[TimelineEntry]] = []
        for entry in entries {
            let key = key(entry)
            if let place = places[key] {
                groups[place].append(entry)
            } else {
                places[key] = groups.count
                groups.append([entry])
            }
        }
        return groups
    }
}

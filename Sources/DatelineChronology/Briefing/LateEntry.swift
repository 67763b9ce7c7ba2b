public import DatelineModel
public import EDTF

/// A record that came into the casebook after the time in which it became known: no news, but new to its readers.
public struct LateEntry: Hashable, Sendable {
    /// The record.
    public let record: RecordReference
    /// The day on which it entered the casebook.
    public let recorded: CalendarDay
    /// When it became known; where nothing but the day of entry tells, some time up to that day.
    public let becameKnown: EDTFDate
    /// How far it may travel.
    public let marking: Marking

    private init?(_ record: RecordReference, _ keeping: Keeping, _ becameKnown: EDTFDate?) {
        guard let recorded = keeping.recorded, let becameKnown else { return nil }
        self.record = record
        self.recorded = recorded
        self.becameKnown = becameKnown
        marking = keeping.marking ?? .clear
    }

    /// The records that did not become known in the week in which they entered the casebook.
    public static func byWeek(of disclosure: Disclosure) -> [LateEntry] {
        all(of: disclosure).filter { entry in
            let days = ISOWeek(containing: entry.recorded).days
            return entry.becameKnown.isOver(by: days.upperBound) && entry.becameKnown.isWithin(days) != .yes
        }
    }

    /// The records that entered the casebook in some days and do not belong to their news, by day and record.
    static func entries(
        in days: ClosedRange<CalendarDay>, of disclosure: Disclosure, unlessAmong news: [NewsItem]
    ) -> [LateEntry] {
        let new = Set(news.filter(\.isNew).map(\.record))
        return all(of: disclosure).filter { entry in
            days.contains(entry.recorded) && entry.becameKnown.isOver(by: days.upperBound)
                && !new.contains(entry.record)
        }.sorted { ($0.recorded, $0.record) < ($1.recorded, $1.record) }
    }

    private static func all(of disclosure: Disclosure) -> [LateEntry] {
        disclosure.incidents.compactMap { LateEntry(.incident($0.id), $0.keeping, $0.becameKnown) }
            + disclosure.actors.compactMap { LateEntry(.actor($0.id), $0.keeping, $0.becameKnown) }
    }
}

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

    private init?(_ record: RecordReference, _ metadata: RecordMetadata, knownSince becameKnown: EDTFDate?) {
        guard let recorded = metadata.recorded, let becameKnown else { return nil }
        self.record = record
        self.recorded = recorded
        self.becameKnown = becameKnown
        marking = metadata.marking ?? .clear
    }

    /// The records that did not become known in the week in which they entered the casebook.
    public static func byWeek(of developments: Developments) -> [LateEntry] {
        developments.entered.filter { entry in
            let days = ISOWeek(containing: entry.recorded).days
            return entry.becameKnown.isOver(by: days.upperBound) && entry.becameKnown.isWithin(days) != .yes
        }
    }

    /// All records with a day of entry that are known, by that day and record.
    static func all(of disclosure: Disclosure) -> [LateEntry] {
        let incidents = disclosure.incidents.compactMap {
            LateEntry(.incident($0.id), $0.metadata, knownSince: $0.becameKnown)
        }
        let actors = disclosure.actors.compactMap { LateEntry(.actor($0.id), $0.metadata, knownSince: $0.becameKnown) }
        return (incidents + actors).sorted { ($0.recorded, $0.record) < ($1.recorded, $1.record) }
    }
}

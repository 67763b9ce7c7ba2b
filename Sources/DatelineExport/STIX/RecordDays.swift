import DatelineModel
import EDTF

/// When a record was made and last changed, as far as its own dates tell; no clock is asked.
///
/// It was made on the day it was recorded, or else on the first day on which it was certainly known. It was last changed
/// on the latest day that a statement in it became known, was withdrawn, or that it was recorded.
struct RecordDays {
    private var created: CalendarDay?
    private var latest: CalendarDay?

    /// The day on which the record was last changed.
    var lastChange: CalendarDay? { latest }

    init(_ incident: Incident) {
        self.init(recorded: incident.metadata.recorded, known: incident.becameKnown, incident.provenances)
    }

    init(_ actor: Actor) {
        self.init(recorded: actor.metadata.recorded, known: actor.becameKnown, actor.provenances)
    }

    init(_ source: Source) {
        self.init(recorded: source.retrieved, known: source.published, [])
    }

    private init(recorded: CalendarDay?, known: EDTFDate?, _ provenances: [Provenance]) {
        created = recorded ?? known.flatMap(Self.lastDay(of:))
        let days = provenances.flatMap { [$0.becameKnown, $0.withdrawn] }.compactMap(\.self)
        latest = (days.compactMap(Self.lastDay(of:)) + [created].compactMap(\.self)).max()
    }

    var stix: STIXDays {
        guard let created, let latest, let first = STIXTime.text(of: created), let last = STIXTime.text(of: latest)
        else { return .none }
        return STIXDays(created: first, modified: last)
    }

    /// The last day that a date can mean, when all of it was certainly known; `nil` for a day that timestamps do not have.
    private static func lastDay(of date: EDTFDate) -> CalendarDay? {
        date.bounds.latest.moment.map(\.lastDay).flatMap { (1970...9999).contains($0.year) ? $0 : nil }
    }
}

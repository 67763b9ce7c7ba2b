public import DatelineModel
public import EDTF
import ParallelWork

/// Everything that happened or was said in a disclosure, worked out once and looked up by record and by actor.
public struct Developments: Sendable {
    /// The disclosure that they come from.
    public let disclosure: Disclosure
    /// All of them, in the order of when they became known; those of which nobody says it come last.
    public let all: [Development]

    /// The records by the day on which they entered the casebook.
    let entered: [LateEntry]

    private let enteredExtents: DayExtents
    private let knownExtents: DayExtents
    private let withdrawnExtents: DayExtents
    private let incidentExtents: DayExtents
    private let publishedExtents: DayExtents
    private let indicesByRecord: [RecordReference: [Int]]
    private let incidentsByCulprit: [ID<Actor>: [ID<Incident>]]
    private let incidentsByActor: [ID<Actor>: [ID<Incident>]]

    /// Works out the developments of a disclosure.
    public init(in disclosure: Disclosure) {
        self.disclosure = disclosure
        let found =
            inParallel(disclosure.incidents, chunk: 256) { Developments.of($0) }.flatMap(\.self)
            + disclosure.actors.flatMap(Developments.of)
        all = found.sorted(by: Developments.becameKnownFirst)
        entered = LateEntry.all(of: disclosure)
        enteredExtents = DayExtents(entered.map { EDTFDate($0.recorded) })
        knownExtents = DayExtents(all.map(\.becameKnown))
        withdrawnExtents = DayExtents(all.map { $0.provenance?.withdrawn })
        incidentExtents = DayExtents(disclosure.incidents.map(\.date))
        publishedExtents = DayExtents(disclosure.sources.map(\.published))
        indicesByRecord = Dictionary(grouping: all.indices) { [all] in all[$0].record }
        incidentsByCulprit = Self.incidents(in: disclosure) { $0.attributions.compactMap(\.actorInvolved) }
        incidentsByActor = Self.incidents(in: disclosure) { $0.attributions.compactMap(\.actorInvolved) + $0.about }
    }

    /// The developments of one record, in the order of when they became known.
    public func of(_ record: RecordReference) -> [Development] {
        (indicesByRecord[record] ?? []).map { all[$0] }
    }

    /// Where the developments of a record stand in it, by key.
    func ranksInRecord(_ record: RecordReference) -> [String: Int] {
        let made: [Development] =
            switch record {
            case .incident(let id): disclosure.incident(id).map(Developments.of) ?? []
            case .actor(let id): disclosure.actor(id).map(Developments.of) ?? []
            }
        return Dictionary(made.enumerated().map { ($1.key, $0) }) { first, _ in first }
    }

    /// Those that may have become known in a period, in their order; all others certainly did not.
    func known(touching days: ClosedRange<CalendarDay>) -> [Development] {
        knownExtents.indices(touching: days).map { all[$0] }
    }

    /// The records that entered the casebook in a period, by day and record.
    func entered(in days: ClosedRange<CalendarDay>) -> [LateEntry] {
        enteredExtents.indices(touching: days).map { entered[$0] }.filter { days.contains($0.recorded) }
    }

    /// Those that may have been withdrawn in a period, in their order.
    func withdrawn(touching days: ClosedRange<CalendarDay>) -> [Development] {
        withdrawnExtents.indices(touching: days).map { all[$0] }
    }

    /// The incidents that may have happened in a period, by id.
    public func incidents(touching days: ClosedRange<CalendarDay>) -> [Incident] {
        incidentExtents.indices(touching: days).map { disclosure.incidents[$0] }
    }

    /// The sources that were certainly published in a period, by id.
    public func sources(publishedIn days: ClosedRange<CalendarDay>) -> [Source] {
        publishedExtents.indices(touching: days).map { disclosure.sources[$0] }
            .filter { $0.published?.isWithin(days) == .yes }
    }

    /// The incidents that somebody attributes to an actor, by id.
    public func incidents(attributedTo actor: ID<Actor>) -> [ID<Incident>] { incidentsByCulprit[actor] ?? [] }

    /// The incidents that somebody attributes to an actor, and those that are about it, by id.
    public func incidents(with actor: ID<Actor>) -> [ID<Incident>] { incidentsByActor[actor] ?? [] }

    private static func incidents(
        in disclosure: Disclosure, actors: (Incident) -> [ID<Actor>]
    ) -> [ID<Actor>: [ID<Incident>]] {
        var incidents: [ID<Actor>: [ID<Incident>]] = [:]
        for incident in disclosure.incidents {
            for actor in Set(actors(incident)) { incidents[actor, default: []].append(incident.id) }
        }
        return incidents
    }

    private static func becameKnownFirst(_ first: Development, _ second: Development) -> Bool {
        UndatedLast.precedes(first.becameKnown, second.becameKnown) ?? (first.key < second.key)
    }
}

/// The first and the last day that each of some dates can mean, to find those that touch a period.
///
/// Kept as two rows of numbers, so that a briefing of one week does not look at every date of ten thousand records.
struct DayExtents: Sendable {
    private let first: [Int]
    private let last: [Int]

    /// The extents of dates; one that is not there touches nothing, and an open or unknown end reaches everywhere.
    init(_ dates: [EDTFDate?]) {
        let bounds = dates.map { $0?.bounds }
        first = bounds.map { $0.map { $0.earliest.moment?.day.daysSinceEpoch ?? .min } ?? .max }
        last = bounds.map { $0.map { $0.latest.moment?.day.daysSinceEpoch ?? .max } ?? .min }
    }

    /// The indices of the dates that may touch a period, in their order; all others certainly do not.
    func indices(touching days: ClosedRange<CalendarDay>) -> [Int] {
        let (start, end) = (days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch)
        return first.indices.filter { first[$0] <= end && last[$0] >= start }
    }
}

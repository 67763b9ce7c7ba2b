public import EDTF
import ParallelWork

/// When things became known, worked out from what is disclosed and nothing else.
struct BecomingKnown: Sendable {
    private let published: [ID<Source>: EDTFDate]
    /// The dates of the incidents, in their order.
    private(set) var incidents: [EDTFDate?] = []
    /// The dates of the actors; those of which nothing tells are not in it.
    private(set) var actors: [ID<Actor>: EDTFDate] = [:]

    init(of contents: DisclosedContents) {
        var published: [ID<Source>: EDTFDate] = [:]
        for source in contents.sources { published[source.id] = source.becameKnown }
        self.published = published
        let dates = self
        incidents = inParallel(contents.incidents) { incident in
            dates.date(of: incident.metadata, statedAs: incident.known, incident.provenances.map { dates.date(of: $0) })
        }
        let naming = NamingOfActors(of: contents, dates: self)
        for actor in contents.actors { actors[actor.id] = date(of: actor, namedBy: naming.lastDays[actor.id]) }
        actors = naming.followed(actors, unlessNamed: namedWithDate(contents.actors))
    }

    /// The later of when a statement was said and when the first of its sources appeared; `nil` where neither is known,
    /// or where nothing tells by when it was said.
    func date(of provenance: Provenance) -> EDTFDate? {
        if provenance.isOpenlySaid { return nil }
        let firstPublication = earliest(provenance.sources.compactMap { published[$0] })
        guard let said = provenance.said else { return firstPublication }
        return firstPublication.map { $0.later(said) } ?? said
    }

    /// The same for a statement on an incident: nobody learns what is said about it before learning of it.
    func date(of provenance: Provenance, onRecordOf date: EDTFDate?) -> EDTFDate? {
        guard let own = self.date(of: provenance) else { return provenance.isOpenlySaid ? nil : date }
        guard let date, date.isKnownLater(than: own) else { return own }
        return date
    }

    /// When an actor became known: by who named it, or else by the first of its sources and its statements, at the
    /// latest by whatever names it elsewhere.
    private func date(of actor: Actor, namedBy day: CalendarDay?) -> EDTFDate? {
        date(
            of: actor.metadata, statedAs: actor.named.flatMap { date(of: $0) }, actor.provenances.map { date(of: $0) },
            atTheLatest: day)
    }

    private func namedWithDate(_ actors: [Actor]) -> Set<ID<Actor>> {
        Set(actors.filter { $0.named.flatMap { date(of: $0) } != nil }.map(\.id))
    }

    /// When a record became known: by its own word, or else by the first of its sources and its statements, at the
    /// latest by its recording or another day by which it certainly was.
    private func date(
        of metadata: RecordMetadata, statedAs known: EDTFDate?, _ others: [EDTFDate?],
        atTheLatest bound: CalendarDay? = nil
    ) -> EDTFDate? {
        if let known, known.end != nil { return known }
        let first = earliest(metadata.sources.compactMap { published[$0] } + others.compactMap(\.self))
        guard let last = [metadata.recorded, bound].compactMap(\.self).min() else { return first }
        if let first, !first.isKnownLater(than: EDTFDate(last)) { return first }
        // The day of entry is no day on which anything became known: by then it was.
        return .known(by: last)
    }

    private func earliest(_ dates: [EDTFDate]) -> EDTFDate? {
        dates.filter { $0.end != nil }.min { $1.isKnownLater(than: $0) }
    }
}

extension Source {
    /// When the source could be read: its publication, or some time up to the day it was first in our hands.
    public var becameKnown: EDTFDate? {
        if let published, published.end != nil { return published }
        guard let read = [retrieved, metadata.recorded].compactMap(\.self).min() else { return nil }
        return .known(by: read, notBefore: published?.firstDay)
    }
}

extension Provenance {
    /// Whether a statement was said on some day up to now, `[2021-11-03..]`, so that it was not known on any day of which
    /// one could be sure.
    var isOpenlySaid: Bool { said.map { $0.end == nil } ?? false }
}

extension EDTFDate {
    /// The first moment certainly after the date; `nil` where its end is open or unknown.
    var end: Moment? {
        switch bounds.latest {
        case .moment(let moment): moment
        case .unbounded, .unknown: nil
        }
    }

    /// Whether this date is certainly over later than another; of two that end together, the finer one is later.
    package func isKnownLater(than other: EDTFDate) -> Bool {
        guard let end, let otherEnd = other.end else { return end == nil && other.end != nil }
        return end == otherEnd ? other < self : otherEnd < end
    }

    /// Whether the date is certainly over when a day ends.
    public func isOver(by day: CalendarDay) -> Bool {
        guard let end else { return false }
        return end <= Moment(day: day.adding(days: 1))
    }
}

extension DisclosedContents {
    /// Writes down, on every statement and record, when it became known.
    mutating func findOutWhenThingsBecameKnown() {
        let known = BecomingKnown(of: self)
        changeInParallel(&incidents) { index, incident in
            let date = known.incidents[index]
            incident.becameKnown = date
            incident.changeEveryProvenance { $0.becameKnown = known.date(of: $0, onRecordOf: date) }
        }
        changeInParallel(&actors) { _, actor in
            let date = known.actors[actor.id]
            actor.becameKnown = date
            actor.changeEveryProvenance { said in
                said.becameKnown = known.date(of: said) ?? (said.isOpenlySaid ? nil : date)
            }
        }
    }
}

extension EDTFDate {
    /// Some time up to a day, of which nobody says when: `[..2022-12-31]`, or `[2022-12-05..2022-12-31]` where it was
    /// not before another day either.
    package static func known(by day: CalendarDay, notBefore first: CalendarDay? = nil) -> EDTFDate {
        if let first, first == day { return EDTFDate(day) }
        return .someDay(from: first.flatMap { $0 < day ? $0 : nil }, upTo: day)
    }

    /// The first day that the date can mean; `nil` where it is open or not known.
    var firstDay: CalendarDay? { bounds.earliest.moment?.day }

    /// Whether the date is a day and all before it: a bound from above that says nothing else.
    private var isBoundFromAbove: Bool {
        guard case .set(let set) = form, set.choice == .oneOf, set.members.count == 1 else { return false }
        if case .orEarlier = set.members[0] { return true }
        return false
    }

    /// The later of when something could be read and when it was said. What could be read by a day was not said there
    /// before it was said.
    func later(_ said: EDTFDate) -> EDTFDate {
        guard isKnownLater(than: said) else { return said }
        guard isBoundFromAbove, let last = bounds.latest.moment?.lastDay else { return self }
        return .known(by: last, notBefore: said.firstDay)
    }
}

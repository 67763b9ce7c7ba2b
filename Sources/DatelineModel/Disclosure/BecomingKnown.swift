public import EDTF

/// When things became known, worked out from what is disclosed and nothing else.
struct BecomingKnown {
    private let published: [ID<Source>: EDTFDate]

    init(sources: [Source]) {
        var published: [ID<Source>: EDTFDate] = [:]
        for source in sources { published[source.id] = source.becameKnown }
        self.published = published
    }

    /// The later of when a statement was said and when the first of its sources appeared; `nil` where neither is known,
    /// or where nothing tells by when it was said.
    func date(of provenance: Provenance) -> EDTFDate? {
        if provenance.isOpenlySaid { return nil }
        let firstPublication = earliest(provenance.sources.compactMap { published[$0] })
        guard let said = provenance.said else { return firstPublication }
        guard let firstPublication else { return said }
        return said.isKnownLater(than: firstPublication) ? said : firstPublication
    }

    /// The same for a statement on an incident: nobody learns what is said about it before learning of it.
    func date(of provenance: Provenance, onRecordOf date: EDTFDate?) -> EDTFDate? {
        guard let own = self.date(of: provenance) else { return provenance.isOpenlySaid ? nil : date }
        guard let date, date.isKnownLater(than: own) else { return own }
        return date
    }

    /// When a record became known: by its own word, or else by the first of its sources, its statements and its
    /// recording.
    func date(of keeping: Keeping, statedAs known: EDTFDate?, statements: [Provenance]) -> EDTFDate? {
        if let known, known.end != nil { return known }
        let recorded = keeping.recorded.map { [EDTFDate($0)] } ?? []
        return earliest(
            keeping.sources.compactMap { published[$0] } + statements.compactMap { self.date(of: $0) } + recorded)
    }

    private func earliest(_ dates: [EDTFDate]) -> EDTFDate? {
        dates.filter { $0.end != nil }.min { $1.isKnownLater(than: $0) }
    }
}

extension Source {
    /// When the source could be read: its publication, or the day it was first in our hands.
    public var becameKnown: EDTFDate? {
        if let published, published.end != nil { return published }
        return [retrieved, keeping.recorded].compactMap(\.self).min().map(EDTFDate.init)
    }
}

extension Provenance {
    /// Whether a statement was said on some day up to now, `[2021-11-03..]`, so that it was not known on any day of which
    /// one could be sure.
    fileprivate var isOpenlySaid: Bool { said.map { $0.end == nil } ?? false }
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
        let known = BecomingKnown(sources: sources)
        for index in incidents.indices {
            let incident = incidents[index]
            let date = known.date(of: incident.keeping, statedAs: incident.known, statements: incident.provenances)
            incidents[index].becameKnown = date
            incidents[index].changeEveryProvenance { $0.becameKnown = known.date(of: $0, onRecordOf: date) }
        }
        for index in actors.indices {
            let actor = actors[index]
            let naming = actor.named.flatMap { known.date(of: $0) }
            let date = known.date(of: actor.keeping, statedAs: naming, statements: actor.provenances)
            actors[index].becameKnown = date
            actors[index].changeEveryProvenance { $0.becameKnown = known.date(of: $0) ?? ($0.isOpenlySaid ? nil : date) }
        }
    }
}

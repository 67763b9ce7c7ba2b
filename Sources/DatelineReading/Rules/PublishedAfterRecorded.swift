internal import DatelineModel
internal import EDTF

extension Rule {
    /// Records that entered the casebook before one of their sources was published.
    @Sendable static func publishedAfterRecorded(
        in incident: Incident, _ linked: LinkedCasebook
    ) -> [Diagnostic] {
        guard let recorded = incident.keeping.recorded else { return [] }
        guard let later = firstPublished(after: recorded, linked, among: incident.forEachSource) else { return [] }
        return [warning(later, incident.keeping, linked.places(of: incident))]
    }

    /// The same of actors.
    @Sendable static func publishedAfterRecorded(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard let recorded = actor.keeping.recorded else { return [] }
        guard let later = firstPublished(after: recorded, linked, among: actor.forEachSource) else { return [] }
        return [warning(later, actor.keeping, linked.places(of: actor))]
    }

    private static func firstPublished(
        after recorded: CalendarDay, _ linked: LinkedCasebook, among sources: ((ID<Source>) -> Void) -> Void
    ) -> Source? {
        let day = EDTFDate(recorded)
        var later: Source?
        sources { id in
            guard later == nil, let published = linked.source(id)?.published, day.isBefore(published) == .yes else {
                return
            }
            later = linked.source(id)
        }
        return later
    }

    private static func warning(_ later: Source, _ keeping: Keeping, _ places: RecordPlaces) -> Diagnostic {
        Diagnostic(
            .warning, .publishedAfterRecorded,
            "the record was made before its source '\(later.id)' was published", at: places.recorded ?? keeping.place,
            label: later.published.map { "the source is dated '\($0)'" }, help: "check the two dates")
    }
}

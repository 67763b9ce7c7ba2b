internal import DatelineModel
internal import EDTF

extension Rule {
    /// Records that entered the casebook before one of their sources was published.
    @Sendable static func publishedAfterRecorded(_ linked: LinkedCasebook) -> [Diagnostic] {
        let incidents = linked.casebook.incidents.compactMap { incident in
            warning(incident.keeping, incident.everySource, linked.places(of: incident), linked)
        }
        return incidents
            + linked.casebook.actors.compactMap { actor in
                warning(actor.keeping, actor.everySource, linked.places(of: actor), linked)
            }
    }

    private static func warning(
        _ keeping: Keeping, _ sources: [ID<Source>], _ places: RecordPlaces, _ linked: LinkedCasebook
    ) -> Diagnostic? {
        guard let recorded = keeping.recorded else { return nil }
        let day = EDTFDate(recorded)
        let later = sources.compactMap(linked.source).first { source in
            source.published.map { day.isBefore($0) == .yes } ?? false
        }
        guard let later, let published = later.published else { return nil }
        return Diagnostic(
            .warning, .publishedAfterRecorded,
            "the record was made before its source '\(later.id)' was published", at: places.recorded ?? keeping.place,
            label: "the source is dated '\(published)'", help: "check the two dates")
    }
}

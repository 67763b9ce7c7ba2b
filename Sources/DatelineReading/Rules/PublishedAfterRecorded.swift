package import DatelineModel
internal import EDTF

extension DiagnosticID {
    package static let publishedAfterRecorded = DiagnosticID(
        "published-after-recorded",
        summary: "A record is older than its source.",
        explanation: "It was recorded on a day on which one of its sources was not published yet.",
        example: "recorded: 2017-05-01 with a source of 2018-02-20",
        remedy: "Check the two dates.")
}

extension Rule {
    /// Records that entered the casebook before one of their sources was published.
    static let publishedAfterRecorded = Rule(.publishedAfterRecorded, .record(incident: check, actor: check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard let recorded = incident.metadata.recorded else { return [] }
        guard let later = firstPublished(after: recorded, linked, among: incident.forEachSource) else { return [] }
        return [warning(later, incident.metadata, linked.places(of: incident))]
    }

    /// The same of actors.
    @Sendable private static func check(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard let recorded = actor.metadata.recorded else { return [] }
        guard let later = firstPublished(after: recorded, linked, among: actor.forEachSource) else { return [] }
        return [warning(later, actor.metadata, linked.places(of: actor))]
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

    private static func warning(_ later: Source, _ metadata: RecordMetadata, _ places: RecordPlaces) -> Diagnostic {
        Diagnostic(
            .warning, .publishedAfterRecorded,
            "the record was made before its source '\(later.id)' was published", at: places.recorded ?? metadata.place,
            label: later.published.map { "the source is dated '\($0)'" }, help: "check the two dates")
    }
}

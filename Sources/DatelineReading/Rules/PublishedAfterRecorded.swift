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
        guard let later = firstPublished(after: recorded, among: incident.forEachSource, of: linked) else { return [] }
        return [warning(about: later, at: linked.places(of: incident).recorded ?? incident.metadata.place)]
    }

    /// The same for actors.
    @Sendable private static func check(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        guard let recorded = actor.metadata.recorded else { return [] }
        guard let later = firstPublished(after: recorded, among: actor.forEachSource, of: linked) else { return [] }
        return [warning(about: later, at: linked.places(of: actor).recorded ?? actor.metadata.place)]
    }

    private static func firstPublished(
        after recorded: CalendarDay, among sources: ((ID<Source>) -> Void) -> Void, of linked: LinkedCasebook
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

    private static func warning(about later: Source, at place: TextPlace?) -> Diagnostic {
        Diagnostic(
            .warning, .publishedAfterRecorded,
            message: "the record was made before its source '\(later.id)' was published",
            at: place,
            label: later.published.map { "the source is dated '\($0)'" }, help: "check the two dates")
    }
}

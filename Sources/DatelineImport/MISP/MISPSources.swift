internal import DatelineModel
internal import EDTF

/// The pages that events link to, and the sources that represent the events themselves.
struct MISPSources: Sendable {
    /// The pages that events link to.
    private(set) var links = URLSources()
    /// Sources by the uuids of events, by the keys of reports stricter than their events, and by those of sources
    /// without an address.
    private(set) var own: [String: Source] = [:]
    /// The creators of the events.
    private(set) var organisations = Organisations()
    private let markings: MISPMarkings

    /// Makes the sources of all events. The source of a restricted event or report has the same marking.
    init(of events: [MISPEvent], _ markings: MISPMarkings, unresolved: Marking) {
        self.markings = markings
        for event in events {
            for attribute in event.attributes where attribute.isSource {
                let marking = markings.marking(of: attribute.restriction, in: event)
                _ = links.add(attribute.value, marking: marking, note: attribute.comment)
            }
        }
        let ids = Self.ids(of: events, markings, unresolved: unresolved)
        for event in events {
            own[event.uuid] = ids[event.uuid].map { source(of: event, id: $0) }
            for attribute in event.exportedSources {
                let key = attribute.sourceKey(in: event)
                own[key] = ids[key].map { source(of: attribute, in: event, id: $0) }
            }
            for report in markings.stricterReports(event) {
                own[report.key] = ids[report.key].map { source(of: report, in: event, id: $0) }
            }
        }
    }

    /// The ids that are taken.
    var taken: Set<String> { Set(own.values.map(\.id.text)) }

    private static func ids(
        of events: [MISPEvent], _ markings: MISPMarkings, unresolved: Marking
    ) -> [String: ID<Source>] {
        var names = UniqueIDs<String, Source>()
        for event in events {
            let otherwise = "misp-" + event.uuid
            names.ask(for: event.uuid, name: "MISP " + event.info, otherwise: otherwise)
            for attribute in event.exportedSources {
                names.ask(for: attribute.sourceKey(in: event), name: attribute.value, otherwise: otherwise)
            }
            for report in markings.stricterReports(event) {
                // The name is unique, so that this source is never mistaken for a less strict one of the casebook.
                let marking = markings.marking(of: report.restriction, in: event) ?? unresolved
                names.ask(for: report.key, name: "MISP \(report.key) \(marking.slug)", otherwise: "misp-report")
            }
        }
        return names.assigned()
    }

    private mutating func source(of event: MISPEvent, id: ID<Source>) -> Source {
        let creator = event.creator ?? Organisations.notKnownName
        let publisher = organisations.enterHouse(creator).map(Party.organisation) ?? .named(creator)
        var source = Source(id: id, title: event.info, publisher: publisher)
        source.kind = .database
        source.published = event.spoken.map { EDTFDate($0) }
        source.note = "MISP event \(event.uuid)."
        source.metadata.marking = markings.marking(of: event).flatMap { $0 > .clear ? $0 : nil }
        return source
    }

    private mutating func source(of report: MISPReport, in event: MISPEvent, id: ID<Source>) -> Source {
        var source = source(of: event, id: id)
        source.title = report.name ?? event.info
        source.kind = .report
        source.note = "Report of the MISP event \(event.uuid)."
        source.metadata.marking = markings.marking(of: report.restriction, in: event)
        return source
    }

    /// A source without an address, as our own export writes it.
    private func source(of attribute: MISPAttribute, in event: MISPEvent, id: ID<Source>) -> Source {
        let title = ShownText.line(attribute.value)
        var source = Source(id: id, title: title, publisher: .named(Organisations.notKnownName))
        source.metadata.marking = markings.marking(of: attribute.restriction, in: event)
        return source
    }
}

extension MISPMarkings {
    /// The reports of an event that are stricter than it.
    fileprivate func stricterReports(_ event: MISPEvent) -> [MISPReport] {
        event.reports.filter { stricterMarking(of: $0.restriction, than: event) != nil }
    }
}

import DatelineChronology
import DatelineExport
import DatelineModel
import EDTF

/// The rows of what is listed of an edition.
///
/// A row bears the strictest marking of the records that it counts, with all that is in them: who has only what a level
/// lets through finds the same row there, or none.
struct ListedRows {
    let edition: Edition
    /// The strictest marking of what is in each record.
    private let markings: [RecordReference: Marking]

    init(of edition: Edition) {
        self.edition = edition
        let disclosure = edition.disclosure
        var markings: [RecordReference: Marking] = [:]
        for actor in disclosure.actors { markings[.actor(actor.id)] = disclosure.highestMarking(of: actor) }
        for incident in disclosure.incidents {
            markings[.incident(incident.id)] = disclosure.highestMarking(of: incident)
        }
        self.markings = markings
    }

    var disclosure: Disclosure { edition.disclosure }

    /// The strictest marking of some records.
    func marking(of records: some Sequence<RecordReference>) -> Marking {
        records.compactMap { markings[$0] }.max() ?? .clear
    }
}

/// The rows of records, and of the weeks in which they are news.
extension ListedRows {
    /// The weeks, the earliest first.
    var weeks: [Listing.Row] {
        edition.weeks.all.map { week in
            let counts = edition.weeks.counts[week] ?? EditionWeeks.Counts()
            return Listing.Row(
                values: [
                    .text(week.description), .date(EDTFDate(week.days)), .count(counts.known), .count(counts.happened),
                    .count(counts.entered),
                ],
                marking: marking(of: counts.records))
        }
    }

    /// The actors by name.
    var actors: [Listing.Row] {
        let scope = PageScope(edition, at: PageID.actors.route, as: .site)
        return disclosure.actors.map { (actor: $0, row: ActorRow($0, in: scope)) }
            .sorted { $0.row.sortKey < $1.row.sortKey }
            .map { actor, row in
                let incidents = edition.developments.incidents(attributedTo: actor.id)
                return Listing.Row(
                    values: [
                        .text(actor.id.text), .text(actor.kind?.rawValue), .count(row.incidents),
                        .count(row.names.count), .span(actor.active.first?.span), .text(actor.name),
                    ],
                    marking: marking(of: [.actor(actor.id)] + incidents.map { .incident($0) }))
            }
    }

    /// The incidents by when they happened.
    var incidents: [Listing.Row] {
        edition.chronology.entries.compactMap { entry -> Listing.Row? in
            guard case .incident(let id) = entry.development.record, let incident = disclosure.incident(id) else {
                return nil
            }
            return Listing.Row(
                values: [
                    .text(id.text), .date(incident.date), .text(incident.kind.rawValue),
                    .count(incident.attributions.count(where: \.provenance.stands)),
                    .count(Set(incident.referredSources).count),
                    .text(incident.title),
                ],
                marking: marking(of: [.incident(id)]))
        }
    }

    /// The sources by when they were published; those without a date come last.
    var sources: [Listing.Row] {
        disclosure.sources.sorted { first, second in
            UndatedLast.precedes(first.published, second.published) ?? (first.id < second.id)
        }.map { source in
            let records = edition.sourceUsage.records[source.id] ?? []
            return Listing.Row(
                values: [
                    .text(source.id.text), .date(source.published), .count(records.count),
                    .text(disclosure.name(of: source.publisher)), .text(source.title),
                ],
                marking: max(disclosure.highestMarking(of: source), marking(of: records)))
        }
    }
}

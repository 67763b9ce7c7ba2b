import DatelineChronology
import DatelineModel
import EDTF

/// The rows of what is listed of an edition.
struct ListedRows {
    let edition: Edition

    var disclosure: Disclosure { edition.disclosure }
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
                marking: counts.marking)
        }
    }

    /// The actors by name.
    var actors: [Listing.Row] {
        let scope = PageScope(edition, at: PageID.actors.route, as: .site)
        return disclosure.actors.map { (actor: $0, row: ActorRow($0, in: scope)) }
            .sorted { $0.row.sortKey < $1.row.sortKey }
            .map { actor, row in
                Listing.Row(
                    values: [
                        .text(actor.id.text), .text(actor.kind?.rawValue), .count(row.incidents),
                        .count(row.names.count), .date(actor.becameKnown), .text(actor.name),
                    ],
                    marking: max(actor.metadata.marking ?? .clear, row.obligation.marking))
            }
    }

    /// The incidents by when they happened.
    var incidents: [Listing.Row] {
        edition.chronology.entries.compactMap { entry -> Listing.Row? in
            guard case .incident(let id) = entry.development.record, let incident = disclosure.incident(id) else {
                return nil
            }
            let sources = Set(incident.referredSources)
            let markings =
                [incident.metadata.marking] + incident.provenances.map(\.marking)
                + sources.map { disclosure.source($0)?.metadata.marking }
            return Listing.Row(
                values: [
                    .text(id.text), .date(incident.date), .text(incident.kind.rawValue),
                    .count(incident.attributions.count(where: \.provenance.stands)), .count(sources.count),
                    .text(incident.title),
                ],
                marking: markings.compactMap(\.self).max() ?? .clear)
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
                marking: marking(of: source, citedBy: records))
        }
    }

    /// What naming a source and counting the records that stand on it obliges to.
    private func marking(of source: Source, citedBy records: [RecordReference]) -> Marking {
        var markings = [source.metadata.marking]
        if case .actor(let id) = source.publisher { markings.append(disclosure.actor(id)?.metadata.marking) }
        for record in records {
            let (metadata, provenances): (RecordMetadata?, [Provenance]) =
                switch record {
                case .incident(let id): (disclosure.incident(id)?.metadata, disclosure.incident(id)?.provenances ?? [])
                case .actor(let id): (disclosure.actor(id)?.metadata, disclosure.actor(id)?.provenances ?? [])
                }
            markings.append(metadata?.marking)
            markings += provenances.filter { $0.sources.contains(source.id) }.map(\.marking)
        }
        return markings.compactMap(\.self).max() ?? .clear
    }
}

import DatelineModel
import EDTF

extension Developments {
    /// An incident, and what is said about it.
    static func of(_ incident: Incident) -> [Development] {
        let maker = DevelopmentMaker(record: .incident(incident.id), marking: incident.metadata.marking ?? .clear)
        let itself = Development(
            key: maker.record.key, subject: .incident, record: maker.record, happened: .date(incident.date),
            becameKnown: incident.becameKnown, provenance: nil, marking: maker.marking,
            sources: incident.metadata.sources)
        return [itself]
            + maker.made(of: incident.attributions, as: "attribution") { .attribution($0) }
            + maker.made(of: incident.claims, as: "claim") { .claim($0) }
            + maker.targets(incident.targets)
    }

    /// An actor's names, relations and activity, and what is said about it.
    static func of(_ actor: Actor) -> [Development] {
        let maker = DevelopmentMaker(record: .actor(actor.id), marking: actor.metadata.marking ?? .clear)
        let naming = Development(
            key: maker.record.key, subject: .naming, record: maker.record, happened: TimelineDate(actor.named?.said),
            becameKnown: actor.becameKnown, provenance: actor.named,
            marking: max(maker.marking, actor.named?.marking ?? .clear), sources: actor.named?.sources ?? [])
        return [naming]
            + maker.made(of: actor.aliases, as: "alias") { .alias($0) }
            + maker.made(of: actor.relations, as: "relation") { .relation($0) }
            + maker.made(of: actor.active, as: "activity", happened: { .span($0.span) }) { .activity($0) }
            + maker.made(of: actor.claims, as: "claim") { .claim($0) }
            + maker.targets(actor.targets)
    }
}

/// Makes developments of the statements of one record.
private struct DevelopmentMaker {
    let record: RecordReference
    let marking: Marking

    func made<S: Statement>(
        of statements: [S], as word: String, happened: (S) -> TimelineDate = { TimelineDate(whenSaid: $0.provenance) },
        subject: (S) -> Development.Subject
    ) -> [Development] {
        let keys = keys(word, statements.map { ($0.distinction, $0.provenance.becameKnown) })
        return zip(statements, keys).map { statement, key in
            development(
                key: key, subject(statement), provenance: statement.provenance, happened: happened(statement))
        }
    }

    /// Texts that tell statements of one kind apart; those that agree in all else are numbered as they became known, so
    /// that none has another number because of what became known later.
    private func keys(_ word: String, _ statements: [(distinction: String, known: EDTFDate?)]) -> [String] {
        var keys = statements.map { "\(word):\(record.key):\($0.distinction)" }
        for (key, indices) in Dictionary(grouping: keys.indices, by: { keys[$0] }) where indices.count > 1 {
            let ordered = indices.sorted { one, two in
                isKnownFirst(statements[one].known, statements[two].known) ?? (one < two)
            }
            for (number, index) in ordered.enumerated().dropFirst() { keys[index] = "\(key):\(number + 1)" }
        }
        return keys
    }

    private func isKnownFirst(_ one: EDTFDate?, _ two: EDTFDate?) -> Bool? {
        if one == two { return nil }
        guard let one, let two else { return one != nil }
        return two.isKnownLater(than: one)
    }

    /// Targets that were named at once, by one party in one source, are one development.
    func targets(_ targets: [Target]) -> [Development] {
        var groups: [(provenance: Provenance, targets: [Target])] = []
        for target in targets where target.provenance.isOwn {
            var provenance = target.provenance
            provenance.place = nil
            if let index = groups.firstIndex(where: { $0.provenance == provenance }) {
                groups[index].targets.append(target)
            } else {
                groups.append((provenance, [target]))
            }
        }
        let keys = keys("targets", groups.map { ($0.targets[0].distinction, $0.provenance.becameKnown) })
        return zip(groups, keys).map { group, key in
            development(
                key: key, .targets(group.targets), provenance: group.provenance,
                happened: TimelineDate(whenSaid: group.provenance))
        }
    }

    private func development(
        key: String, _ subject: Development.Subject, provenance: Provenance, happened: TimelineDate
    ) -> Development {
        Development(
            key: key, subject: subject, record: record, happened: happened, becameKnown: provenance.becameKnown,
            provenance: provenance, marking: max(marking, provenance.marking ?? .clear), sources: provenance.sources)
    }
}

extension Provenance {
    /// Whether the statement says who, when or where by itself, rather than following its record.
    var isOwn: Bool { by != nil || said != nil || !sources.isEmpty }
}

extension TimelineDate {
    /// When a statement was said; where nobody says it, when it became known.
    fileprivate init(whenSaid provenance: Provenance) { self.init(provenance.said ?? provenance.becameKnown) }
}

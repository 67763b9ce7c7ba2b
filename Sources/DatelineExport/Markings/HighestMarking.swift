package import DatelineModel

/// The marking that something has to bear once it is outside: the strictest of all that it says and names.
///
/// A record may be freer than an actor that it names or a source that it cites. Inside, each is disclosed by itself; a
/// file that goes out as a whole is as strict as the strictest thing in it.
extension Disclosure {
    /// Of an incident with everything that is in its record.
    package func highestMarking(of incident: Incident) -> Marking {
        let actors = incident.about + incident.attributions.compactMap(\.actorInvolved)
        let related = incident.related.compactMap { self.incident($0)?.metadata.marking }
        return highest(
            of: incident.provenances, in: incident.metadata, naming: actors, citing: incident.referredSources,
            beside: related.max() ?? .clear)
    }

    /// Of an actor with everything that is in its record.
    package func highestMarking(of actor: Actor) -> Marking {
        highest(
            of: actor.provenances, in: actor.metadata, naming: actor.relations.map(\.to),
            citing: actor.referredSources)
    }

    /// Of a source, whose publisher may be an actor.
    package func highestMarking(of source: Source) -> Marking {
        max(source.metadata.marking ?? .clear, marking(of: source.publisher))
    }

    /// Of a statement in a record, with the actor that it names.
    func highestMarking<S: Statement>(of statement: S, in record: RecordMetadata) -> Marking {
        let named = statement.actorInvolved.map { marking(of: .actor($0)) } ?? .clear
        return max(highestMarking(of: statement.provenance, in: record), named)
    }

    /// Of who says a thing in a record, and on which sources.
    func highestMarking(of provenance: Provenance, in record: RecordMetadata) -> Marking {
        [
            record.marking ?? .clear, provenance.marking ?? .clear, provenance.by.map(marking) ?? .clear,
            provenance.sources.compactMap(source).map(highestMarking).max() ?? .clear,
        ].max() ?? .clear
    }

    private func highest(
        of provenances: [Provenance], in metadata: RecordMetadata, naming actors: [ID<Actor>],
        citing sources: [ID<Source>], beside other: Marking = .clear
    ) -> Marking {
        let said = provenances.map { highestMarking(of: $0, in: metadata) }.max() ?? metadata.marking ?? .clear
        let named = actors.map { marking(of: .actor($0)) }.max() ?? .clear
        let cited = sources.compactMap(source).map(highestMarking).max() ?? .clear
        return [said, named, cited, other].max() ?? .clear
    }

    private func marking(of party: Party) -> Marking {
        guard case .actor(let id) = party else { return .clear }
        return actor(id)?.metadata.marking ?? .clear
    }
}

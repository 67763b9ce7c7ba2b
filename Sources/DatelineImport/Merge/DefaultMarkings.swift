internal import DatelineModel

extension Casebook {
    /// The casebook for a folder whose records without a marking are as free as its default says: what followed a
    /// stricter default says so itself.
    func marked(forDefault other: Marking) -> Casebook {
        let own = settings.defaultMarking
        guard own > other else { return self }
        func marked(_ metadata: RecordMetadata) -> RecordMetadata {
            var metadata = metadata
            metadata.marking = metadata.marking ?? own
            return metadata
        }
        var incidents = incidents
        for place in incidents.indices { incidents[place].metadata = marked(incidents[place].metadata) }
        var actors = actors
        for place in actors.indices { actors[place].metadata = marked(actors[place].metadata) }
        var sources = sources
        for place in sources.indices { sources[place].metadata = marked(sources[place].metadata) }
        return Casebook(
            settings: settings, vocabulary: vocabulary, incidents: incidents, actors: actors, sources: sources)
    }
}

internal import DatelineModel

extension Casebook {
    /// The casebook for a folder whose records without a marking are as free as its default says: what followed a
    /// stricter default says so itself.
    func marked(forDefault other: Marking) -> Casebook {
        let own = settings.defaultMarking
        guard own > other else { return self }
        func marked(_ keeping: Keeping) -> Keeping {
            var keeping = keeping
            keeping.marking = keeping.marking ?? own
            return keeping
        }
        var incidents = incidents
        for place in incidents.indices { incidents[place].keeping = marked(incidents[place].keeping) }
        var actors = actors
        for place in actors.indices { actors[place].keeping = marked(actors[place].keeping) }
        var sources = sources
        for place in sources.indices { sources[place].keeping = marked(sources[place].keeping) }
        return Casebook(
            settings: settings, vocabulary: vocabulary, incidents: incidents, actors: actors, sources: sources)
    }
}

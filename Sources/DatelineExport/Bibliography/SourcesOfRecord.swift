public import DatelineModel

extension Disclosure {
    /// The sources that an incident, what is said of it and its prose stand on, in the order of their ids.
    public func sources(of incident: Incident) -> [Source] { incident.referredSources.compactMap(source) }

    /// The sources that an actor, what is said of it and its prose stand on, in the order of their ids.
    public func sources(of actor: Actor) -> [Source] { actor.referredSources.compactMap(source) }
}

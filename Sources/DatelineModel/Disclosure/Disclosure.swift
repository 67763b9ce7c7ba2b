public import EDTF

/// The part of a casebook that a build may show; later stages have nothing else.
///
/// What is above the marking or not known by the day is not hidden in it: it is not in it. It never changes and everything
/// looks into it, so that it is one object, not a value that is copied about.
public final class Disclosure: Sendable {
    /// What the casebook says of itself.
    public let settings: Settings
    /// The names of the things that records refer to.
    public let vocabulary: Vocabulary
    /// The incidents, by id.
    public let incidents: [Incident]
    /// The actors, by id.
    public let actors: [Actor]
    /// The sources, by id.
    public let sources: [Source]
    /// The day whose knowledge this is; `nil` is all that the casebook knows.
    public let asOf: CalendarDay?
    /// The strictest marking that there may be in it, whatever there is.
    public let ceiling: Marking

    /// Which actors some source says belong together.
    package let kinship: ActorKinship

    private let incidentIndices: [ID<Incident>: Int]
    private let actorIndices: [ID<Actor>: Int]
    private let sourceIndices: [ID<Source>: Int]

    init(
        of contents: DisclosedContents, settings: Settings, vocabulary: Vocabulary, asOf: CalendarDay?,
        ceiling: Marking
    ) {
        self.ceiling = ceiling
        self.settings = settings
        self.vocabulary = vocabulary
        self.asOf = asOf
        incidents = contents.incidents
        actors = contents.actors.sorted { $0.id < $1.id }
        sources = contents.sources
        kinship = ActorKinship(of: actors)
        incidentIndices = Self.indices(of: incidents.map(\.id))
        actorIndices = Self.indices(of: actors.map(\.id))
        sourceIndices = Self.indices(of: sources.map(\.id))
    }

    /// The incident with an id.
    public func incident(_ id: ID<Incident>) -> Incident? { incidentIndices[id].map { incidents[$0] } }

    /// The actor with an id.
    public func actor(_ id: ID<Actor>) -> Actor? { actorIndices[id].map { actors[$0] } }

    /// The source with an id.
    public func source(_ id: ID<Source>) -> Source? { sourceIndices[id].map { sources[$0] } }

    /// Whether there is an incident with an id.
    package func has(_ id: ID<Incident>) -> Bool { incidentIndices[id] != nil }

    /// Whether there is an actor with an id.
    package func has(_ id: ID<Actor>) -> Bool { actorIndices[id] != nil }

    /// Whether there is a source with an id.
    package func has(_ id: ID<Source>) -> Bool { sourceIndices[id] != nil }

    /// The name of somebody who says something.
    public func name(of party: Party) -> String {
        switch party {
        case .organisation(let id): vocabulary.organisations[id]?.name ?? id.text
        case .actor(let id): actor(id)?.name ?? id.text
        case .named(let name): name
        }
    }

    private static func indices<Thing>(of ids: [ID<Thing>]) -> [ID<Thing>: Int] {
        Dictionary(zip(ids, ids.indices)) { first, _ in first }
    }
}

extension Disclosure {
    /// What of this was known on an earlier day, under the ids that records have now.
    ///
    /// For comparing two states: what somebody reads of that day has the names and ids of that day, and comes from
    /// ``Casebook/disclosed(at:asOf:)``.
    package func known(by day: CalendarDay) -> Disclosure {
        var contents = DisclosedContents(of: self)
        _ = contents.forgetWhatBecameKnown(after: day)
        contents.markStatementsAsTheirSources()
        return Disclosure(
            of: contents, settings: settings, vocabulary: contents.disclosed(vocabulary), asOf: day, ceiling: ceiling)
    }
}

extension Casebook {
    /// The one door: what may be shown at a marking, as known by a day.
    ///
    /// - Parameters:
    ///   - ceiling: The strictest marking that may be shown.
    ///   - asOf: The day whose knowledge is shown; `nil` is all that the casebook knows.
    public func disclosed(at ceiling: Marking, asOf: CalendarDay? = nil) -> Disclosure {
        disclosed(by: DisclosureRule(ceiling: ceiling, asOf: asOf)).disclosure
    }

    /// The one door, with the count of what stays behind it.
    ///
    /// Who gives the casebook away saves a copy of all its records.
    public consuming func disclosed(by rule: DisclosureRule) -> (disclosure: Disclosure, withheld: Withheld) {
        let (settings, vocabulary) = (settings, vocabulary)
        var contents = DisclosedContents(of: self)
        contents.applyMarkings(by: rule, default: settings.defaultMarking)
        contents.findOutWhenThingsBecameKnown()
        let names = rule.asOf.map { contents.forgetWhatBecameKnown(after: $0) }
        contents.markStatementsAsTheirSources()
        if let names { contents.giveEarlierIDs(to: names) }
        contents.forgetPlaces()
        let disclosure = Disclosure(
            of: contents, settings: settings, vocabulary: contents.disclosed(vocabulary), asOf: rule.asOf,
            ceiling: rule.ceiling)
        return (disclosure, contents.withheld)
    }
}

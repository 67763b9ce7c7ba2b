public import DatelineModel

/// All that a page on an actor shows.
public struct ActorProfile: Sendable {
    /// The actor's record.
    public let actor: Actor
    /// The names it goes by, by who uses them.
    public let names: [NameUse]
    /// The incidents that somebody attributes to it, its names, activity and what is said about it.
    public let timeline: Timeline
    /// The same along the axis of knowledge.
    public let becomingKnown: Timeline
    /// Who says that these incidents were its doing, and who says otherwise.
    public let attributions: AttributionTable
    /// What others' records say of how they stand to it.
    public let relationsFromOthers: [(actor: ID<Actor>, relation: ActorRelation)]
    /// Sectors, countries, malware and techniques, of the actor and of the incidents attributed to it.
    public let tally: Tally
    /// What the sources leave open.
    public let gaps: [Gap]

    /// The profile of an actor.
    public init(of actor: Actor, in developments: Developments, index: ActorIndex) {
        self.actor = actor
        let disclosure = developments.disclosure
        names = NameUse.uses(of: actor, index: index)
        timeline = Timeline(of: actor.id, in: developments)
        becomingKnown = Timeline(of: actor.id, in: developments, axis: .becameKnown)
        attributions = AttributionTable(of: actor.id, in: developments)
        relationsFromOthers = disclosure.actors.flatMap { other in
            other.relations.filter { $0.to == actor.id }.map { (other.id, $0) }
        }
        let incidents = developments.incidents(attributedTo: actor.id).compactMap(disclosure.incident)
        tally = Tally(of: incidents, and: [actor])
        gaps = Gap.gaps(of: actor) + incidents.flatMap { Gap.gaps(of: $0, in: developments) }
    }

    /// A profile straight from a disclosure.
    public init(of actor: Actor, in disclosure: Disclosure) {
        self.init(of: actor, in: Developments(in: disclosure), index: ActorIndex(of: disclosure))
    }
}

/// A name for an actor, who uses it, and who else is called by it.
public struct NameUse: Hashable, Sendable {
    /// The name.
    public let name: String
    /// Whether it is the name that the casebook uses.
    public let isCasebookName: Bool
    /// How far the name covers the same activity, where somebody says.
    public let overlap: Alias.Overlap?
    /// Who uses it, since when, in which source.
    public let provenance: Provenance?
    /// Other actors that the same name is used for.
    public let alsoUsedFor: [ID<Actor>]

    /// An actor's names: the casebook's first, the others in the order of the record.
    static func uses(of actor: Actor, index: ActorIndex) -> [NameUse] {
        let own = NameUse(
            name: actor.name, isCasebookName: true, overlap: nil, provenance: actor.named,
            alsoUsedFor: index.others(called: actor.name, than: actor.id))
        return [own]
            + actor.aliases.map { alias in
                NameUse(
                    name: alias.name, isCasebookName: false, overlap: alias.overlap, provenance: alias.provenance,
                    alsoUsedFor: index.others(called: alias.name, than: actor.id))
            }
    }
}

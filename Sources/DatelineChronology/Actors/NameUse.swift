public import DatelineModel

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

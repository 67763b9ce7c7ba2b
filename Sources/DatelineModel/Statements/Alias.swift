/// A name that somebody uses for an actor. An alias is a claim: what one calls X another may mean by Y.
public struct Alias: Statement {
    /// How far the name covers the same activity as the actor.
    public enum Overlap: String, Hashable, Sendable, CaseIterable {
        case same
        case overlaps
        case partOf = "part-of"

        /// The words for a table.
        public var text: String {
            switch self {
            case .same: "same activity"
            case .overlaps: "overlapping activity"
            case .partOf: "part of the activity"
            }
        }
    }

    /// The name as it is spelled by who uses it.
    public var name: String
    /// How far it covers the same activity; `nil` where nobody says.
    public var overlap: Overlap?
    /// Who uses the name, since when, in which source.
    public var provenance: Provenance

    /// An alias with its name and provenance.
    public init(name: String, overlap: Overlap? = nil, provenance: Provenance) {
        self.name = name
        self.overlap = overlap
        self.provenance = provenance
    }

    /// The name, and who said it when.
    public var distinction: String { "\(name)/\(provenance.distinction)" }
}

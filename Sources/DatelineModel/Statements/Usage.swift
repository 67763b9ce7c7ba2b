/// That an actor or an incident used something: a malware, a technique, a vulnerability.
public struct Usage<Thing: Identified>: Statement {
    /// What was used.
    public var id: ID<Thing>
    /// Who says so, when, on which source.
    public var provenance: Provenance

    /// A mention of a thing with its provenance.
    public init(id: ID<Thing>, provenance: Provenance) {
        self.id = id
        self.provenance = provenance
    }

    /// The thing, and who said it when.
    public var distinction: String { "\(id)/\(provenance.distinction)" }
}

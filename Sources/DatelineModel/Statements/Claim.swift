/// What somebody says about an incident or an actor; it may be wrong, and another claim may contradict it.
public struct Claim: Statement {
    /// The id of the claim within its record.
    public var id: String?
    /// What is claimed, in one sentence.
    public var text: String
    /// Who says it, when, how sure, on which source.
    public var provenance: Provenance

    /// A claim with its text and provenance.
    public init(id: String? = nil, text: String, provenance: Provenance) {
        self.id = id
        self.text = text
        self.provenance = provenance
    }

    /// The claim's id, or its text and who said it when.
    public var distinction: String { id ?? "\(text)/\(provenance.distinction)" }
}

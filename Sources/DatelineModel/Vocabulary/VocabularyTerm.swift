/// What the vocabulary says of one term.
public struct VocabularyTerm: Hashable, Sendable {
    /// The name a reader sees.
    public var name: String
    /// What kind of organisation or malware it is.
    public var kind: String?
    /// The country of an organisation.
    public var country: Country?
    /// The id in MITRE ATT&CK.
    public var attack: String?
    /// An https address that tells more.
    public var url: String?
    /// One or two sentences.
    public var summary: String?

    /// A term with its name and nothing more yet.
    public init(name: String) { self.name = name }
}

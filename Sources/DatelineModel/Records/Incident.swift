public import EDTF

/// Something that happened, or was said or done about it.
public struct Incident: Hashable, Sendable, Identified {
    /// What kind of event the record is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case incident, activity, statement, disclosure, response

        /// The word a reader sees.
        public var text: String { rawValue }
    }

    /// The record's id.
    public var id: ID<Incident>
    /// What kind of event it is.
    public var kind: Kind
    /// The title.
    public var title: String
    /// When it happened, as exactly as is known.
    public var date: EDTFDate
    /// When it became public, where the record says so itself.
    public var known: EDTFDate?
    /// Marking, drafts, embargo, sources, tags.
    public var metadata = RecordMetadata()
    /// Whom it hit.
    public var targets: [Target] = []
    /// Malware that was used.
    public var malware: [Usage<Malware>] = []
    /// Techniques that were used.
    public var techniques: [Usage<Technique>] = []
    /// Vulnerabilities that were used.
    public var vulnerabilities: [Usage<Vulnerability>] = []
    /// The actors that the record is about; it does not say that they did it.
    public var about: [ID<Actor>] = []
    /// Who is said to have done it.
    public var attributions: [Attribution] = []
    /// What else is said about it.
    public var claims: [Claim] = []
    /// Other incidents that belong with it.
    public var related: [ID<Incident>] = []
    /// The prose.
    public var body = Prose()
    /// When it became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate?

    /// An incident with what it must have.
    public init(id: ID<Incident>, kind: Kind, title: String, date: EDTFDate) {
        self.id = id
        self.kind = kind
        self.title = title
        self.date = date
    }
}

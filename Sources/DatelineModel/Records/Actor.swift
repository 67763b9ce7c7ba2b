public import EDTF

/// Somebody who acts: an intrusion set, a group, a state, a unit, a persona.
public struct Actor: Hashable, Sendable, Identified {
    /// What kind of actor it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case intrusionSet = "intrusion-set"
        case threatActor = "threat-actor"
        case state, unit, persona

        /// The word a reader sees.
        public var text: String {
            switch self {
            case .intrusionSet: "intrusion set"
            case .threatActor: "threat actor"
            case .state: "state"
            case .unit: "unit"
            case .persona: "persona"
            }
        }
    }

    /// The record's id.
    public var id: ID<Actor>
    /// The name the casebook uses.
    public var name: String
    /// Who coined the name, and when.
    public var named: Provenance?
    /// What kind of actor it is; `nil` where the record does not say.
    public var kind: Kind?
    /// The country of a state or its unit.
    public var country: Country?
    /// Marking, drafts, embargo, sources, tags.
    public var metadata = RecordMetadata()
    /// When it is said to have been active.
    public var active: [ActivePeriod] = []
    /// Names that others use.
    public var aliases: [Alias] = []
    /// How it is said to stand to other actors.
    public var relations: [ActorRelation] = []
    /// Whom it is said to go after.
    public var targets: [Target] = []
    /// Malware that it is said to use.
    public var malware: [Usage<Malware>] = []
    /// Techniques that it is said to use.
    public var techniques: [Usage<Technique>] = []
    /// What else is said about it.
    public var claims: [Claim] = []
    /// The prose.
    public var body = Prose()
    /// When its name became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate?

    /// An actor with what it must have.
    public init(id: ID<Actor>, name: String) {
        self.id = id
        self.name = name
    }
}

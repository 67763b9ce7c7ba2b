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

    /// What an actor says; copies share it until one of them is changed.
    private struct Contents: Hashable, Sendable {
        var id: ID<Actor>
        var name: String
        var named: Provenance?
        var kind: Kind?
        var country: Country?
        var metadata: RecordMetadata = RecordMetadata()
        var active: [ActivePeriod] = []
        var aliases: [Alias] = []
        var relations: [ActorRelation] = []
        var targets: [Target] = []
        var malware: [Usage<Malware>] = []
        var techniques: [Usage<Technique>] = []
        var claims: [Claim] = []
        var body: Prose = Prose()
        var becameKnown: EDTFDate?
    }

    private var contents: Shared<Contents>

    /// An actor with what it must have.
    public init(id: ID<Actor>, name: String) {
        contents = Shared(Contents(id: id, name: name))
    }
}

extension Actor {
    /// The record's id.
    public var id: ID<Actor> {
        get { contents.value.id }
        _modify { yield &contents.value.id }
    }
    /// The name the casebook uses.
    public var name: String {
        get { contents.value.name }
        _modify { yield &contents.value.name }
    }
    /// Who coined the name, and when.
    public var named: Provenance? {
        get { contents.value.named }
        _modify { yield &contents.value.named }
    }
    /// What kind of actor it is; `nil` where the record does not say.
    public var kind: Kind? {
        get { contents.value.kind }
        _modify { yield &contents.value.kind }
    }
    /// The country of a state or its unit.
    public var country: Country? {
        get { contents.value.country }
        _modify { yield &contents.value.country }
    }
    /// Marking, drafts, embargo, sources, tags.
    public var metadata: RecordMetadata {
        get { contents.value.metadata }
        _modify { yield &contents.value.metadata }
    }
    /// When it is said to have been active.
    public var active: [ActivePeriod] {
        get { contents.value.active }
        _modify { yield &contents.value.active }
    }
    /// Names that others use.
    public var aliases: [Alias] {
        get { contents.value.aliases }
        _modify { yield &contents.value.aliases }
    }
    /// How it is said to stand to other actors.
    public var relations: [ActorRelation] {
        get { contents.value.relations }
        _modify { yield &contents.value.relations }
    }
    /// Whom it is said to go after.
    public var targets: [Target] {
        get { contents.value.targets }
        _modify { yield &contents.value.targets }
    }
    /// Malware that it is said to use.
    public var malware: [Usage<Malware>] {
        get { contents.value.malware }
        _modify { yield &contents.value.malware }
    }
    /// Techniques that it is said to use.
    public var techniques: [Usage<Technique>] {
        get { contents.value.techniques }
        _modify { yield &contents.value.techniques }
    }
    /// What else is said about it.
    public var claims: [Claim] {
        get { contents.value.claims }
        _modify { yield &contents.value.claims }
    }
    /// The prose.
    public var body: Prose {
        get { contents.value.body }
        _modify { yield &contents.value.body }
    }
    /// When its name became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate? {
        get { contents.value.becameKnown }
        _modify { yield &contents.value.becameKnown }
    }
}

extension Actor: CustomReflectable {
    /// The properties, as if they were stored one by one.
    public var customMirror: Mirror { Mirror(reflecting: contents.value) }
}

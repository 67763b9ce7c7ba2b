public import EDTF

/// Something that happened, or was said or done about it.
public struct Incident: Hashable, Sendable, Identified {
    /// What kind of event the record is about.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case incident, activity, statement, disclosure, response

        /// The word a reader sees.
        public var text: String { rawValue }
    }

    /// What an incident says; copies share it until one of them is changed.
    private struct Contents: Hashable, Sendable {
        var id: ID<Incident>
        var kind: Kind
        var title: String
        var date: EDTFDate
        var known: EDTFDate?
        var metadata: RecordMetadata = RecordMetadata()
        var targets: [Target] = []
        var malware: [Usage<Malware>] = []
        var techniques: [Usage<Technique>] = []
        var vulnerabilities: [Usage<Vulnerability>] = []
        var about: [ID<Actor>] = []
        var attributions: [Attribution] = []
        var claims: [Claim] = []
        var related: [ID<Incident>] = []
        var body: Prose = Prose()
        var becameKnown: EDTFDate?
    }

    private var contents: Shared<Contents>

    /// An incident with what it must have.
    public init(id: ID<Incident>, kind: Kind, title: String, date: EDTFDate) {
        contents = Shared(Contents(id: id, kind: kind, title: title, date: date))
    }
}

extension Incident {
    /// The record's id.
    public var id: ID<Incident> {
        get { contents.value.id }
        _modify { yield &contents.value.id }
    }
    /// What kind of event it is.
    public var kind: Kind {
        get { contents.value.kind }
        _modify { yield &contents.value.kind }
    }
    /// The title.
    public var title: String {
        get { contents.value.title }
        _modify { yield &contents.value.title }
    }
    /// When it happened, as exactly as is known.
    public var date: EDTFDate {
        get { contents.value.date }
        _modify { yield &contents.value.date }
    }
    /// When it became public, where the record says so itself.
    public var known: EDTFDate? {
        get { contents.value.known }
        _modify { yield &contents.value.known }
    }
    /// Marking, drafts, embargo, sources, tags.
    public var metadata: RecordMetadata {
        get { contents.value.metadata }
        _modify { yield &contents.value.metadata }
    }
    /// Whom it hit.
    public var targets: [Target] {
        get { contents.value.targets }
        _modify { yield &contents.value.targets }
    }
    /// Malware that was used.
    public var malware: [Usage<Malware>] {
        get { contents.value.malware }
        _modify { yield &contents.value.malware }
    }
    /// Techniques that were used.
    public var techniques: [Usage<Technique>] {
        get { contents.value.techniques }
        _modify { yield &contents.value.techniques }
    }
    /// Vulnerabilities that were used.
    public var vulnerabilities: [Usage<Vulnerability>] {
        get { contents.value.vulnerabilities }
        _modify { yield &contents.value.vulnerabilities }
    }
    /// The actors that the record is about; it does not say that they did it.
    public var about: [ID<Actor>] {
        get { contents.value.about }
        _modify { yield &contents.value.about }
    }
    /// Who is said to have done it.
    public var attributions: [Attribution] {
        get { contents.value.attributions }
        _modify { yield &contents.value.attributions }
    }
    /// What else is said about it.
    public var claims: [Claim] {
        get { contents.value.claims }
        _modify { yield &contents.value.claims }
    }
    /// Other incidents that belong with it.
    public var related: [ID<Incident>] {
        get { contents.value.related }
        _modify { yield &contents.value.related }
    }
    /// The prose.
    public var body: Prose {
        get { contents.value.body }
        _modify { yield &contents.value.body }
    }
    /// When it became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate? {
        get { contents.value.becameKnown }
        _modify { yield &contents.value.becameKnown }
    }
}

extension Incident: CustomReflectable {
    /// The properties, as if they were stored one by one.
    public var customMirror: Mirror { Mirror(reflecting: contents.value) }
}

public import EDTF

/// Anything that somebody says: it has a provenance, and can be disclosed or withheld by itself.
public protocol Statement: Hashable, Sendable {
    /// Who says it, when, how sure, on which source.
    var provenance: Provenance { get set }
    /// The actor that the statement is about besides its record, which must be disclosed for it to be.
    var actorInvolved: ID<Actor>? { get }
    /// What tells the statement from the others of its kind in the same record, whatever their order.
    var distinction: String { get }
}

extension Statement {
    /// Most statements are about their own record alone.
    public var actorInvolved: ID<Actor>? { nil }
}

/// A statement without what it says: who says it, and of which actor besides its record.
struct Saying {
    let provenance: Provenance
    let actor: ID<Actor>?
}

/// Who says a thing, when, how sure, and where we read it.
///
/// Its copies share what it says until one of them is changed.
public struct Provenance: Hashable, Sendable {
    /// What a provenance says.
    private struct Contents: Hashable, Sendable {
        var by: Party?
        var said: EDTFDate?
        var sources: [ID<Source>] = []
        var words: String?
        var confidence: Confidence?
        var likelihood: Likelihood?
        var credibility: Credibility?
        var marking: Marking?
        var withdrawn: EDTFDate?
        var supersededBy: String?
        var note: String?
        var becameKnown: EDTFDate?
        var place: TextPlace?
    }

    private static let nothing = Shared(Contents())
    private var contents: Shared<Contents>

    /// A provenance that says nothing yet.
    public init() { contents = Self.nothing }

    /// A provenance with its most common parts.
    public init(by: Party?, said: EDTFDate?, sources: [ID<Source>], confidence: Confidence? = nil) {
        contents = Shared(Contents(by: by, said: said, sources: sources, confidence: confidence))
    }

    /// Gives up its own copy where it says nothing.
    mutating func shareNothing() {
        if contents == Self.nothing { contents = Self.nothing }
    }
}

extension Provenance {
    /// Who says it; `nil` where the record does not name anybody.
    public var by: Party? {
        get { contents.value.by }
        set { contents.value.by = newValue }
    }
    /// When it was said, as exactly as is known.
    public var said: EDTFDate? {
        get { contents.value.said }
        set { contents.value.said = newValue }
    }
    /// The sources in which we read it.
    public var sources: [ID<Source>] {
        get { contents.value.sources }
        set { contents.value.sources = newValue }
    }
    /// The decisive words, quoted from the source.
    public var words: String? {
        get { contents.value.words }
        set { contents.value.words = newValue }
    }
    /// How sure the source says it is; `nil` is *not assessed by source*.
    public var confidence: Confidence? {
        get { contents.value.confidence }
        set { contents.value.confidence = newValue }
    }
    /// How likely the source says the thing is.
    public var likelihood: Likelihood? {
        get { contents.value.likelihood }
        set { contents.value.likelihood = newValue }
    }
    /// How far the information is borne out, on the Admiralty code.
    public var credibility: Credibility? {
        get { contents.value.credibility }
        set { contents.value.credibility = newValue }
    }
    /// A marking stricter than that of the record; `nil` follows the record.
    public var marking: Marking? {
        get { contents.value.marking }
        set { contents.value.marking = newValue }
    }
    /// From when the statement no longer stands; it stays on record.
    public var withdrawn: EDTFDate? {
        get { contents.value.withdrawn }
        set { contents.value.withdrawn = newValue }
    }
    /// The id of the claim that took this statement's place.
    public var supersededBy: String? {
        get { contents.value.supersededBy }
        set { contents.value.supersededBy = newValue }
    }
    /// One sentence of the record's author.
    public var note: String? {
        get { contents.value.note }
        set { contents.value.note = newValue }
    }
    /// When the statement became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate? {
        get { contents.value.becameKnown }
        set { contents.value.becameKnown = newValue }
    }
    /// Where in the casebook's files the statement begins.
    public var place: TextPlace? {
        get { contents.value.place }
        set { contents.value.place = newValue }
    }
}

extension Provenance: CustomReflectable {
    /// The properties, as if they were stored one by one.
    public var customMirror: Mirror { Mirror(reflecting: contents.value) }
}

extension Provenance {
    /// Whether a statement still stands: it was neither withdrawn, nor did another take its place.
    public var stands: Bool { withdrawn == nil && supersededBy == nil }

    /// Who said it and when, as part of what tells statements apart.
    var distinction: String {
        let speaker =
            switch by {
            case .organisation(let id): id.text
            case .actor(let id): id.text
            case .named(let name): name
            case nil: ""
            }
        return "\(speaker)/\(said?.description ?? "")"
    }
}

/// Somebody who says something.
public enum Party: Hashable, Sendable {
    /// An organisation of the vocabulary.
    case organisation(ID<Organisation>)
    /// An actor of the casebook.
    case actor(ID<Actor>)
    /// A name as the record has it.
    case named(String)
}

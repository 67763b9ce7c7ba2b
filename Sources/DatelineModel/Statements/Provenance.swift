public import EDTF

/// Who says a thing, when, how sure, and where we read it.
public struct Provenance: Hashable, Sendable {
    /// Who says it; `nil` where the record does not name anybody.
    public var by: Party?
    /// When it was said, as exactly as is known.
    public var said: EDTFDate?
    /// The sources in which we read it.
    public var sources: [ID<Source>]
    /// The decisive words, quoted from the source.
    public var words: String?
    /// How sure the source says it is; `nil` is *not assessed by source*.
    public var confidence: Confidence?
    /// How likely the source says the thing is.
    public var likelihood: Likelihood?
    /// How far the information is borne out, on the Admiralty code.
    public var credibility: Credibility?
    /// A marking stricter than that of the record; `nil` follows the record.
    public var marking: Marking?
    /// From when the statement no longer stands; it stays on record.
    public var withdrawn: EDTFDate?
    /// The id of the claim that took this statement's place.
    public var supersededBy: String?
    /// One sentence of the record's author.
    public var note: String?
    /// When the statement became known; filled in by the ``Disclosure``, from what it discloses alone.
    public internal(set) var becameKnown: EDTFDate?
    /// Where in the casebook's files the statement begins.
    public var place: TextPlace?

    /// A provenance that says nothing yet.
    public init() { sources = [] }

    /// A provenance with its most common parts.
    public init(by: Party?, said: EDTFDate?, sources: [ID<Source>], confidence: Confidence? = nil) {
        self.by = by
        self.said = said
        self.sources = sources
        self.confidence = confidence
    }
}

extension Provenance {
    /// Whether a statement still stands: it was neither withdrawn, nor did another take its place.
    public var stands: Bool { withdrawn == nil && supersededBy == nil }
}

public import EDTF

/// What every record has beside its subject: how far it may travel, since when it is in the casebook.
public struct RecordMetadata: Hashable, Sendable {
    /// The record's own marking; `nil` follows the casebook's default.
    public var marking: Marking?
    /// Whether the record is a draft, which no build shows.
    public var isDraft = false
    /// The moment before which no build shows the record.
    public var embargo: EDTFDate?
    /// The day the record entered the casebook.
    public var recorded: CalendarDay?
    /// The sources that the record as a whole stands on.
    public var sources: [ID<Source>] = []
    /// Ids under which the record was published before; their addresses lead to it.
    public var formerIDs: [String] = []
    /// Free tags.
    public var tags: [String] = []
    /// Ids in other collections, by the collection's name: `attack: G0067`.
    public var foreignIDs: [String: String] = [:]
    /// Where the record begins.
    public var place: TextPlace?

    /// Metadata that says nothing yet.
    public init() {}
}

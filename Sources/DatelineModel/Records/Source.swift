public import EDTF

/// Where a thing can be read: a report, an article, an indictment.
public struct Source: Hashable, Sendable, Identified {
    /// What kind of publication it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case report, news, advisory, statement, indictment, database, paper, post, book
    }

    /// What a source says; copies share it until one of them is changed.
    private struct Contents: Hashable, Sendable {
        var id: ID<Source>
        var title: String
        var publisher: Party
        var authors: [String] = []
        var published: EDTFDate?
        var url: String?
        var archived: String?
        var retrieved: CalendarDay?
        var kind: Kind?
        var language: String?
        var reliability: Reliability?
        var note: String?
        var metadata: RecordMetadata = RecordMetadata()
    }

    private var contents: Shared<Contents>

    /// What stands behind the authors for others who are not named.
    public static let moreAuthors = "et al."

    /// A source with what it must have.
    public init(id: ID<Source>, title: String, publisher: Party) {
        contents = Shared(Contents(id: id, title: title, publisher: publisher))
    }
}

extension Source {
    /// The record's id.
    public var id: ID<Source> {
        get { contents.value.id }
        _modify { yield &contents.value.id }
    }
    /// The title as published.
    public var title: String {
        get { contents.value.title }
        _modify { yield &contents.value.title }
    }
    /// Who published it.
    public var publisher: Party {
        get { contents.value.publisher }
        _modify { yield &contents.value.publisher }
    }
    /// Who wrote it; the last of them may be ``moreAuthors``.
    public var authors: [String] {
        get { contents.value.authors }
        _modify { yield &contents.value.authors }
    }
    /// When it was published, as exactly as is known.
    public var published: EDTFDate? {
        get { contents.value.published }
        _modify { yield &contents.value.published }
    }
    /// Where it can be read.
    public var url: String? {
        get { contents.value.url }
        _modify { yield &contents.value.url }
    }
    /// Where a copy is kept.
    public var archived: String? {
        get { contents.value.archived }
        _modify { yield &contents.value.archived }
    }
    /// The day it was last read there.
    public var retrieved: CalendarDay? {
        get { contents.value.retrieved }
        _modify { yield &contents.value.retrieved }
    }
    /// What kind of publication it is.
    public var kind: Kind? {
        get { contents.value.kind }
        _modify { yield &contents.value.kind }
    }
    /// Its language, a BCP 47 tag.
    public var language: String? {
        get { contents.value.language }
        _modify { yield &contents.value.language }
    }
    /// How far it has earned trust.
    public var reliability: Reliability? {
        get { contents.value.reliability }
        _modify { yield &contents.value.reliability }
    }
    /// One sentence on it.
    public var note: String? {
        get { contents.value.note }
        _modify { yield &contents.value.note }
    }
    /// Marking, drafts, embargo.
    public var metadata: RecordMetadata {
        get { contents.value.metadata }
        _modify { yield &contents.value.metadata }
    }
}

extension Source: CustomReflectable {
    /// The properties, as if they were stored one by one.
    public var customMirror: Mirror { Mirror(reflecting: contents.value) }
}

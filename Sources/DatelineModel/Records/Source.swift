public import EDTF

/// Where a thing can be read: a report, an article, an indictment.
public struct Source: Hashable, Sendable, Identified {
    /// What kind of publication it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case report, news, advisory, statement, indictment, database, paper, post, book
    }

    /// The record's id.
    public var id: ID<Source>
    /// The title as published.
    public var title: String
    /// Who published it.
    public var publisher: Party
    /// Who wrote it; the last of them may be ``moreAuthors``.
    public var authors: [String] = []
    /// When it was published, as exactly as is known.
    public var published: EDTFDate?
    /// Where it can be read.
    public var url: String?
    /// Where a copy is kept.
    public var archived: String?
    /// The day it was last read there.
    public var retrieved: CalendarDay?
    /// What kind of publication it is.
    public var kind: Kind?
    /// Its language, a BCP 47 tag.
    public var language: String?
    /// How far it has earned trust.
    public var reliability: Reliability?
    /// One sentence on it.
    public var note: String?
    /// Marking, drafts, embargo.
    public var metadata = RecordMetadata()

    /// What stands behind the authors for others who are not named.
    public static let moreAuthors = "et al."

    /// A source with what it must have.
    public init(id: ID<Source>, title: String, publisher: Party) {
        self.id = id
        self.title = title
        self.publisher = publisher
    }
}

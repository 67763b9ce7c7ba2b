/// Something that has an id of its own: a record, or a term of the vocabulary.
public protocol Identified: Sendable {
    /// Whether a text is spelled as an id of this noun; a slug, where the noun does not say otherwise.
    static func isID(_ text: some StringProtocol) -> Bool
}

extension Identified {
    /// Most ids are slugs.
    public static func isID(_ text: some StringProtocol) -> Bool { Slug.isValid(text) }
}

/// The id of a record or a term, which says nothing but which one is meant.
///
/// The noun in the type keeps an actor's id from being taken for a source's.
public struct ID<Thing: Identified>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it is written.
    public let text: String

    /// Takes text that is spelled as an id of this noun, or returns `nil`.
    public init?(_ text: some StringProtocol) {
        guard Thing.isID(text) else { return nil }
        self.text = String(text)
    }

    /// Makes an id from a name, `Reaper Group` becoming `reaper-group`; `nil` where nothing of the name is left.
    public init?(slugOf name: some StringProtocol) {
        self.init(Slug.make(from: name))
    }

    /// The id as it is written.
    public var description: String { text }

    /// Ids are in the order of their bytes, so that no locale has a say.
    public static func < (first: ID, second: ID) -> Bool { first.text < second.text }
}

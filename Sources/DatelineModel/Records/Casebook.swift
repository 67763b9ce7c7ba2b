/// Everything that was read from a casebook's folder, complete and undisclosed.
///
/// Nothing downstream takes a casebook: it goes through one door, ``disclosed(at:asOf:)``.
public struct Casebook: Hashable, Sendable {
    /// What the casebook says of itself.
    public var settings: Settings
    /// The names of the things that records refer to.
    public var vocabulary: Vocabulary
    /// The incidents, by id.
    public let incidents: [Incident]
    /// The actors, by id.
    public let actors: [Actor]
    /// The sources, by id.
    public let sources: [Source]

    /// A casebook of records in any order; they are kept in the order of their ids.
    public init(
        settings: Settings, vocabulary: Vocabulary = Vocabulary(), incidents: [Incident], actors: [Actor],
        sources: [Source]
    ) {
        self.settings = settings
        self.vocabulary = vocabulary
        self.incidents = incidents.sorted { $0.id < $1.id }
        self.actors = actors.sorted { $0.id < $1.id }
        self.sources = sources.sorted { $0.id < $1.id }
    }
}

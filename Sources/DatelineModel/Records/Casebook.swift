import EDTF

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

/// What a casebook says of itself in `dateline.yaml`.
public struct Settings: Hashable, Sendable {
    /// The title of the publication.
    public var title: String
    /// Who publishes it.
    public var publisher: String?
    /// One sentence on it.
    public var summary: String?
    /// The address the site will have, with a slash at its end.
    public var baseURL: String?
    /// The language of the records, a BCP 47 tag.
    public var language = "en"
    /// The ceiling of a build that names none.
    public var marking = Marking.clear
    /// The marking of a record that names none.
    public var defaultMarking = Marking.clear
    /// The scale that confidence words are on.
    public var confidenceScale = "ICD 203"
    /// The scale that likelihood words are on.
    public var likelihoodScale = LikelihoodScale.icd203
    /// What a site of the casebook consists of.
    public var publish = SiteContents.standard

    /// Whether the records are in the language that the words of pages are in.
    public var isInEnglish: Bool { LanguageTag(language).isOfPages }

    /// Settings with a title and the defaults.
    public init(title: String) { self.title = title }
}

/// Casebooks at the edges, for trying templates on pages that have next to nothing to show.
extension Casebook {
    /// A casebook with no record in it.
    public static let empty = Casebook(settings: Settings(title: "Nothing yet"), incidents: [], actors: [], sources: [])

    /// One record of each kind, with what it must have and no more.
    public static let bare: Casebook = {
        let source = ID<Source>("bare").map { Source(id: $0, title: "A source", publisher: .named("Somebody")) }
        let incidents = Incident.Kind.allCases.compactMap { kind in
            ID<Incident>("bare-\(kind.rawValue)").map { id in
                Incident(id: id, kind: kind, title: "Something", date: .year(2017))
            }
        }
        let actor = ID<Actor>("bare").map { Actor(id: $0, name: "An actor") }
        return Casebook(
            settings: Settings(title: "The least there is"), incidents: incidents,
            actors: [actor].compactMap(\.self), sources: [source].compactMap(\.self))
    }()
}

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

    /// Whether the records are in the language that the words of pages are in.
    public var isInEnglish: Bool { LanguageTag(language).isOfPages }

    /// Settings with a title and the defaults.
    public init(title: String) { self.title = title }
}

/// What a published site consists of: `publish:` in `dateline.yaml`.
public struct SiteContents: Hashable, Sendable {
    /// Kinds of pages that can be left out; the front page, *About* and the page for wrong addresses are always there.
    public enum Pages: String, Hashable, Sendable, CaseIterable {
        case timeline, weeks, incidents, actors, countries, sectors, malware, techniques, tags, sources, index,
            search
    }

    /// Kinds of files beside pages.
    public enum FilesBeside: String, Hashable, Sendable, CaseIterable {
        /// Each page as Markdown.
        case markdown
        /// What each page shows, as JSON.
        case json
        /// The sources of incidents and actors, as BibTeX and CSL-JSON.
        case bibliographies
        /// Layers of the ATT&CK Navigator for actors.
        case navigator
        /// Feeds of the site and of actors.
        case feeds
    }

    /// Files with everything that is published.
    public enum Data: String, Hashable, Sendable, CaseIterable {
        /// The records as JSON Lines.
        case records
        /// Tables of them.
        case csv
        /// A bundle of STIX 2.1.
        case stix
    }

    /// The kinds of pages.
    public var pages: Set<Pages>
    /// The files beside pages.
    public var beside: Set<FilesBeside>
    /// The files with everything.
    public var data: Set<Data>

    /// A site of these kinds of pages and files.
    public init(pages: Set<Pages>, beside: Set<FilesBeside>, data: Set<Data>) {
        (self.pages, self.beside, self.data) = (pages, beside, data)
    }

    /// What a site consists of where its casebook does not say: every page, what other programs subscribe to or cite, and
    /// the records. The forms that hold everything a second time are for those who ask for them.
    public static let standard = SiteContents(
        pages: Set(Pages.allCases), beside: [.bibliographies, .navigator, .feeds], data: [.records, .csv])

    /// Everything that there is.
    public static let everything = SiteContents(
        pages: Set(Pages.allCases), beside: Set(FilesBeside.allCases), data: Set(Data.allCases))
}

/// A page as the search finds and shows it.
public struct SearchDocument: Hashable, Sendable {
    /// Where it lies, from the top of the site: `/actors/apt37/`.
    public var route: String
    /// The page's title; words in it count more than others.
    public var title: String
    /// Other names and codes by which it goes: aliases, `T1566`, `KR`; they count as much as the title.
    public var names: [String]
    /// A sentence for the list of results.
    public var summary: String
    /// All other text by which it is to be found, as plain text.
    public var text: String
    /// The date in words, for the list of results: `May 2017`.
    public var date: String
    /// The page's marking: `TLP:CLEAR`.
    public var marking: String
    /// By what it may be filtered.
    public var facets: [SearchFacet]
    /// When it happened, or was published.
    public var time: SearchTime

    /// Whether it is a source: what the site is about comes before what was written about it.
    var isSource: Bool { facets.contains { $0.group == .kind && $0.id == "source" } }

    /// A document from its parts.
    public init(
        route: String, title: String, names: [String] = [], summary: String = "", text: String = "",
        date: String = "", marking: String = "TLP:CLEAR", facets: [SearchFacet] = [], time: SearchTime = .none
    ) {
        self.route = route
        self.title = title
        self.names = names
        self.summary = summary
        self.text = text
        self.date = date
        self.marking = marking
        self.facets = facets
        self.time = time
    }
}

/// One of the values by which results may be filtered.
public struct SearchFacet: Hashable, Sendable {
    /// What the values are about.
    public enum Group: String, Hashable, Sendable, CaseIterable {
        case actor, country, sector, kind
    }

    /// What it is about.
    public var group: Group
    /// The value's id: `apt37`, `kr`.
    public var id: String
    /// The value in words: `APT37`, `South Korea`.
    public var name: String

    /// A facet from its parts.
    public init(_ group: Group, id: String, name: String) {
        self.group = group
        self.id = id
        self.name = name
    }

    /// The facet as a token of the index; the colon keeps it apart from every word.
    var token: String { ":\(group.rawValue):\(id)" }
}

/// A page of the site as feeds and the site map list it.
public struct SiteEntry: Hashable, Sendable {
    /// Where it lies, from the top of the site: `/actors/apt37/`.
    public var route: String
    /// The page's title.
    public var title: String
    /// What it is about, as plain text.
    public var summary: String
    /// The page's content for feed readers, as HTML that needs no style or script; `nil` for the summary alone.
    public var html: String?
    /// The day on which it became known, `YYYY-MM-DD`; `nil` where there is none.
    public var published: String?
    /// The day of the last change, `YYYY-MM-DD`; `nil` where there is none. A page without days is in no feed.
    public var updated: String?
    /// The highest marking of what it shows: `TLP:CLEAR`.
    public var marking: String
    /// What kind of page it is: `incident`, `actor`, `briefing`.
    public var kind: String

    /// An entry from its parts.
    public init(
        route: String, title: String, summary: String, html: String? = nil, published: String?, updated: String?,
        marking: String, kind: String
    ) {
        self.route = route
        self.title = title
        self.summary = summary
        self.html = html
        self.published = published
        self.updated = updated
        self.marking = marking
        self.kind = kind
    }

    /// The day by which feeds are ordered.
    var day: String? { updated ?? published }
}

/// The entries of a feed: the newest first, each page once.
public struct FeedEntries: Sendable {
    /// Each with the day that it is ordered by.
    let entries: [(entry: SiteEntry, day: String)]

    /// How many a feed has at most, where nobody says otherwise.
    public static let defaultLimit = 100

    /// - Parameter limit: how many the feed has at most.
    init(_ entries: [SiteEntry], limit: Int) {
        var routes: Set<String> = []
        let dated = entries.compactMap { entry in entry.day.map { (entry: entry, day: $0) } }
        let newestFirst = dated.sorted { ($1.day, $0.entry.route) < ($0.day, $1.entry.route) }
        self.entries = Array(newestFirst.filter { routes.insert($0.entry.route).inserted }.prefix(limit))
    }

    /// Midnight of a day in UTC (RFC 3339), which feeds ask for although a publication has a day and no hour.
    ///
    /// By convention of this program: the casebook knows days, and the hour of the build may not reach a page.
    static func instant(of day: String) -> String { day + "T00:00:00Z" }

    /// When the feed changed last: the newest entry's day. An empty feed, which needs a date too, never did.
    var updated: String { Self.instant(of: entries.first?.day ?? "1970-01-01") }
}

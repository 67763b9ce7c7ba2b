/// The entries of a feed: the newest first, each page once.
struct FeedEntries {
    /// Each with the day that it is ordered by.
    let entries: [(entry: SiteEntry, day: String)]

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

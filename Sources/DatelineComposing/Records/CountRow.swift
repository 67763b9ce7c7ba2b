import Templating

/// A thing, how many records refer to it, and which.
struct CountRow: Sendable {
    let link: PageLink
    let code: String?
    let count: Int
    let bar: Markup
    let records: [PageLink]
}

extension CountRow: ModelRecord {
    static let fields = RecordDescription<CountRow>(
        "Count",
        [
            .init("link", "The thing.") { $0.link },
            .init("code", "Its code, where it has one.") { $0.code },
            .init("count", "How many records refer to it.") { $0.count },
            .init("bar", "The count drawn as a bar; it repeats the figure beside it.") { $0.bar },
            .init("records", "The records.") { $0.records },
        ])
}

/// Bars for a list of counts, all to one measure.
enum CountBar {
    /// The least count that a bar of the whole width stands for, so that a single one does not look like many.
    private static let least = 4

    /// A bar as long as the count is of the greatest, as SVG of a fixed height; hidden from those who hear the page.
    static func svg(_ count: Int, of greatest: Int) -> Markup {
        let width = percent(Double(count) / Double(max(greatest, least)) * 100)
        return Markup(
            trusted: "<svg class=\"bar\" height=\"8\" width=\"100%\" aria-hidden=\"true\">"
                + "<rect width=\"\(width)\" height=\"8\"/></svg>")
    }
}

import Templating

/// A reference to one of the page's numbered sources: `[3]`.
struct ReferenceMark: Hashable, Sendable {
    /// The number of the source on the page.
    let number: Int
    /// Which mark of this source it is, counted from 1; back-links lead to it.
    let occurrence: Int
    /// Where in the source: `p. 4`.
    let locator: String?

    /// The id of the mark in the page.
    var id: String { "cite-\(number)-\(occurrence)" }

    /// The mark as HTML.
    var html: String {
        let place = locator.map { ", " + TextEscaping.html($0) } ?? ""
        return "<a class=\"cite\" id=\"\(id)\" href=\"#source-\(number)\">[\(number)\(place)]</a>"
    }
}

extension ReferenceMark: ModelRecord {
    static let fields = RecordDescription<ReferenceMark>(
        "Reference",
        [
            .init("number", "The number of the source in the page's list.") { $0.number },
            .init("id", "The id of the mark, to which the source's back-link leads.", for: .frame) { $0.id },
            .init("href", "The link to the source in the page's list.") { LinkAddress("#source-\($0.number)") },
            .init("locator", "Where in the source: `p. 4`.") { $0.locator },
        ])
}

public import DatelineModel
package import EDTF

/// What there is of one kind in an edition, a row each, with counts.
///
/// A row tells of what may be shown and counts nothing else: the edition has nothing above the level of the build.
public struct Listing: Sendable {
    /// What can be listed.
    public enum Subject: String, Hashable, Sendable, CaseIterable {
        /// The weeks in which something became known, happened or entered the casebook late.
        case weeks
        /// The actors, by name.
        case actors
        /// The incidents, by when they happened.
        case incidents
        /// The sources, by when they were published.
        case sources
        /// Countries, regions, sectors, malware and techniques that records refer to.
        case terms
        /// The tags of records.
        case tags
    }

    /// A column by its name, and what its values are.
    package enum Column: Hashable, Sendable {
        case text(String)
        case count(String)
        case date(String)

        /// The name: `id`, `incidents`.
        package var name: String {
            switch self {
            case .text(let name), .count(let name), .date(let name): name
            }
        }
    }

    /// What a row says in one column.
    package enum Value: Sendable {
        case text(String?)
        case count(Int)
        case date(EDTFDate?)
        case span(EDTFSpan?)
    }

    /// One thing with its counts.
    package struct Row: Sendable {
        /// The values, one for each column.
        package let values: [Value]
        /// The strictest marking of what the row says and counts.
        package let marking: Marking
    }

    /// What is listed.
    public let subject: Subject
    /// The columns.
    package let columns: [Column]
    /// The rows, in the order of the subject.
    package let rows: [Row]
    /// The day whose knowledge this is.
    package let asOf: CalendarDay?

    /// How many there are.
    public var count: Int { rows.count }
    /// The strictest marking of all that is listed.
    public var marking: Marking { rows.map(\.marking).max() ?? .clear }

    /// The list of what an edition has.
    public init(of subject: Subject, in edition: Edition) {
        self.subject = subject
        asOf = edition.disclosure.asOf
        columns = Self.columns(of: subject)
        let listed = ListedRows(of: edition)
        rows =
            switch subject {
            case .weeks: listed.weeks
            case .actors: listed.actors
            case .incidents: listed.incidents
            case .sources: listed.sources
            case .terms: listed.terms
            case .tags: listed.tags
            }
    }

    private static func columns(of subject: Subject) -> [Column] {
        switch subject {
        case .weeks: [.text("id"), .date("days"), .count("known"), .count("happened"), .count("entered")]
        case .actors:
            [.text("id"), .text("kind"), .count("incidents"), .count("names"), .date("active"), .text("name")]
        case .incidents:
            [.text("id"), .date("date"), .text("type"), .count("attributions"), .count("sources"), .text("title")]
        case .sources: [.text("id"), .date("published"), .count("records"), .text("publisher"), .text("title")]
        case .terms: [.text("kind"), .text("id"), .count("incidents"), .count("actors"), .text("name")]
        case .tags: [.text("id"), .count("incidents"), .count("actors"), .count("sources")]
        }
    }
}

import DatelineChronology
import DatelineModel
import EDTF

/// A source in a page's list, with its number and the way back to where it is cited.
struct SourceRow: Sendable {
    /// The source to number on the page; none where the page only lists it.
    var numbered: ID<Source>?
    let title: String
    let publisher: RichText
    let authors: String?
    let published: DateText?
    let url: String?
    let reading: RichText
    let archived: String?
    let retrieved: DateText?
    let kind: String?
    let language: String?
    let reliability: String?
    let note: String?
    let marking: Marking?
    let href: LinkTarget?
    let obligation: Obligation
}

extension SourceRow: ModelRecord {
    static let fields = RecordDescription<SourceRow>(
        "Source",
        [
            .init(
                "number", "The number by which the page refers to it; 0 where it does not.", folding: { $0.number(&$1) }
            ),
            .init("title", "The title as published.") { $0.title },
            .init("publisher", "Who published it.") { $0.publisher },
            .init("authors", "Who wrote it.") { $0.authors },
            .init("published", "When it was published.") { $0.published },
            .init("url", "Where it can be read.") { $0.url },
            .init("reading", "The title, linked to where it can be read.") { $0.reading },
            .init("archived", "Where a copy is kept.") { $0.archived },
            .init("retrieved", "The day it was last read there.") { $0.retrieved },
            .init("kind", "What kind of publication it is.") { $0.kind },
            .init("language", "The name of its language, or its BCP 47 tag, where it is not that of the casebook.") {
                $0.language
            },
            .init("reliability", "Its letter on the Admiralty code, with its meaning.") { $0.reliability },
            .init("note", "A sentence on it.") { $0.note },
            .init("marking", "Its marking, where it is above TLP:CLEAR.") { $0.marking },
            .init("href", "The link to its own page.") { $0.href },
            .init(
                "backlinks", "Links back to where the page cites it.", for: .frame, folding: { $0.backlinks(&$1) }),
        ])
}

extension SourceRow {
    /// The most links back to the places of one source's citations.
    private static let mostBacklinks = 12

    /// All that showing it obliges to, its publisher's name included.
    var wholeObligation: Obligation { obligation.joined(with: publisher.wholeObligation) }

    fileprivate func number(_ fold: inout PageFold) -> Int { numbered.map { fold.number(of: $0) } ?? 0 }

    fileprivate func backlinks(_ fold: inout PageFold) -> [PageLink] {
        let number = number(&fold)
        let count = min(fold.occurrences(of: number), Self.mostBacklinks)
        return (0..<count).map { PageLink(text: "\($0 + 1)", target: .part("cite-\(number)-\($0 + 1)")) }
    }
}

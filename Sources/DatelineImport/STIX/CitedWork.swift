internal import DatelineModel
internal import EDTF

/// One cited work with all references to it.
struct CitedWork: Sendable {
    /// The name by which it is cited most often; of equally frequent ones, the alphabetically first.
    private(set) var name: String
    private(set) var references: [STIXReference]
    private var marking: Marking
    /// The commonest reference, which determines the source record.
    private var best: STIXReference
    private var count: Int
    private(set) var text: CitationText?
    /// The title; if none can be found, the whole citation or its name.
    private(set) var title: String
    /// The whole of a long citation without a recognisable title, whose beginning serves as the title.
    private let longCitation: String?
    /// The title without differences of spelling, for comparison.
    private(set) var titleKey: String
    private(set) var address: WebAddress?
    private var archived: WebAddress?

    init(_ reference: STIXReference, count: Int, marking: Marking) {
        name = ShownText.line(reference.name)
        references = [reference]
        best = reference
        self.count = count
        self.marking = marking
        text = reference.description.flatMap(CitationText.init)
        let whole = reference.description.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        title = text?.title ?? whole.map { ShownText.cut($0, to: 200) } ?? name
        longCitation = text?.title == nil && title != whole ? whole : nil
        titleKey = Slug.make(from: title)
        address = reference.url.flatMap(WebAddress.init)
        if let original = address?.archived {
            archived = address
            address = original
        }
    }

    /// Adds the references to the same work.
    mutating func join(_ other: CitedWork) {
        guard !references.contains(where: other.references.contains) else { return }
        let archive = [archived, other.archived].compactMap(\.self).min { $0.text < $1.text }
        let joined = references + other.references
        let freest = min(marking, other.marking)
        let total = count + other.count
        if (other.count, other.retrievedDays, best.url ?? "") > (count, retrievedDays, other.best.url ?? "") {
            self = other
        }
        references = joined
        marking = freest
        archived = archive
        count = max(count, total - count)
    }

    private var retrievedDays: Int { text?.retrieved?.daysSinceEpoch ?? .min }

    /// The source record.
    func source(_ id: ID<Source>, _ organisations: inout Organisations, default publisher: String?) -> Source {
        let publishing = Publishing(author: text?.author, address: address)
        let name = publishing.publisher ?? publisher ?? Organisations.notKnownName
        let party = organisations.enter(name, kind: publishing.kind).map(Party.organisation) ?? .named(name)
        var source = Source(id: id, title: title, publisher: party)
        source.authors = publishing.authors.map { ShownText.line($0) }.filter { !$0.isEmpty }
        source.published = text?.published
        source.url = address?.text
        source.archived = archived?.text
        source.retrieved = text?.retrieved
        source.note = longCitation
        source.metadata.marking = marking > .clear ? marking : nil
        return source
    }
}

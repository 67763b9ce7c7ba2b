internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// One citation of CSL-JSON (Citation Style Language 1.0.2, appendices III and IV).
struct CSLItem: Sendable {
    let id: String
    let type: String
    let title: String
    let place: TextPlace
    /// Why the date of publication is doubtful.
    let issuedDoubts: [String]
    /// Why the access date is doubtful.
    let accessedDoubts: [String]
    /// The TLP labels in it.
    let labels: [EmbeddedLabels.Found]
    private let issued: EDTFDate?
    private let accessed: EDTFDate?
    private let node: LocatedNode

    /// - Parameter surrounding: The TLP labels beside the list that holds the citation.
    init?(_ node: LocatedNode, type: String, file: String, surrounding: [EmbeddedLabels.Found]) {
        guard let title = node["title"]?.text.map(Self.plain), !title.isEmpty else { return nil }
        self.title = title
        self.type = type
        self.node = node
        labels = EmbeddedLabels.found(in: node) + surrounding
        place = TextPlace(file: file, line: node.place.line, column: node.place.column)
        id = node["id"]?.text.map { ShownText.line($0) }.flatMap { $0.isEmpty ? nil : $0 } ?? title
        let issued = node["issued"].map { [id] in CSLItemDate($0, "issued", of: id) }
        let accessed = node["accessed"].map { [id] in CSLItemDate($0, "accessed", of: id) }
        self.issued = issued?.date
        self.accessed = accessed?.date
        issuedDoubts = issued?.doubts ?? []
        accessedDoubts = accessed?.doubts ?? []
    }

    private static let fields: Set = [
        "id", "type", "title", "issued", "accessed", "author", "publisher", "container-title", "URL", "note",
        "archive_location",
    ]

    /// The fields that a source record cannot hold.
    var unusedFields: [String] {
        (node.entries ?? []).map(\.name).filter { name in
            switch name {
            case "language": language == nil
            case "genre": genre == nil
            case _ where EmbeddedLabels.isTLP(name): false
            case "DOI": page != nil || resolver == nil
            default: !Self.fields.contains(name)
            }
        }
    }

    /// The fields that cannot be read, or only in part.
    var faultyFields: [(field: String, fault: String)] {
        let dates = [("issued", issuedDoubts), ("accessed", accessedDoubts)].filter { !$0.1.isEmpty }
        let faults = dates.map { (field: $0.0, fault: "a date that cannot be read as it is written") }
        return node["URL"] != nil && page == nil ? faults + [("URL", "no web address")] : faults
    }

    /// Whether two citations say the same.
    func saysTheSame(as other: CSLItem) -> Bool { node.canonicalText == other.node.canonicalText }

    /// The URL of the cited work.
    private var page: WebAddress? { node["URL"]?.text.flatMap { WebAddress($0) } }

    /// The address that resolves the DOI.
    private var resolver: WebAddress? { text("DOI").flatMap { WebAddress.resolving(doi: $0) } }

    /// The kind that the genre names, `Advisory`; it is more specific than the type.
    private var genre: Source.Kind? { text("genre").flatMap { Source.Kind(rawValue: $0.lowercased()) } }

    /// The language, where it is written as a BCP 47 tag.
    private var language: String? { text("language").flatMap { AddressText.isLanguageTag($0) ? $0 : nil } }

    /// The source that the citation becomes, whose publisher is entered among the organisations.
    func source(
        _ id: ID<Source>, publishedBy organisations: inout Organisations, options: ImportOptions
    ) -> Source {
        let address = page
        let authors = names("author")
        let named = ["publisher", "container-title"].lazy.compactMap { text($0) }.first
        let publishing = Publishing(author: authors.first, address: address)
        let publisher = named ?? publishing.publisher ?? Organisations.notKnownName
        let party = organisations.enterHouse(publisher).map(Party.organisation) ?? .named(publisher)
        var source = Source(id: id, title: title, publisher: party)
        source.authors = named == nil ? publishing.authors : authors
        if source.authors.count <= 1, authors.count > 1 { source.authors = authors }
        source.published = issued
        source.retrieved = accessed?.day
        source.url = (address?.archived ?? address ?? resolver)?.text
        source.archived =
            address?.archived == nil ? node["archive_location"]?.text.flatMap { WebAddress($0)?.text } : address?.text
        source.kind = genre ?? Self.kinds[type]
        source.language = language
        let remarks = CSLRemarks(text("note"))
        source.note = remarks.note
        source.reliability = remarks.reliability
        source.metadata.marking = TLPLabel.strictest(of: labels.flatMap(\.labels), notKnown: options.unresolvedMarking)
        source.metadata.recorded = options.recorded
        return source
    }

    private func text(_ field: String) -> String? {
        node[field]?.text.map(Self.plain).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The text on one line, without the few HTML tags that CSL allows.
    private static func plain(_ text: String) -> String {
        var plain = text
        for tag in [
            "i", "b", "sup", "sub", "sc", "span class=\"nocase\"", "span style=\"font-variant:small-caps;\"", "span",
        ] {
            plain = plain.split(separator: "<\(tag)>", omittingEmptySubsequences: false).joined()
            plain = plain.split(separator: "</\(tag)>", omittingEmptySubsequences: false).joined()
        }
        return ShownText.line(plain)
    }

    private func names(_ field: String) -> [String] {
        (node[field]?.elements ?? []).compactMap { name in
            if let literal = name["literal"]?.text {
                return literal == "others" ? Source.moreAuthors : ShownText.line(literal)
            }
            let parts = ["given", "non-dropping-particle", "family", "suffix"].compactMap { name[$0]?.text }
            let joined = ShownText.line(parts.joined(separator: " "))
            return joined.isEmpty ? nil : joined
        }.filter { !$0.isEmpty }
    }

    private static let kinds: [String: Source.Kind] = [
        "report": .report, "article-newspaper": .news, "article-magazine": .news, "broadcast": .news,
        "article-journal": .paper, "paper-conference": .paper, "thesis": .paper, "article": .paper, "book": .book,
        "chapter": .book, "legal_case": .indictment, "post": .post, "post-weblog": .post,
        "speech": .statement, "dataset": .database,
    ]
}

/// The note of a citation, parted into the remarks that our own export wrote and the rest.
struct CSLRemarks {
    /// How far the source is trusted.
    let reliability: Reliability?
    /// The note without the remarks that became fields.
    let note: String?

    init(_ text: String?) {
        var rest = (text ?? "")[...]
        if let (sentence, others) = Self.divided(rest), Marking(label: sentence) != nil { rest = others }
        let known = Reliability.allCases.first { rest.hasPrefix(Self.sentence($0)) }
        if let known { rest = rest.dropFirst(Self.sentence(known).count).drop { $0 == " " } }
        reliability = known
        note = rest.isEmpty ? nil : String(rest)
    }

    /// The first sentence without its full stop, and what follows it.
    private static func divided(_ text: Substring) -> (Substring, Substring)? {
        guard let end = text.firstIndex(of: "."), text[end...].dropFirst().first.map({ $0 == " " }) ?? true else {
            return nil
        }
        return (text[..<end], text[end...].dropFirst().drop { $0 == " " })
    }

    private static func sentence(_ reliability: Reliability) -> String {
        "Reliability \(reliability.rawValue) (\(reliability.meaning))."
    }
}

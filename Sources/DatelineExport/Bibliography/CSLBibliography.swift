public import DatelineModel
import EDTF
import TextForms

/// Sources as CSL-JSON, the citation data of Zotero, pandoc and citeproc (CSL 1.0.2, input data schema).
public struct CSLBibliography: Sendable {
    private let sources: [Source]
    private let disclosure: Disclosure

    /// The sources, in the order that is given.
    public init(of sources: [Source], in disclosure: Disclosure) {
        self.sources = sources
        self.disclosure = disclosure
    }

    /// Every source of a disclosure.
    public init(of disclosure: Disclosure) { self.init(of: disclosure.sources, in: disclosure) }

    /// A JSON array with an item for each source.
    public var bytes: [UInt8] { JSONValue.array(sources.map(item)).readableBytes }

    private func item(_ source: Source) -> JSONValue {
        let publisher = disclosure.name(of: source.publisher)
        return .members([
            "id": .string(source.id.text),
            "type": .string(Self.type(of: source)),
            "title": .string(source.title),
            "author": source.authors.isEmpty ? nil : .array(source.authors.map { PersonName($0).csl }),
            "container-title": source.kind.isPeriodical ? .string(publisher) : nil,
            "publisher": source.kind.isPeriodical ? nil : .string(publisher),
            "genre": source.kind.flatMap(Self.genre).map(JSONValue.string),
            "issued": source.published.map(CSLDate.value),
            "URL": source.url.map(JSONValue.string),
            "accessed": source.retrieved.map { CSLDate.value(of: EDTFDate($0)) },
            "archive_location": source.archived.map(JSONValue.string),
            "language": .string(source.language ?? disclosure.settings.language),
            "note": SourceRemarks.text(of: source).map(JSONValue.string),
        ])
    }

    private static func type(of source: Source) -> String {
        switch source.kind {
        case .report, .advisory: "report"
        case .news: "article-newspaper"
        case .statement, .indictment: "document"
        case .database: "dataset"
        case .paper: "article"
        case .post: "post-weblog"
        case .book: "book"
        case nil: source.url == nil ? "document" : "webpage"
        }
    }

    /// What a type of CSL does not say of the kind.
    private static func genre(of kind: Source.Kind) -> String? {
        switch kind {
        case .advisory: "Advisory"
        case .statement: "Statement"
        case .indictment: "Indictment"
        case .report, .news, .database, .paper, .post, .book: nil
        }
    }
}

extension Source.Kind? {
    /// Whether who publishes it is the name of a periodical.
    var isPeriodical: Bool { self == .news || self == .post }
}

extension Disclosure {
    /// The sources that an incident, what is said of it and its prose stand on, in the order of their ids.
    public func sources(of incident: Incident) -> [Source] { incident.referredSources.compactMap(source) }

    /// The sources that an actor, what is said of it and its prose stand on, in the order of their ids.
    public func sources(of actor: Actor) -> [Source] { actor.referredSources.compactMap(source) }
}

/// What bibliographies have no field for: how far a source may travel, how far it is trusted, our note on it.
enum SourceRemarks {
    /// The remarks in one line; `nil` where there are none.
    static func text(of source: Source) -> String? {
        let marking = source.metadata.marking.flatMap { $0 == .clear ? nil : $0.label }
        let reliability = source.reliability.map { "Reliability \($0.rawValue) (\($0.meaning))" }
        let remarks = [marking, reliability, source.note].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }
}

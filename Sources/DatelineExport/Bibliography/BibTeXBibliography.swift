public import DatelineModel
import EDTF

/// Sources as a bibliography for biblatex and biber, whose `date` field is EDTF (biblatex manual, section 2.3.8).
public struct BibTeXBibliography: Sendable {
    private let sources: [Source]
    private let disclosure: Disclosure

    /// The sources, in the order that is given.
    public init(of sources: [Source], in disclosure: Disclosure) {
        self.sources = sources
        self.disclosure = disclosure
    }

    /// Every source of a disclosure.
    public init(of disclosure: Disclosure) { self.init(of: disclosure.sources, in: disclosure) }

    /// An entry for each source, in UTF-8.
    public var bytes: [UInt8] { Array(sources.map(entry).joined(separator: "\n").utf8) }

    private func entry(_ source: Source) -> String {
        let fields = fields(of: source).map { "  \($0.name) = {\($0.value)},\n" }
        return "@\(Self.type(of: source)){\(source.id),\n\(fields.joined())}\n"
    }

    private func fields(of source: Source) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        func add(_ name: String, _ value: String?) {
            if let value { fields.append((name, value)) }
        }
        // Double braces keep the capitals of names such as APT37 in every style.
        add("title", "{" + LaTeXText.escaped(source.title) + "}")
        let authors = source.authors.map { PersonName($0).bibTeX }
        add("author", authors.isEmpty ? nil : authors.joined(separator: " and "))
        add(Self.publisherField(of: source), "{" + LaTeXText.escaped(disclosure.name(of: source.publisher)) + "}")
        add("type", Self.genre(of: source))
        add("date", source.published.flatMap(BiblatexDate.text))
        add("year", source.published.flatMap { BiblatexDate.text(of: $0) == nil ? "{\($0.prose)}" : nil })
        add("url", source.url.map(LaTeXText.address))
        add("urldate", source.retrieved?.description)
        add("note", note(on: source))
        add("keywords", source.metadata.marking?.label)
        return fields
    }

    private func note(on source: Source) -> String? {
        let remarks = SourceRemarks.text(of: source).map(LaTeXText.escaped)
        let copy = source.archived.map { "Copy at \\url{\(LaTeXText.address($0))}." }
        let parts = [remarks, copy].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static func type(of source: Source) -> String {
        switch source.kind {
        case .report, .advisory, .paper: "report"
        case .news: "article"
        case .book: "book"
        case .database: "dataset"
        case .statement, .indictment, .post, nil: source.url == nil ? "misc" : "online"
        }
    }

    private static func publisherField(of source: Source) -> String {
        switch source.kind {
        case .report, .advisory, .paper: "institution"
        case .news: "journaltitle"
        case .book, .database: "publisher"
        case .statement, .indictment, .post, nil: "organization"
        }
    }

    /// What biblatex prints as the sort of report.
    private static func genre(of source: Source) -> String? {
        switch source.kind {
        case .report: "Report"
        case .advisory: "Advisory"
        case .paper: "Paper"
        case .statement: "Statement"
        case .indictment: "Indictment"
        case .news, .database, .post, .book, nil: nil
        }
    }
}

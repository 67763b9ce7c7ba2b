internal import DatelineChronology
import DatelineExport

/// The index by which a page's script searches the site without a server.
///
/// It is cut into small scripts, of which a search fetches the few that it needs. Scripts and not JSON, because a page
/// that was opened from a disk may load the one and not the other, and because that is all that a strict
/// Content-Security-Policy (`script-src 'self'`) has to allow. The same documents give the same bytes.
///
/// - `search/index.js`: how many documents there are, where each shard begins, over which days each file of days
///   reaches, the facets, the table of letters.
/// - `search/t0.js` and on: tokens with their documents, in the order of the tokens.
/// - `search/d0.js` and on: what to show of each document, sixteen a file.
/// - `search/y0.js` and on: the days for the filter by period.
public struct SearchIndex: Sendable {
    /// Documents in one file of what to show.
    static let page = 16
    /// Documents in one file of days.
    static let span = 500
    /// Values that the page offers for one facet: the most frequent ones.
    static let offered = 300

    private let documents: [SearchDocument]
    private let folder: String

    /// An index of documents, of which the first are shown first among equals: as a rule, the newest.
    public init(of documents: [SearchDocument], in folder: String = "search") {
        self.documents = documents
        self.folder = folder
    }

    /// The files of the index.
    public var files: [OutputFile] {
        get throws(PublishError) {
            let shards = SearchShards(SearchPostings(documents))
            var files = [try file("index", overview(shards.starts).bytes)]
            for (number, content) in shards.contents.enumerated() {
                files.append(try file("t\(number)", [UInt8(ascii: "{")] + content + [UInt8(ascii: "}")]))
            }
            for (number, slice) in slices(of: Self.page).enumerated() {
                files.append(try file("d\(number)", JSONValue.array(slice.map(shown)).bytes))
            }
            for (number, slice) in slices(of: Self.span).enumerated() {
                let text = String(decoding: SearchDays.text(slice), as: UTF8.self)
                files.append(try file("y\(number)", JSONValue.string(text).bytes))
            }
            return files
        }
    }

    private func file(_ name: String, _ json: [UInt8]) throws(PublishError) -> OutputFile {
        try OutputFile("\(folder)/\(name).js", Array("dateline.shard(\"\(name)\",".utf8) + json + Array(");\n".utf8))
    }

    private func slices(of size: Int) -> [ArraySlice<SearchDocument>] {
        stride(from: 0, to: documents.count, by: size).map { documents[$0..<min(documents.count, $0 + size)] }
    }

    private func overview(_ starts: [String]) -> JSONValue {
        .members([
            "format": 1, "count": .integer(documents.count), "page": .integer(Self.page), "span": .integer(Self.span),
            "letters": .array(MarkedLetters.table.flatMap { [.string($0.plain), .string($0.marked)] }),
            "starts": .array(starts.map(JSONValue.string)),
            "reaches": .array(slices(of: Self.span).map(reach)), "facets": facets,
        ])
    }

    /// The first and the last day that any of some documents can mean, and whether all of them have a time: a script need
    /// not read the days where the answer is the same for all. Empty where none has a time.
    private func reach(_ documents: ArraySlice<SearchDocument>) -> JSONValue {
        let hulls = documents.map { SearchDays.hull(of: $0.time) }
        guard let first = hulls.compactMap(\.?.lowerBound).min(), let last = hulls.compactMap(\.?.upperBound).max()
        else {
            return .array([])
        }
        return .array([.integer(first), .integer(last), .integer(hulls.contains(nil) ? 0 : 1)])
    }

    /// What a result shows: route, title, summary, kind, date, marking.
    private func shown(_ document: SearchDocument) -> JSONValue {
        let kind = document.facets.first { $0.group == .kind }?.name ?? ""
        return .array(
            [document.route, document.title, document.summary, kind, document.date, document.marking]
                .map(JSONValue.string))
    }

    private var facets: JSONValue {
        var counts: [SearchFacet: Int] = [:]
        for document in documents {
            for facet in Set(document.facets) { counts[facet, default: 0] += 1 }
        }
        return .object(
            SearchFacet.Group.allCases.map { group in
                .init(name: group.rawValue, value: .array(offered(counts.filter { $0.key.group == group })))
            })
    }

    /// Id, name and number of documents of the most frequent values, in the order of their names.
    private func offered(_ counts: [SearchFacet: Int]) -> [JSONValue] {
        let frequent = counts.sorted { ($1.value, $0.key.id, $0.key.name) < ($0.value, $1.key.id, $1.key.name) }
        let named = frequent.prefix(Self.offered).map { facet, count in
            (order: SearchTokens.of(facet.name).joined(separator: " "), facet: facet, count: count)
        }
        return named.sorted { ($0.order, $0.facet.id, $0.facet.name) < ($1.order, $1.facet.id, $1.facet.name) }.map {
            .array([.string($0.facet.id), .string($0.facet.name), .integer($0.count)])
        }
    }
}

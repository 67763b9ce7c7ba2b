import DatelinePublishing
import Testing

/// In which order the search shows what it finds.
@Suite(.enabled(if: SearchScript.node != nil, "node is not installed: the search script is not tested"))
struct SearchRankTests {
    @Test("what the site is about comes before what was written about it, however new that is")
    func ranksRecordsBeforeSources() throws {
        let kinds = ["source", "source", "incident", "malware", "source", "actor"]
        let titles = ["WannaCry", "On Sony", "Sony is attacked", "WannaCry", "WannaCrypt", "Sonya"]
        let documents = zip(kinds, titles).enumerated().map { number, pair in
            SearchDocument(
                route: "/\(pair.0)-\(number)/", title: pair.1, text: number == 0 ? "sony" : "",
                facets: [.init(.kind, id: pair.0, name: pair.0)])
        }
        let answers = try SearchScript(SearchIndex(of: documents)).answers(to: ["wannacry", "sony"].map { ["q": $0] })
        #expect(answers[0].hits?.map(\.route) == ["/malware-3/", "/source-0/", "/source-4/"])
        #expect(answers[1].hits?.map(\.route) == ["/incident-2/", "/actor-5/", "/source-1/", "/source-0/"])
    }
}

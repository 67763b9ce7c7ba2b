import Testing

@testable import DatelineChronology
@testable import DatelinePublishing

/// One folding of names on both sides: the page's script finds what the command line finds.
@Suite(.enabled(if: SearchScript.node != nil, "node is not installed: the search script is not tested"))
struct SearchSpellingTests {
    @Test("the script finds what the command line finds, however names are spelled")
    func findsSpellings() throws {
        let titles = [
            "RAT9", "KOL-8-5", "Straßenlampe in Žďár, O’Neil said by e‑mail", "Žďár Crew", "Agent.BTZ", "平昌 Crew",
        ]
        let documents = titles.map { SearchDocument(route: $0, title: $0) }
        let queries = [
            "RAT 9", "rat-9", "kol85", "KOL 8 5", "kol-85", "email", "e-mail", "E MAIL", "strassenlampe", "zdar",
            "oneil",
            "o'neil", "O Neil", "zdarcrew", "Zdar-Crew", "agentbtz", "agent btz", "平昌", "rat8", "crew zdar", "maile",
            "k",
        ]
        let answers = try SearchScript(SearchIndex(of: documents)).answers(to: queries.map { ["q": $0] })
        for (query, answer) in zip(queries, answers) {
            let found = titles.filter { WordSearch(query).finds(in: [$0]) }
            #expect(Set(answer.hits?.map(\.route) ?? []) == Set(found), "\(query)")
            #expect(answer.near.isEmpty || found.isEmpty)
        }
    }

    @Test("where nothing is found, names that are spelled alike are offered")
    func offersNearNames() throws {
        let crew = SearchDocument(
            route: "/actors/zdar-crew/", title: "Žďár Crew", facets: [.init(.actor, id: "zdar-crew", name: "Žďár Crew")]
        )
        let script = try SearchScript(SearchIndex(of: [crew, SearchDocument(route: "/rat9/", title: "RAT9 tool")]))
        let answers = try script.answers(to: ["Zdar Crow", "ratt9", "zzzz", "zdar"].map { ["q": $0] })
        #expect(answers.map(\.near) == [["Žďár Crew"], ["rat9"], [], []])
        #expect(answers.map { $0.hits?.count } == [0, 0, 0, 1])
    }

    @Test("script and publisher see the same words in every text")
    func sharesTokens() throws {
        let script = try SearchScript(SearchIndex(of: []))
        let texts = (0x20...0x2FFF).compactMap(Unicode.Scalar.init).filter { scalar in
            // Letters that were added to Unicode after version 12 may be new to one of the two.
            scalar.properties.age.map { $0.major <= 12 } ?? false
        }.map { "a\($0)b \($0)\($0)" }
        let more = [
            "조선민주주의", "日本語テキスト", "ＡＢＣ１２３", "İstanbul", "ΣΊΣΥΦΟΣ", "x\u{20BB7}y", String(repeating: "ab", count: 40),
            "T1566.001. t1566.x T1566..1 T1566.", "Ｔ１５６６．００１！ａ（T1486.1）", "xT1566.001 T156.001 T1566.한",
            "T1566.\u{301}1",
        ]
        for (text, tokens) in zip(texts + more, try script.tokens(of: texts + more)) {
            #expect(tokens == queryTokens(of: text), "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
        }
    }

    /// What a query has of a text's tokens: the last character of a longer Chinese word alone is only in the index.
    private func queryTokens(of text: String) -> [String] {
        var tokens: [String] = []
        for token in SearchTokens.of(text) {
            let isTail = tokens.last.map {
                $0.unicodeScalars.count == 2 && $0.unicodeScalars.last == token.unicodeScalars.first
            }
            if isTail == true, token.unicodeScalars.count == 1, (token.unicodeScalars.first?.value ?? 0) > 0x3040 {
                continue
            }
            tokens.append(token)
        }
        return tokens
    }
}

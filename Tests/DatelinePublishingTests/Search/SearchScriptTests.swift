import Foundation
import Testing

@testable import DatelinePublishing

/// The page's script and the publisher's index together, as node runs them.
@Suite(.enabled(if: SearchScript.node != nil, "node is not installed: the search script is not tested"))
struct SearchScriptTests {
    @Test("words are prefixes, must all be there, and count most in a title")
    func finds() throws {
        try expect([
            ("wannacry", ["wannacry"]),
            ("WANNA", ["wannacry"]),
            ("reaper", ["fireeye", "apt37"]),
            ("reaper group123", ["apt37"]),
            ("apt37", ["apt37", "fireeye"]),
            ("ap re", ["fireeye", "apt37"]),
            ("réAPER", ["fireeye", "apt37"]),
            ("lodz strasse ae fullw", ["apt37"]),
            ("ŁÓDŹ", ["apt37"]),
            ("lo\u{301}dz", ["apt37"]),
            ("t1486", ["wannacry"]),
            ("CVE-2017-0144", ["wannacry"]),
            ("192.0.2[.]1", ["wannacry"]),
            ("lazarus", ["wannacry"]),
            ("nothing of the kind", []),
            ("x", []),
        ])
    }

    @Test("Chinese, Japanese and Korean are found by parts of a word")
    func findsEastAsian() throws {
        try expect([
            ("평창", ["olympic-destroyer"]), ("올림픽", ["olympic-destroyer"]), ("림픽", ["olympic-destroyer"]),
            ("奥林匹克", ["olympic-destroyer"]), ("林克", []), ("会", ["olympic-destroyer"]), ("林", ["olympic-destroyer"]),
            ("京", ["fireeye"]), ("2018年", ["olympic-destroyer"]),
        ])
    }

    @Test("filters are all of them met")
    func filters() throws {
        try expect([
            (["kind": "incident"], ["olympic-destroyer", "wannacry"]),
            (["kind": "incident", "country": "gb"], ["wannacry"]),
            (["actor": "apt37"], ["apt37"]),
            (["q": "reaper", "kind": "source"], ["fireeye"]),
            (["sector": "healthcare", "country": "kr"], []),
            (["actor": "nobody"], []),
        ])
    }

    @Test("a period finds what may lie in it, and says what may also lie outside")
    func periods() throws {
        try expect([
            (["from": "2018-02", "to": "2018-02"], ["olympic-destroyer", "fireeye?", "apt37?"]),
            (["from": "2018", "to": "2018"], ["olympic-destroyer", "fireeye", "apt37?"]),
            (["from": "2017-05-13", "to": "2017-05-13"], ["wannacry?", "apt37?"]),
            (["from": "2017-05-12", "to": "2017-05-15"], ["wannacry", "apt37?"]),
            (["from": "2017-05-16", "to": "2017-05-20"], ["apt37?"]),
            (["to": "2017-12"], ["wannacry", "apt37?"]),
            (["from": "2018-12-31"], ["fireeye?", "apt37?"]),
            (["q": "reaper", "from": "2018-03"], ["fireeye?", "apt37?"]),
            (["from": "garbage"], nil),
        ])
    }

    @Test("nothing asked, nothing answered")
    func asksNothing() throws {
        try expect([([:], nil), (["q": ""], nil), (["q": " .,-"], nil)])
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

    @Test("random queries find what a plain look through all documents finds")
    func agreesWithPlainSearch() throws {
        let documents = SearchDocument.drawn(700, words: 30, seed: 11)
        let words = documents.map { (title: Set(SearchTokens.of($0.title)), all: allWords(of: $0)) }
        var numbers = SeededNumbers(seed: 12)
        var queries: [[String: String]] = []
        for _ in 0..<150 {
            let some = (0..<1 + numbers.pick(2)).map { _ in
                let word = numbers.pick(Array(words[numbers.pick(700)].all).sorted())
                return String(word.prefix(2 + numbers.pick(5)))
            }
            queries.append(["q": some.joined(separator: " ")])
        }
        for (query, answer) in zip(queries, try SearchScript(SearchIndex(of: documents)).answers(to: queries)) {
            let asked = (query["q"] ?? "").split(separator: " ")
            func rank(_ words: Set<String>, _ token: Substring) -> Bool {
                words.contains { token.count > 1 ? $0.hasPrefix(token) : $0 == token }
            }
            let found = words.indices.filter { number in asked.allSatisfy { rank(words[number].all, $0) } }
            let best = found.map { number in (asked.count { rank(words[number].title, $0) }, number) }
                .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            #expect(answer.hits?.map(\.route) == best.map { documents[$0.1].route }, "\(query)")
        }
    }

    private func allWords(of document: SearchDocument) -> Set<String> {
        let names = document.facets.map(\.name).joined(separator: " ")
        return Set(SearchTokens.of([document.title, document.summary, document.text, names].joined(separator: " ")))
    }

    @Test("with 3,000 documents a first look-up loads less than 60 KB, and no file is larger than 24 KB")
    func isSmall() throws {
        let index = SearchIndex(of: SearchDocument.drawn(3_000, words: 40, seed: 1))
        let sizes = Dictionary(
            uniqueKeysWithValues: try index.files.map { (String($0.path.dropFirst(7)), $0.bytes.count) })
        #expect((sizes.values.max() ?? 0) < 24_000)
        let asked = ["actor 17", "1k", "2zz", "source", "qq 1"].map { ["q": $0] }
        for (query, answer) in zip(asked, try SearchScript(index).answers(to: asked)) {
            let total = answer.loaded.reduce(0) { $0 + (sizes[$1] ?? 0) }
            // Before compression, which makes a third of it.
            #expect(total < 120_000, "\(query): \(answer.loaded)")
        }
    }

    private func expect(
        _ cases: [(String, [String])], at location: SourceLocation = #_sourceLocation
    ) throws {
        try expect(cases.map { (["q": $0.0], $0.1) }, at: location)
    }

    /// The last name of each route, with a question mark for a possible one.
    private func expect(
        _ cases: [([String: String], [String]?)], at location: SourceLocation = #_sourceLocation
    ) throws {
        let answers = try SearchScript(SearchIndex(of: SearchDocument.all)).answers(to: cases.map(\.0))
        for (asked, answer) in zip(cases, answers) {
            let found = answer.hits?.map {
                String($0.route.split(separator: "/").last ?? "") + ($0.possibly ? "?" : "")
            }
            #expect(found == asked.1, "\(asked.0)", sourceLocation: location)
        }
    }
}

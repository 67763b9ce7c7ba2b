import EDTF
import Foundation
import Testing

@testable import DatelineChronology
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
            ("ap re", ["apt37", "fireeye"]),
            ("réAPER", ["fireeye", "apt37"]),
            ("lodz strasse ae fullw", ["apt37"]),
            ("ŁÓDŹ", ["apt37"]),
            ("lo\u{301}dz", ["apt37"]),
            ("t1486", ["wannacry"]),
            ("CVE-2017-0144", ["wannacry"]),
            ("192.0.2[.]1", ["wannacry"]),
            ("lazarus", ["wannacry"]),
            ("T1566.001", ["T1566.001"]),
            ("t1566", ["T1566.001"]),
            ("T1566.", ["T1566.001"]),
            ("T1566.0", ["T1566.001"]),
            ("T1566.002", []),
            ("001", []),
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
            (["kind": "incident"], ["olympic-destroyer", "wannacry", "two-waves"]),
            (["kind": "Incident", "country": "GB"], ["wannacry"]),
            (["kind": "incident", "country": "gb"], ["wannacry"]),
            (["actor": "apt37"], ["apt37"]),
            (["q": "reaper", "kind": "source"], ["fireeye"]),
            (["sector": "healthcare", "country": "kr"], []),
            (["actor": "nobody"], []),
        ])
    }

    @Test("a period finds what may lie in it: first all that is in it, then what partly is, then what may be")
    func periods() throws {
        try expect([
            (["from": "2018-02", "to": "2018-02"], ["olympic-destroyer", "apt37~", "fireeye?"]),
            (["from": "2018", "to": "2018"], ["olympic-destroyer", "fireeye", "apt37~", "two-waves~"]),
            (["from": "2017-05-13", "to": "2017-05-13"], ["wannacry~", "apt37~"]),
            (["from": "2017-05-12", "to": "2017-05-15"], ["wannacry", "apt37~", "two-waves~"]),
            (["from": "2017-05-16", "to": "2017-05-20"], ["apt37~"]),
            (
                ["from": "2017-05", "to": "2018-03"],
                ["olympic-destroyer", "wannacry", "two-waves", "apt37~", "fireeye?"]
            ),
            (["from": "2010", "to": "2010"], ["apt37?"]),
            (["from": "2031", "to": "2032"], ["apt37?"]),
            (["to": "2017-12"], ["wannacry", "apt37~", "two-waves~"]),
            (["from": "2018-12-31"], ["fireeye?", "apt37?"]),
            (["q": "reaper", "from": "2018-03"], ["fireeye?", "apt37?"]),
            (["q": "spearphishing", "from": "2018-03"], []),
        ])
    }

    @Test("what a date stands for is in a period, partly in it, or possibly, as EDTF says")
    func agreesWithEDTF() throws {
        let dates = try [
            "2018-02-20", "2018-02", "2018", "201X", "2018-02-06/2018-03-12", "2018-01/2018-03", "2018-02/..",
            "../2018-02-06", "2018-02/", "/2018-02", "2018-02~", "2018-02-20T07:44:00Z", "2018-34",
            "[2017-05-12,2018-02-14]", "{2017-05-12,2018-02-14}", "{2017-05,2018-02}", "[2018-01,2018-02]",
            "[2018-02-03..2018-02-10]", "{2018-02-03..2018-02-10}", "[..2018-02-03]", "{2018-02-10..}", "1500/2900",
            "Y-170000002", "{2012,2018-02-01..2018-02-20}",
        ].map { ($0, try EDTFDate(parsing: $0)) }
        let periods = [
            "2018-02-10/2018-02-20", "2018-02-01/2018-02-28", "2018-01-01/2018-12-31", "2017-05-12/2017-05-12",
            "2017-05-12/2018-02-14", "2016-01-01/2017-12-31", "2010-01-01/2019-12-31", "2031-01-01/2032-12-31",
            "2018-02-06/2018-02-06", "2018-03-12/2018-03-31",
        ]
        try expectAgreement(of: dates, in: periods, copies: 1)
        // Each date fills a file of days, so that the days of many need not be read.
        let loaded = try expectAgreement(of: dates, in: periods, copies: SearchIndex.span)
        #expect(loaded[7] == ["y6.js", "y8.js", "y20.js", "y21.js"], "what is open at its end, or long")
    }

    /// Expects that the script's answers for dates in periods are those of EDTF; gives the files of days that it read.
    @discardableResult
    private func expectAgreement(
        of dates: [(String, EDTFDate)], in periods: [String], copies: Int
    ) throws -> [[String]] {
        let documents = dates.flatMap { date in
            (0..<copies).map { _ in SearchDocument(route: date.0, title: "x", time: SearchTime(date.1)) }
        }
        let queries = periods.map { $0.split(separator: "/") }.map { ["from": String($0[0]), "to": String($0[1])] }
        let answers = try SearchScript(SearchIndex(of: documents)).answers(to: queries)
        for (period, answer) in zip(periods, answers) {
            let asked = try EDTFDate(parsing: period)
            let days = try #require(asked.bounds.days)
            let found = Dictionary((answer.hits ?? []).map { ($0.route, $0.answer ?? 0) }) { first, _ in first }
            for (text, date) in dates {
                let expected =
                    switch (date.isWithin(days), date.overlaps(asked)) {
                    case (.yes, _): 3
                    case (_, .yes): 2
                    case (_, .notKnown): 1
                    case (_, .no): 0
                    }
                #expect(found[text] ?? 0 == expected, "\(text) in \(period)")
            }
        }
        return answers.map { $0.loaded.filter { $0.hasPrefix("y") } }
    }

    @Test("what is not understood, not there, or too much is said")
    func remarks() throws {
        let script = try SearchScript(SearchIndex(of: SearchDocument.all))
        let asked: [([String: String], [String]?, [String])] = [
            (["country": "KR"], ["olympic-destroyer"], []),
            (["country": "XX"], [], ["There is nothing of the country “XX”."]),
            (["actor": "nobody"], [], ["There is nothing of the actor “nobody”."]),
            (
                ["from": "garbage"], nil,
                ["The date “garbage” is not understood and left out: write 2017, 2017-05 or 2017-05-12."]
            ),
            (
                ["kind": "source", "to": "2018-13"], ["fireeye"],
                ["The date “2018-13” is not understood and left out: write 2017, 2017-05 or 2017-05-12."]
            ),
            (
                ["from": "2018-02-30"], nil,
                ["The date “2018-02-30” is not understood and left out: write 2017, 2017-05 or 2017-05-12."]
            ),
            (["from": "2019", "to": "2018"], [], ["The period ends before it begins."]),
        ]
        for (query, answer) in zip(asked, try script.answers(to: asked.map(\.0))) {
            #expect(answer.hits?.map { String($0.route.split(separator: "/").last ?? "") } == query.1, "\(query.0)")
            #expect(answer.remarks == query.2, "\(query.0)")
        }
    }

    @Test("the beginning of very many words is cut, and says so; a word and a value of a filter never are")
    func saysWhatIsCut() throws {
        let documents = (0..<9_000).map { number in
            SearchDocument(
                route: "/\(number)/", title: "wordwordwordwordword\(number * 7919 % 100_003)",
                facets: [.init(.kind, id: "x", name: "x")])
        }
        let script = try SearchScript(SearchIndex(of: documents))
        let answers = try script.answers(to: [["q": "wo"], ["q": "wordwordwordwordword7919"], ["kind": "x"]])
        #expect(answers[0].remarks == ["Too many words begin with “wo” to look at all of them: add a letter."])
        #expect(answers[0].loaded.count { $0.hasPrefix("t") } == 24)
        #expect(answers[1].remarks.isEmpty && answers[1].hits?.first?.route == "/1/")
        #expect(answers[2].remarks.isEmpty && answers[2].hits?.count == 9_000)
    }

    @Test("nothing asked, nothing answered")
    func asksNothing() throws {
        try expect([([:], nil), (["q": ""], nil), (["q": " .,-"], nil)])
    }

    @Test("random queries find what a plain look through all documents finds")
    func agreesWithPlainSearch() throws {
        let documents = SearchDocument.drawn(700, words: 30, seed: 11)
        let words = documents.map { (title: Self.titleWords(of: $0), all: allWords(of: $0)) }
        var numbers = SeededNumbers(seed: 12)
        var queries: [[String: String]] = []
        for _ in 0..<150 {
            let some = (0..<1 + numbers.pick(2)).map { _ in
                let word = numbers.pick(Array(words[numbers.pick(700)].all).sorted())
                return String(word.prefix(2 + numbers.pick(5)))
            }
            // Words that stand beside each other may be one.
            queries.append(["q": some.joined(separator: " ")])
        }
        for (query, answer) in zip(queries, try SearchScript(SearchIndex(of: documents)).answers(to: queries)) {
            let asked = (query["q"] ?? "").split(separator: " ")
            func has(_ words: Set<String>, _ token: Substring) -> Bool {
                words.contains { token.count > 1 ? $0.hasPrefix(token) : $0 == token }
            }
            let joined = asked.joined()
            func hasEither(_ words: Set<String>, _ token: Substring) -> Bool {
                has(words, token) || has(words, joined[...])
            }
            // A word of the title counts most, then one that begins a word of it, and least in a source's title.
            func rank(_ title: Set<String>, isSource: Bool) -> Int {
                asked.reduce(0) { sum, word in
                    let isWhole = title.contains(String(word)) || title.contains(joined)
                    guard isWhole || hasEither(title, word) else { return sum }
                    return sum + (isSource ? 1 : 3) + (isWhole ? 1 : 0)
                }
            }
            let found = words.indices.filter { number in asked.allSatisfy { hasEither(words[number].all, $0) } }
            #expect(
                found == words.indices.filter { WordSearch(query["q"] ?? "").finds(in: Self.texts(of: documents[$0])) })
            let best =
                found
                .map { number in
                    let isSource = documents[number].facets.contains { $0.group == .kind && $0.id == "source" }
                    return (rank(words[number].title, isSource: isSource), number)
                }
                .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            #expect(answer.hits?.map(\.route) == best.map { documents[$0.1].route }, "\(query)")
        }
    }

    private func allWords(of document: SearchDocument) -> Set<String> {
        Self.titleWords(of: document).union(Self.texts(of: document).flatMap(SearchTokens.withJoined))
    }

    private static func titleWords(of document: SearchDocument) -> Set<String> {
        Set(SearchTokens.ofName(document.title))
    }

    private static func texts(of document: SearchDocument) -> [String] {
        [document.title, document.summary, document.text] + document.facets.map(\.name)
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

    @Test("of the days only those of the documents with the words are loaded, and none where all have one answer")
    func loadsFewDays() throws {
        let documents = (0..<6_500).map { number in
            SearchDocument(
                route: "/\(number)/", title: number == 4_100 ? "rare" : "x",
                time: .oneOf([.run(17_000, 17_000 + number)]))
        }
        let script = try SearchScript(SearchIndex(of: documents))
        let answers = try script.answers(to: [
            ["q": "rare", "from": "2016", "to": "2027-10-09"], ["from": "2034", "to": "2034"],
            ["q": "x", "from": "2016"],
        ])
        #expect(answers[0].loaded.filter { $0.hasPrefix("y") } == ["y8.js"])
        #expect(answers[0].hits?.map(\.route) == ["/4100/"])
        #expect(answers[1].loaded.filter { $0.hasPrefix("y") } == ["y12.js"])
        #expect(answers[2].loaded.filter { $0.hasPrefix("y") } == [])
        #expect(answers[2].hits?.count == 6_499)
        // 1 January 2034 is day 23,376.
        #expect(answers[1].hits?.map(\.route) == (6_376..<6_500).map { "/\($0)/" })
    }

    private func expect(
        _ cases: [(String, [String])], at location: SourceLocation = #_sourceLocation
    ) throws {
        try expect(cases.map { (["q": $0.0], $0.1) }, at: location)
    }

    /// The last name of each route; with a question mark what is possibly in the period, with a tilde what partly is.
    private func expect(
        _ cases: [([String: String], [String]?)], at location: SourceLocation = #_sourceLocation
    ) throws {
        let answers = try SearchScript(SearchIndex(of: SearchDocument.all)).answers(to: cases.map(\.0))
        for (asked, answer) in zip(cases, answers) {
            let found = answer.hits?.map {
                String($0.route.split(separator: "/").last ?? "") + ["", "?", "~", ""][$0.answer ?? 0]
            }
            #expect(found == asked.1, "\(asked.0)", sourceLocation: location)
        }
    }
}

import Testing

@testable import DatelineChronology

/// Names are found however they are spelled, on the command line as on the site.
@Suite struct NamesInSeveralSpellings {
    @Test(arguments: [
        ("RAT9", ["RAT 9", "rat-9", "rat9", "Rat_9", "RA T9", "ＲＡＴ９"]),
        ("KOL-8-5", ["kol85", "KOL 8 5", "kol-85", "kol8.5", "KOL8 5"]),
        (
            "Straßenlampe in Žďár, O’Neil said by e‑mail",
            [
                "strassenlampe", "STRASSEN", "zdar", "Žďár", "Z\u{30C}d\u{30C}a\u{301}r", "o'neil", "oneil", "O Neil",
                "O’NEIL",
                "e-mail", "email", "E MAIL", "neil mail",
            ]
        ),
        ("Žďár Crew", ["Zdar Crew", "zdarcrew", "zdar-crew", "zda cre"]),
        ("Agent.BTZ", ["agentbtz", "Agent BTZ", "agent.btz"]), ("Кибер Беркут-Й", ["кибер", "беркути", "КИБЕРБЕРКУТ"]),
        ("Ελληνικός", ["ελληνικοσ", "ΕΛΛΗΝΙΚΌΣ"]), ("平昌 오륜", ["平昌", "오륜"]),
    ])
    func areFound(name: String, queries: [String]) {
        for query in queries { #expect(WordSearch(query).finds(in: [name, "other words"]), "\(query) in \(name)") }
    }

    @Test(arguments: [
        ("RAT9", "rat8"), ("RAT9", "at9"), ("KOL-8-5", "kol 9"), ("Žďár Crew", "crew zdars"), ("e-mail", "maile"),
        ("a b", "abc"), ("Straße", "strase"), ("T1566.001", "001"),
    ])
    func areNotFoundWhereLettersDiffer(name: String, query: String) {
        #expect(!WordSearch(query).finds(in: [name]), "\(query) in \(name)")
    }

    @Test(arguments: [
        ("Žďár Crew", "zdarcrew"), ("KOL-8-5", "kol85"), ("O’Neil", "oneil"), ("Straße", "strasse"), ("平昌組", "平昌組"),
        ("APT 37", "apt37"), ("Й", "и"), ("И\u{306}", "и"), ("!?", ""),
    ])
    func areOneWordWithoutWhatIsSpelledDifferently(name: String, word: String) {
        #expect(SearchTokens.compact(name) == word)
    }

    @Test func wordsThatAHyphenDividesAreAlsoOne() {
        #expect(
            SearchTokens.withJoined("By e-mail, U.S. spear-phishing. T1566.001") == [
                "by", "e", "mail", "u", "s", "spear", "phishing", "t1566.001", "email", "us", "spearphishing",
            ])
        #expect(SearchTokens.ofName("Lazarus Group") == ["lazarus", "group", "lazarusgroup"])
        #expect(SearchTokens.ofName("APT37") == ["apt37"])
        #expect(SearchTokens.ofName("a title of five words") == ["a", "title", "of", "five", "words"])
    }
}

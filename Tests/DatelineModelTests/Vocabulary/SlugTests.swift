import Testing

@testable import DatelineModel

@Suite struct SlugSpelling {
    @Test(arguments: ["apt37", "a", "lazarus-group", "2017", "x-1-y"])
    func takesWordsWithSingleHyphens(text: String) { #expect(Slug.isValid(text)) }

    @Test(arguments: ["", "-a", "a-", "a--b", "APT37", "a_b", "a.b", "a/b", "..", "é", "a b", "a\u{0}"])
    func refusesEverythingElse(text: String) { #expect(!Slug.isValid(text)) }

    @Test func refusesWhatIsTooLong() {
        #expect(Slug.isValid(String(repeating: "a", count: 80)))
        #expect(!Slug.isValid(String(repeating: "a", count: 81)))
    }

    @Test(arguments: [
        ("Lazarus Group", "lazarus-group"), ("TEMP.Reaper", "temp-reaper"), ("Côte d’Ivoire", "cote-divoire"),
        ("Müller & Söhne", "mueller-soehne"), ("  a  ", "a"), ("Łódź", "lodz"), ("北朝鮮", ""), ("Σ-1", "1"),
        ("O'Neil", "oneil"), ("Straße", "strasse"), ("---", ""),
    ])
    func makesASlugOfAName(name: String, slug: String) { #expect(Slug.make(from: name) == slug) }

    @Test(arguments: [
        // A word that ends right at the limit stays whole.
        (String(repeating: "a", count: 80) + " b", String(repeating: "a", count: 80)),
        (
            String(repeating: "a", count: 60) + " " + String(repeating: "b", count: 30),
            String(repeating: "a", count: 60)
        ),
        // The hyphen is before the last third.
        ("a " + String(repeating: "b", count: 90), "a-" + String(repeating: "b", count: 78)),
        ("Short name", "short-name"),
    ])
    func anIdOfARecordEndsWithAWholeWordWhereItCan(name: String, slug: String) {
        #expect(Slug.makeOfWholeWords(from: name) == slug)
        #expect(Slug.isValid(slug))
    }

    @Test func whatItMakesIsValidOrEmpty() {
        for scalar in (0x20...0x2FFF).compactMap(Unicode.Scalar.init) {
            let slug = Slug.make(from: "x\(Character(scalar))y-\(Character(scalar))")
            #expect(Slug.isValid(slug), "U+\(String(scalar.value, radix: 16))")
        }
    }
}

@Suite struct IDSpelling {
    @Test(arguments: ["T1486", "T1566.001"])
    func takesTechniques(text: String) { #expect(ID<Technique>(text) != nil) }

    @Test(arguments: ["t1486", "T148", "T1566.1", "T1566.", "T1566.001.1", "TA0001", ""])
    func refusesOtherTechniques(text: String) { #expect(ID<Technique>(text) == nil) }

    @Test(arguments: ["CVE-2018-4878", "CVE-2021-1234567"])
    func takesVulnerabilities(text: String) { #expect(ID<Vulnerability>(text) != nil) }

    @Test(arguments: ["cve-2018-4878", "CVE-18-4878", "CVE-2018-487", "CVE-2018", "CVE-2018-48x8"])
    func refusesOtherVulnerabilities(text: String) { #expect(ID<Vulnerability>(text) == nil) }
}

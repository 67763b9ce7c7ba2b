import DatelineExport
import DatelineModel
import Testing

@Suite struct BibTeXBibliographyTests {
    func entry(_ fields: String) -> String {
        text(
            BibTeXBibliography(
                of: disclosure(#"{"type":"source","id":"s1","title":"A & B_{50 %}","publisher":"FireEye",\#(fields)}"#)
            ).bytes)
    }

    @Test func anEntry() {
        let fields =
            #""kind":"report","published":"2018-02","url":"https://example.org/a_b?c=1&d","retrieved":"2018-03-01","author":["Kim Zetter","Doe, J."]"#
        #expect(
            entry(fields) == """
                @report{s1,
                  title = {{A \\& B\\_\\textbraceleft{}50 \\%\\textbraceright{}}},
                  author = {{Kim Zetter} and Doe, J.},
                  institution = {{FireEye}},
                  type = {Report},
                  date = {2018-02},
                  url = {https://example.org/a_b?c=1&d},
                  urldate = {2018-03-01},
                  keywords = {TLP:CLEAR},
                }

                """)
    }

    @Test func othersWhoAreNotNamedAreTheWordThatBibTeXHasForThem() {
        let entry = entry(#""author":["Tanabe, M.","Analysis Center","et al."]"#)
        #expect(entry.contains("\n  author = {Tanabe, M. and {Analysis Center} and others},\n"))
    }

    @Test(arguments: [
        ("Desk of Somewhere, Inc.", "{Desk of Somewhere, Inc.}"), ("Hauri Co., Ltd.", "{Hauri Co., Ltd.}"),
        ("Ministry of Defence, Estonia", "{Ministry of Defence, Estonia}"), ("Zetter, Kim", "Zetter, Kim"),
        ("Doe, A. B.", "Doe, A. B."), ("Bank, Steven", "Bank, Steven"),
        ("Black and White, Jo", "{Black and White}, Jo"),
        ("A {lost, Kim", "A \\textbraceleft{}lost, Kim"),
    ])
    func aHouseHasNoFamilyName(_ author: String, _ written: String) {
        #expect(entry("\"author\":[\"\(author)\"]").contains("\n  author = {\(written)},\n"))
    }

    @Test func aBraceWithoutItsPartnerSwallowsNothing() throws {
        var numbers = SeededGenerator(seed: 23)
        let pieces = ["{", "}", "\\\\", "a", "@", "\\\"", "%", "#", ",", "=", " "]
        func words() -> String { "x" + (0...numbers.below(6)).map { _ in numbers.one(of: pieces) }.joined() + "x" }
        let lines = (0..<60).map { number in
            let (title, name, note, author) = (words(), words(), words(), words())
            return #"{"type":"source","id":"s\#(number)","title":"\#(title)","publisher":"\#(name)","note":"\#(note)","#
                + #""author":["\#(author)"],"archived":"https://a.example/x","url":"https://a.example/\#(number)"}"#
        }
        let whole = disclosure(of: lines.joined(separator: "\n"))
        #expect(whole.sources.count == 60)
        #expect(try Self.keys(in: text(BibTeXBibliography(of: whole).bytes)) == whole.sources.map(\.id.text))
    }

    /// The keys of the entries as BibTeX finds them: it counts braces, whatever stands before one, and skips what is
    /// between entries.
    private static func keys(in bibliography: String) throws -> [String] {
        var keys: [String] = []
        var rest = bibliography[...]
        while let start = rest.firstIndex(of: "@") {
            rest = rest[start...].drop { $0 != "{" }
            keys.append(String(rest.dropFirst().prefix { $0 != "," }))
            var depth = 0
            while let character = rest.popFirst() {
                depth += character == "{" ? 1 : character == "}" ? -1 : 0
                if depth == 0 { break }
            }
            try #require(depth == 0, "the entry '\(keys.last ?? "")' has no end")
        }
        return keys
    }

    @Test(
        "a date that biblatex reads stays EDTF",
        arguments: [
            "2018", "2018-02", "2018-02-20", "2018~", "2018-02?", "2018-02-20%", "201X", "20XX", "2018-XX",
            "2018-02-XX",
            "2018-XX-XX", "2018-22", "2018/2019-03", "2018/..", "../2018", "2018/", "/2018",
        ])
    func keepsEDTF(_ date: String) {
        #expect(entry("\"published\":\"\(date)\"").contains("\n  date = {\(date)},\n"))
    }

    @Test(
        "a date that it does not read is words, never a padded date",
        arguments: [
            ("2018-34", "the second quarter of 2018"), ("[2017,2018]", "2017 or 2018"), ("2018-?02", "February 2018"),
            ("2XX8", "2"),
            ("2018-XX-20", "2018"),
        ])
    func saysInWords(_ date: String, _ word: String) {
        let entry = entry("\"published\":\"\(date)\"")
        #expect(!entry.contains("  date = "))
        #expect(entry.contains("  year = {{"))
        #expect(entry.contains(word))
    }
}

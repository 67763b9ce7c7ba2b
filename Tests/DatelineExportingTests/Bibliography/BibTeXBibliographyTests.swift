import DatelineExporting
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
                  title = {{A \\& B\\_\\{50 \\%\\}}},
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

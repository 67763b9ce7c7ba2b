import EDTF
import Testing

@testable import DatelineImport

@Suite struct CitationTextTests {
    @Test func takesTheUsualShapeApart() throws {
        let text =
            "FireEye. (2018, February 20). APT37 (Reaper): The Overlooked North Korean Actor. Retrieved March 1, 2018."
        let citation = try #require(CitationText(text))
        #expect(citation.author == "FireEye")
        #expect(citation.published?.description == "2018-02-20")
        #expect(citation.title == "APT37 (Reaper): The Overlooked North Korean Actor")
        #expect(citation.retrieved?.description == "2018-03-01")
    }

    @Test(
        arguments: [
            ("A. (2021, July). T. Retrieved July 26, 2021.", "2021-07"),
            ("A. (2011). T. Retrieved May 1, 2012.", "2011"),
            ("A. (n.d.). T. Retrieved May 1, 2012.", nil), ("A. (2022, March null). T.", "2022-03"),
            ("A. (2014, Sept 9). T.", "2014-09-09"), ("A. (2015, February 31). T.", "2015"),
        ] as [(String, String?)])
    func datesAsExactlyAsTheTextAndNoMore(_ text: String, _ published: String?) throws {
        #expect(try #require(CitationText(text)).published?.description == published)
    }

    @Test func findsTheDateBehindOtherBrackets() throws {
        let citation = try #require(
            CitationText("Nick Landers (monoxgas). (2019, May 2). sRDI. Retrieved July 1, 2024."))
        #expect(citation.author == "Nick Landers (monoxgas)")
        #expect(citation.published?.description == "2019-05-02")
    }

    @Test func keepsWordsOfATitleThatLookLikeTheEnd() throws {
        let citation = try #require(
            CitationText("ESET. (2020, May 1). How Data Were Retrieved Twice. Retrieved on June 2, 2020."))
        #expect(citation.title == "How Data Were Retrieved Twice")
        #expect(citation.retrieved?.description == "2020-06-02")
    }

    @Test(arguments: [
        "", "()", "(2018).", "A report on the web", "A. (Reaper). T.", "(Citation: FireEye APT37)", "(2018, May",
    ])
    func leavesTextOfAnyOtherShapeAlone(_ text: String) {
        #expect(CitationText(text) == nil)
    }
}

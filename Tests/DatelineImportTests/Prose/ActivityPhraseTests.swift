import EDTF
import Testing

@testable import DatelineImport

/// Since when somebody has been active, read from prose with the sentence that says so.
@Suite struct ActivityPhraseTests {
    private func since(_ text: String) -> ActivityPhrase? { ActivityPhrase(in: ProsePieces(text) { _ in false }) }

    private func texts(_ span: EDTFSpan?) -> [String] {
        [span?.start, span?.end].map { end in
            switch end {
            case .date(let date): date.description
            case .open: ".."
            case .unknown: ""
            case nil: "none"
            }
        }
    }

    @Test(arguments: [
        ("X has been active since at least 2012.", "[..2012]", ".."),
        ("X, active since 2013, is a group.", "2013", ".."),
        ("X has targeted banks since at least January 2016.", "[..2016-01]", ".."),
        ("X is active since at least mid-2021.", "[..2021]", ".."),
        ("X has hit oil since at least early 2017.", "[..2017]", ".."),
        ("X has hit casinos since at least 2013 through 2016.", "[..2013]", "2016"),
        ("X has been active since approximately 2014.", "2014~", ".."),
        ("X has been operating since August of 2017.", "2017-08", ".."),
    ])
    func readsWhatTheSentenceSays(_ text: String, _ start: String, _ end: String) {
        #expect(texts(since(text)?.span) == [start, end])
    }

    @Test(arguments: [
        "", "X has been active.", "X has been active since at least the attack.", "X was renamed in 2012.",
        "Since 2012, others have copied X.", "X has been active since at least 12 months.",
    ])
    func readsNothingElseIntoIt(_ text: String) {
        #expect(since(text) == nil)
    }

    @Test func quotesTheSentenceAndItsCitations() throws {
        let text = """
            [X](https://example.org/x) hit the U.S. sector first.(Citation: A) It has been active since at least \
            2012.(Citation: B)(Citation: C) It stopped.(Citation: D)
            """
        let found = since(text)
        let since = try #require(found)
        #expect(since.words == "It has been active since at least 2012.")
        #expect(since.citations == ["B", "C"])
    }
}

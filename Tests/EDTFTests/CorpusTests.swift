import EDTF
import Foundation
import Testing

/// The lists of valid and invalid texts that other projects test with.
@Suite(.enabled(if: TestFiles.haveShared, "the shared reference material is not here"))
struct CorpusTests {
    /// Why a text that another project takes is refused here.
    static func reasonToRefuse(_ text: String) -> String? {
        if text.contains(" ") { return "a date has no white space in it" }
        if text.contains("u") || text.contains("open") || text.contains("?~") || text.contains("(") || text.first == "y"
        {
            return "the syntax of the draft of 2012"
        }
        if text.contains("^") { return "the syntax of the draft of 2012" }
        if text.contains("T24:") { return "ISO 8601-1:2019 has no hour 24" }
        if text.contains("T"), text.contains(".") { return "the page's times have no fractions of a second" }
        if text.hasSuffix("+0230") { return "the basic format is not permitted" }
        let digits = text.filter(\.isNumber).count
        if digits == 2 || digits == 3, !text.contains(where: "XY".contains) {
            return "a century is '19XX' and a decade '193X'"
        }
        return nil
    }

    /// Texts that another project refuses and we take.
    static let taken = [
        "0000-01-03/0000-01": "an interval may end later in the month that it begins in",
        "0000-02/0000": "an interval may end later in the year that it begins in",
        "2004-06-11%/2004-%06": "an interval may end later in the month that it begins in, marked or not",
        "2004-06-11%/2004-06~": "an interval may end later in the month that it begins in, marked or not",
        "Y-61000/-2000": "a long year may begin an interval",
        "2012-21/2012-22": "a season may begin and end an interval",
    ]

    @Test func takesTheValidOnesButForReasons() throws {
        let valid = try texts("valid.json")
        #expect(valid.count == 312)
        for text in valid {
            #expect(isRead(text) == (Self.reasonToRefuse(text) == nil), "'\(text)'")
            if let date = try? EDTFDate(parsing: text) { #expect(date.description == text) }
        }
        #expect(valid.filter { Self.reasonToRefuse($0) != nil }.count == 49)
    }

    @Test func refusesTheInvalidOnesButForReasons() throws {
        let invalid = try texts("invalid.json")
        #expect(invalid.count == 115)
        #expect(Set(invalid.filter(isRead)) == Set(Self.taken.keys))
    }

    @Test func refusesTheDisputedOnesWhichAreOfTheDraftOf2012() throws {
        let rows =
            try JSONSerialization.jsonObject(with: TestFiles.shared("corpus/edtf/disputed.json")) as? [[String: Any]]
        let disputed = try #require(rows).compactMap { $0["s"] as? String }
        #expect(disputed == ["2001-21^southernHemisphere", "2004-06-(01)~/2004-06-(20)~"])
        #expect(!disputed.contains(where: isRead))
    }

    @Test func followsTheListsOfIntervals() throws {
        let file = try JSONSerialization.jsonObject(with: TestFiles.shared("corpus/edtf/edtf-validate-lists.json"))
        let lists = try #require(file as? [String: [String]])
        for (name, texts) in lists {
            for text in texts {
                #expect(isRead(text) == (!name.hasPrefix("invalid") || Self.taken[text] != nil), "'\(text)' of \(name)")
            }
        }
    }

    private func texts(_ name: String) throws -> [String] {
        let file = try JSONSerialization.jsonObject(with: TestFiles.shared("corpus/edtf/\(name)"))
        return try #require(file as? [String: Any]).keys.sorted()
    }
}

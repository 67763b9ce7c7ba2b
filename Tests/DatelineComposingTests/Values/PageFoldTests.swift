import DatelineModel
import EDTF
import Templating
import Testing

@testable import DatelineComposing

/// What a page comes to while its content takes its form.
@Suite struct PageFoldTests {
    private let place = PagePlace(Route(path: "/actors/heron/"), as: .site, baseURL: "https://example.org/x/")

    private func citation(_ text: String, _ marking: Marking = .clear) throws -> Citation {
        Citation(source: try id(text), marking: marking)
    }

    @Test func numbersSourcesInTheOrderOfTheirFirstReferences() throws {
        var fold = PageFold(at: place)
        let marks = try ["b", "a", "b"].map { fold.mark(try citation($0)) }
        #expect(marks.map(\.number) == [1, 2, 1])
        #expect(marks.map(\.occurrence) == [1, 1, 2])
        #expect(fold.sources == [try id("b"), try id("a")])
        #expect(fold.occurrences(of: 1) == 2)
        #expect(fold.occurrences(of: 3) == 0)
    }

    @Test func numbersASourceThatIsOnlyListed() throws {
        var fold = PageFold(at: place)
        #expect(fold.number(of: try id("a")) == 1)
        #expect(fold.occurrences(of: 1) == 0)
        #expect(fold.mark(try citation("a")).occurrence == 1)
    }

    @Test func isAsStrictAsTheStrictestSource() throws {
        var fold = PageFold(at: place)
        _ = fold.mark(try citation("a", .green))
        _ = fold.mark(try citation("b", .amber))
        _ = fold.mark(try citation("c"))
        #expect(fold.obligation.marking == .amber)
    }

    @Test func keepsTheNewestKnowledge() throws {
        var fold = PageFold(at: place)
        for text in ["2018-02", "2017", "2018-02-28", "2018-02-20"] { fold.note(Obligation(known: try date(text))) }
        // Both may mean the last of February; the month begins before.
        #expect(fold.obligation.known?.date == (try date("2018-02-28")))
        fold.note(Obligation(known: try date("2017/..")))
        #expect(fold.obligation.known?.date == (try date("2018-02-28")), "what has no end is not new")
    }

    @Test func leadsFromThePlaceOfThePage() {
        #expect(place.href(.page(Route(path: "/weeks/2018-W08/"))) == "../../weeks/2018-W08/index.html")
        #expect(place.href(.page(Route(path: "/index/"), part: "letter-a")) == "../../index/index.html#letter-a")
        #expect(place.href(.part("fig")) == "#fig")
        #expect(
            place.href(PageLink(text: "Heron", target: .page(place.route))) == nil, "a page does not lead to itself")
        let alone = PagePlace(place.route, as: .standalone, baseURL: nil)
        #expect(alone.href(.page(Route(path: "/"))) == nil)
    }

    /// A field may be numbered before those that stand above it, and rows that are cut away count.
    @Test func goesOverContentInTheOrderOfItsReferences() throws {
        let content = TwoLists(
            first: [try citation("a"), try citation("b", .green)], second: [try citation("c"), try citation("a")])
        var fold = PageFold(at: place, rows: 1)
        let object = TwoLists.fields.object(of: content, &fold)
        #expect(fold.sources == [try id("c"), try id("a"), try id("b")])
        #expect(fold.obligation.marking == .green)
        var bytes: [UInt8] = []
        #expect(content.appendJSON(to: &bytes, &fold))
        #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("{\"first\":[{\"number\":2"))
        #expect(TemplateValue.object(object) != .none)
    }
}

private struct TwoLists: ModelRecord {
    let first: [Citation]
    let second: [Citation]

    static let fields = RecordDescription<TwoLists>(
        "TwoLists", citing: ["second"],
        [.init("first", "The first.") { $0.first }, .init("second", "The second.") { $0.second }])
}

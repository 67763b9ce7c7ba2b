import DatelinePublishing
import Foundation
import Testing

@Suite struct SearchIndexTests {
    @Test("an index of one document, byte by byte")
    func prints() throws {
        let document = SearchDocument(
            route: "/a/", title: "Ab é", summary: "cd <b>", text: "ab ef", date: "2017",
            facets: [.init(.kind, id: "x", name: "Ef")], time: .oneOf([.some(17_167, 17_531)]))
        let files = try SearchIndex(of: [document]).files
        let texts = Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
        #expect(files.map(\.path) == ["search/index.js", "search/t0.js", "search/d0.js", "search/y0.js"])
        #expect(
            texts["search/t0.js"] == #"""
                dateline.shard("t0",{":kind:x":"..A","ab":"A..","abe":"A..","b":"..A","cd":"..A","e":"A..","ef":"..A"});

                """#)
        #expect(
            texts["search/d0.js"] == #"""
                dateline.shard("d0",[["/a/","Ab é","cd \u003cb\u003e","Ef","2017","TLP:CLEAR"]]);

                """#)
        #expect(texts["search/y0.js"] == "dateline.shard(\"y0\",\"\(numberText(1, 17_167 * 2, 364))\");\n")
        let index = try #require(texts["search/index.js"])
        #expect(
            index.hasPrefix(#"dateline.shard("index",{"format":1,"count":1,"page":16,"span":500,"letters":["a","à"#))
        #expect(
            index.hasSuffix(
                #""starts":[":kind:x"],"reaches":[[17167,17531,1]],"facets":{"actor":[],"country":[],"sector":[],"kind":[["x","Ef",1]]}});"#
                    + "\n")
        )
    }

    /// Five bits a character, the lowest first; the sixth says that more follow.
    private func numberText(_ numbers: Int...) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        return String(
            numbers.flatMap { number -> [Character] in
                let digits = String(number, radix: 32).reversed().compactMap(\.hexOrHigher)
                return digits.enumerated().map { alphabet[$1 + ($0 < digits.count - 1 ? 32 : 0)] }
            })
    }

    @Test("the same documents give the same bytes")
    func isDeterministic() throws {
        let documents = SearchDocument.drawn(300, words: 40, seed: 3)
        #expect(try SearchIndex(of: documents).files == SearchIndex(of: documents).files)
    }

    @Test("an empty index is one")
    func isEmpty() throws {
        #expect(try SearchIndex(of: []).files.map(\.path) == ["search/index.js"])
    }

    @Test("text that would end a script or a string does no harm")
    func survivesHostileText() throws {
        let document = SearchDocument(
            route: "/x/", title: "</script><script>alert(1)", summary: "\"\\\u{2028}\u{0}'`${x}",
            facets: [.init(.actor, id: "</script>", name: "\"]});alert(1)//")])
        for file in try SearchIndex(of: [document]).files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(!text.contains("<") && !text.contains("\u{2028}") && !text.contains("\0"))
            let start = text.firstIndex(of: ",").map(text.index(after:)) ?? text.startIndex
            let json = text[start...].dropLast(3)
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
            }
        }
    }

    @Test("of a facet with many values the most frequent are offered, in the order of their names")
    func offersFrequentValues() throws {
        let documents = (0..<400).flatMap { number in
            (0..<(number < 300 ? 2 : 1)).map { copy in
                SearchDocument(
                    route: "/\(number)/\(copy)/", title: "x",
                    facets: [.init(.actor, id: "a\(number)", name: number == 7 ? "Élan" : "Group \(number)")])
            }
        }
        let index = String(decoding: try SearchIndex(of: documents).files[0].bytes, as: UTF8.self)
        #expect(
            index.contains(#""actor":[["a7","Élan",2],["a0","Group 0",2],["a1","Group 1",2],["a10","Group 10",2],"#))
        #expect(!index.contains("Group 300"))
    }
}

extension Character {
    fileprivate var hexOrHigher: Int? {
        asciiValue.map { $0 >= 97 ? Int($0) - 87 : Int($0) - 48 }
    }
}

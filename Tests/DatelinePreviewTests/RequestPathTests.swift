import Testing

@testable import DatelinePreview

@Suite struct RequestPathTests {
    @Test func readsNames() {
        #expect(RequestPath("/")?.names == [])
        #expect(RequestPath("/")?.isFolder == true)
        #expect(RequestPath("/a/b%20c/")?.names == ["a", "b c"])
        #expect(RequestPath("/a/b")?.isFolder == false)
    }

    @Test("whatever the bytes, a path that is taken has no name that leads elsewhere")
    func takesOnlyHarmlessNames() {
        var state: UInt64 = 9
        func pick(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let pieces = [
            "/", ".", "..", "%2e", "%2f", "%5c", "\\", "%00", "%", "a", "조", "%c0%ae", "\0", "?", "#", ":", "~", " ",
        ]
        var taken = 0
        for _ in 0..<20_000 {
            let path = "/" + (0..<pick(9)).map { _ in pieces[pick(pieces.count)] }.joined()
            guard let found = RequestPath(path) else { continue }
            taken += 1
            for name in found.names {
                #expect(!name.isEmpty && !name.hasPrefix("."), "\(path)")
                #expect(!name.utf8.contains { $0 == 0 || $0 == 0x2F || $0 == 0x5C }, "\(path)")
            }
        }
        #expect(taken > 1000)
    }

    @Test(
        "the media type is told by the name's ending",
        arguments: [
            ("index.html", "text/html; charset=utf-8"), ("X.HTML", "text/html; charset=utf-8"),
            ("feed.xml", "application/xml"), ("feed.json", "application/json"), ("a.svg", "image/svg+xml"),
            ("a.md", "text/markdown; charset=utf-8"), ("CNAME", "application/octet-stream"),
            ("a.tar.gz", "application/octet-stream"), ("a.", "application/octet-stream"),
        ])
    func tellsTypes(name: String, type: String) {
        #expect(ContentType.of(name) == type)
    }
}

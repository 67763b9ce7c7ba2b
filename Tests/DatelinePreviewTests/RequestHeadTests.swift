import Testing

@testable import DatelinePreview

@Suite struct RequestHeadTests {
    @Test("a request is its method, its path without the query, its host and the tag it knows")
    func reads() throws {
        let text =
            "GET /a%20b/?q=1 HTTP/1.1\r\nhOsT: \t localhost:8040 \r\nX: y\r\nIf-None-Match: \"1\"\r\n\r\nHost: later\r\n"
        let request = try #require(RequestHead.request(Array(text.utf8)))
        #expect(request.method == "GET" && request.path == "/a%20b/")
        #expect(request.host == "localhost:8040" && request.knownTag == "\"1\"")
        #expect(RequestHead.request(Array("HEAD / HTTP/1.0\n\n".utf8))?.host == nil)
    }

    @Test(
        "what is not exactly a request is none",
        arguments: [
            "", "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\n\r\n",
            "GET / HTTP/1.1 x\r\n\r\n", "G\"T / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\n continued\r\n\r\n", "GET / HTTP/1.1\r\n: x\r\n\r\n",
        ])
    func refuses(text: String) {
        #expect(RequestHead.request(Array(text.utf8)) == nil)
    }

    @Test("bytes that are not UTF-8 are none")
    func refusesBytes() {
        #expect(RequestHead.request(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8)) == nil)
    }

    @Test("an answer has its length; to HEAD it has no content")
    func prints() {
        let answer = PreviewResponse(200, type: "text/plain", body: Array("조".utf8))
        let head = """
            HTTP/1.1 200 OK\r
            Cache-Control: no-cache\r
            X-Content-Type-Options: nosniff\r
            Referrer-Policy: no-referrer\r
            Cross-Origin-Resource-Policy: same-origin\r
            Content-Type: text/plain\r
            Content-Length: 3\r
            Connection: close\r
            \r

            """
        #expect(String(decoding: answer.bytes(to: "GET"), as: UTF8.self) == head + "조")
        #expect(String(decoding: answer.bytes(to: "HEAD"), as: UTF8.self) == head)
    }
}

import Synchronization
import Testing

@testable import DatelinePreview

@Suite struct PreviewHandlerTests {
    let site: TemporarySite
    let state = PreviewState()
    let handler: PreviewHandler

    init() throws {
        site = try TemporarySite()
        handler = PreviewHandler(of: site.preview(), state: state)
    }

    private func get(_ path: String) -> PreviewResponse { handler.answer(PreviewRequest(path: path)) }
    private func text(_ response: PreviewResponse) -> String { String(decoding: response.body, as: UTF8.self) }

    @Test(
        "a path leads to its file, a folder's to its page",
        arguments: [
            ("/assets/dateline.css", "body {}", "text/css; charset=utf-8"),
            ("/a%20b/%EC%A1%B0.txt", "조", "text/plain; charset=utf-8"),
            ("/a b/조.txt", "조", "text/plain; charset=utf-8"),
            ("/.well-known/security.txt", "contact", "text/plain; charset=utf-8"),
        ])
    func serves(path: String, content: String, type: String) {
        let response = get(path)
        #expect(response.status == 200)
        #expect(text(response) == content)
        #expect(response["Content-Type"] == type)
        #expect(response["X-Content-Type-Options"] == "nosniff")
        #expect(response["Cache-Control"] == "no-cache")
    }

    @Test("a page gets the script that loads it again, at the end of its body")
    func addsTheScript() {
        let script = "<script src=\"/.dateline/reload.js\" defer></script>"
        #expect(text(get("/")) == "<html><body><p>home</p>\(script)</body></html>")
        #expect(text(get("/index.html")) == text(get("/")))
        #expect(text(get("/actors/apt37/")) == "<p>actor\(script)")
    }

    @Test("a folder without its slash is moved to the one with it")
    func moves() {
        #expect(get("/actors/apt37").status == 301)
        #expect(get("/actors/apt37")["Location"] == "/actors/apt37/")
        #expect(get("/a%20b")["Location"] == "/a%20b/")
        #expect(get("/actors/").status == 404)
    }

    @Test(
        "no path leads out of the folder",
        arguments: [
            "/../secret.txt", "/..", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
            "/%252e%252e/secret.txt", "/..%2fsecret.txt", "/..%2Fsecret.txt", "/..%5csecret.txt", "/..\\secret.txt",
            "/actors/../../secret.txt", "/actors/%2e%2e/%2e%2e/secret.txt", "/actors/..%2f..%2fsecret.txt",
            "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt", "/..%00/secret.txt",
            "/index.html%00.txt", "//etc/passwd",
            "/%2fetc/passwd", "/%2Fetc%2Fpasswd", "//../secret.txt", "/./../secret.txt", "/.git/config", "/.git/",
            "/%2egit/config", "/.GIT/config", "/actors/./apt37/", "/%", "/%2", "/%zz", "/%u002e%u002e/secret.txt",
            "/..;/secret.txt", "/secret.txt", "secret.txt", "../secret.txt", "", "*", "http://localhost/../secret.txt",
            "/\u{FF0E}\u{FF0E}/secret.txt", "/index.html/", "/index.html/..", "/assets/dateline.css/x",
            "/" + String(repeating: "a", count: 300), "/" + String(repeating: "a/", count: 3000),
        ])
    func staysInside(path: String) {
        let response = get(path)
        #expect(response.status == 404)
        #expect(!text(response).contains("secret") && !text(response).contains("root:"))
    }

    @Test("what is not found gets the site's own page, or ours while there is none")
    func notFound() throws {
        #expect(text(get("/nothing")).contains("<h1>Not found</h1>"))
        #expect(text(get("/nothing")).contains(Reloading.element))
        try site.write("<body>own</body>", to: "site/404.html")
        #expect(text(get("/nothing")) == "<body>own\(Reloading.element)</body>")
        #expect(get("/nothing").status == 404)
        let other = PreviewHandler(of: PreviewSite(rebuild: { .built }, find: { _ in .nothing }), state: state)
        #expect(other.answer(PreviewRequest(path: "/")).status == 404)
    }

    @Test("a page that could not be made says why, as text that cannot be markup, and is asked for again")
    func tellsOfFailures() {
        let site = PreviewSite(rebuild: { .built }, find: { _ in .failed("a.html:1:2: error: <script>&") })
        let response = PreviewHandler(of: site, state: state).answer(PreviewRequest(path: "/actors/"))
        #expect(response.status == 500)
        #expect(text(response).contains("<pre>a.html:1:2: error: &lt;script&gt;&amp;</pre>"))
        #expect(text(response).contains(Reloading.element))
    }

    @Test(
        "only this machine's own names are answered, against rebinding",
        arguments: [
            ("localhost", 200), ("localhost:8040", 200), ("LOCALHOST:1", 200), ("127.0.0.1", 200),
            ("127.0.0.1:65535", 200), ("[::1]", 200), ("[::1]:8040", 200), ("evil.example", 403),
            ("evil.example:8040", 403), ("localhost.evil.example", 403), ("127.0.0.1.evil.example", 403),
            ("localhost:", 403), ("localhost:80:80", 403), ("localhost:8a", 403), ("user@localhost", 403), ("::1", 403),
            ("0.0.0.0", 403), ("127.0.0.2", 403), ("", 403), (nil, 403),
        ] as [(String?, Int)])
    func checksTheHost(host: String?, status: Int) {
        #expect(handler.answer(PreviewRequest(path: "/", host: host)).status == status)
        let reload = handler.answer(PreviewRequest(path: Reloading.statePath, host: host))
        #expect(reload.status == status)
    }

    @Test("only GET and HEAD", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get", "CONNECT", ""])
    func refusesOtherMethods(method: String) {
        let response = handler.answer(PreviewRequest(method: method, path: "/"))
        #expect(response.status == 405)
        #expect(response["Allow"] == "GET, HEAD")
    }

    @Test("a browser that has the same content is told so")
    func tags() throws {
        let tag = try #require(get("/")["ETag"])
        for known in [tag, "W/" + tag, "\"x\", \(tag)", "*"] {
            let response = handler.answer(PreviewRequest(path: "/", knownTag: known))
            #expect(response.status == 304 && response.body == [] && response["ETag"] == tag)
        }
        try site.write("<html><body><p>hOme</p></body></html>", to: "site/index.html")
        #expect(handler.answer(PreviewRequest(path: "/", knownTag: tag)).status == 200)
        #expect(handler.answer(PreviewRequest(path: "/nothing", knownTag: "*")).status == 404)
    }

    @Test("pages learn of rebuilds and of what went wrong, as text that cannot be a script")
    func tellsTheState() {
        #expect(text(get("/.dateline/reload")) == "datelineReload(0,null,0);\n")
        state.update(.built)
        #expect(text(get("/.dateline/reload")) == "datelineReload(1,null,1);\n")
        state.update(.failed("a.md:4:12: error: '</script>\u{2028}\"'\n4 | date\\"))
        #expect(
            text(get("/.dateline/reload"))
                == #"datelineReload(1,"a.md:4:12: error: '\u003c/script>\u2028\u0022'\u000a4 | date\u005c",2);"# + "\n")
        state.update(.built)
        #expect(text(get("/.dateline/reload")) == "datelineReload(2,null,3);\n")
        #expect(get("/.dateline/reload.js")["Content-Type"] == "text/javascript; charset=utf-8")
        #expect(get("/.dateline/").status == 404)
    }

    @Test("who knows the last revision waits for the next; who knows another is answered at once")
    func waits() {
        #expect(handler.revisionToOutlast(PreviewRequest(path: "/.dateline/reload")) == nil)
        #expect(handler.revisionToOutlast(PreviewRequest(path: "/.dateline/reload/0")) == 0)
        #expect(handler.revisionToOutlast(PreviewRequest(path: "/.dateline/reload/x")) == nil)
        #expect(handler.revisionToOutlast(PreviewRequest(path: "/.dateline/reload/0", host: "evil.example")) == nil)
        #expect(handler.revisionToOutlast(PreviewRequest(method: "HEAD", path: "/.dateline/reload/0")) == nil)
        let calls = Atomic(0)
        let first = state.whenChanged(from: 0) { calls.add(1, ordering: .relaxed) }
        let second = state.whenChanged(from: 0) { calls.add(10, ordering: .relaxed) }
        #expect(first != nil && calls.load(ordering: .relaxed) == 0)
        if let second { state.forget(second) }
        state.update(.failed("x"))
        state.update(.built)
        #expect(calls.load(ordering: .relaxed) == 1)
        #expect(state.whenChanged(from: 1) { calls.add(1, ordering: .relaxed) } == nil)
        #expect(calls.load(ordering: .relaxed) == 2)
    }
}

import Foundation
import Synchronization
import Testing

@testable import DatelinePreview

/// The whole: building, serving over the network, rebuilding.
@Suite(.serialized) struct PreviewServerTests {
    /// Runs a preview of a site while `body` looks at it.
    private func serve(
        _ site: TemporarySite, rebuild: @escaping @Sendable () async -> PreviewOutcome = { .built },
        _ body: @Sendable (_ port: UInt16) async throws -> Void
    ) async throws {
        let server = PreviewServer(of: site.preview(rebuild: rebuild), watching: [site.base + "/book"], port: 0)
        let (addresses, announce) = AsyncStream<String>.makeStream()
        let running = Task { try await server.run { announce.yield($0) } }
        var iterator = addresses.makeAsyncIterator()
        let address = try #require(await iterator.next())
        let port = try #require(UInt16(address.dropFirst("http://localhost:".count).dropLast()))
        try await body(port)
        running.cancel()
        try await running.value
    }

    @Test("it answers on the loopback address, after the first build")
    func serves() async throws {
        let site = try TemporarySite()
        try await serve(site) {
            try? site.write("<p>built", to: "site/index.html")
            return .built
        } _: { port in
            let answer = RawConnection.get("/", port: port)
            #expect(answer.hasPrefix("HTTP/1.1 200 "))
            #expect(answer.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n<p>built\(Reloading.element)"))
            let head = RawConnection.get("/", port: port, method: "HEAD")
            #expect(head.hasPrefix("HTTP/1.1 200 ") && head.hasSuffix("\r\n\r\n"))
            #expect(head.contains("Content-Length: \("<p>built\(Reloading.element)".utf8.count)\r\n"))
            #expect(RawConnection.get("/", port: port, host: "evil.example").hasPrefix("HTTP/1.1 403 "))
            #expect(RawConnection.get("/", port: port, method: "POST").hasPrefix("HTTP/1.1 405 "))
        }
    }

    @Test("no request gets a file from outside, however it is spelt")
    func staysInside() async throws {
        let site = try TemporarySite()
        try await serve(site) { port in
            let paths = [
                "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt", "//secret.txt",
                "/..\\secret.txt", "/.git/config",
                "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/hostname",
                "/%00", "/?../secret.txt#x", "http://localhost/../secret.txt", "*",
            ]
            for path in paths {
                let answer = RawConnection.get(path, port: port)
                #expect(!answer.contains("secret\n") && !answer.hasSuffix("secret"), "\(path)")
            }
            #expect(RawConnection.get("/", port: port).hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("bytes that are no request do not stop it")
    func survivesGarbage() async throws {
        let site = try TemporarySite()
        try await serve(site) { port in
            for garbage in ["\r\n\r\n", "GET\r\n\r\n", "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/9\r\nHost\r\n\r\n"] {
                _ = RawConnection.exchange(garbage + "GET / HTTP/1.0\r\n\r\n", port: port)
            }
            let long = "GET / HTTP/1.1\r\nX: " + String(repeating: "x", count: 30_000) + "\r\n\r\n"
            #expect(!RawConnection.exchange(long, port: port).contains(" 200 "))
            #expect(RawConnection.get("/", port: port).hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("many at once are all answered")
    func servesMany() async throws {
        let site = try TemporarySite()
        try await serve(site) { port in
            let answers = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<100 { group.addTask { RawConnection.get("/", port: port).hasSuffix("</body></html>") } }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(answers == 100)
        }
    }

    @Test("a change in the casebook rebuilds the site, and open pages are told how that ended")
    func rebuilds() async throws {
        let site = try TemporarySite()
        try site.write("good", to: "book/a.md")
        try await serve(site) {
            let text = try? String(contentsOfFile: site.base + "/book/a.md", encoding: .utf8)
            return text == "bad" ? .failed("a.md:1:1: error") : .built
        } _: { port in
            #expect(RawConnection.get("/.dateline/reload", port: port).hasSuffix("datelineReload(1,null,1);\n"))
            try site.write("bad", to: "book/a.md")
            try await expectState("datelineReload(1,\"a.md:1:1: error\",2);\n", port)
            // Whoever knows the last state waits for the next, however long that takes in a request or two.
            let waiting = Task {
                RawConnection.get("/.dateline/reload/2", port: port)
                    + RawConnection.get("/.dateline/reload/2", port: port)
            }
            try await Task.sleep(for: .milliseconds(50))
            try site.write("better", to: "book/a.md")
            #expect(await waiting.value.hasSuffix("datelineReload(2,null,3);\n"))
            try await expectState("datelineReload(2,null,3);\n", port)
        }
    }

    /// Waits for a state as an open page would, for ten seconds at most.
    private func expectState(_ state: String, _ port: UInt16) async throws {
        for _ in 0..<100 {
            if RawConnection.get("/.dateline/reload", port: port).hasSuffix(state) { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("not told: \(state)")
    }

    @Test("a port that is taken is named, with a remedy")
    func refusesTakenPort() async throws {
        let site = try TemporarySite()
        try await serve(site) { port in
            do throws(PreviewError) {
                try await PreviewServer(of: site.preview(), watching: [], port: port).run { _ in }
                Issue.record("two on one port")
            } catch {
                #expect(error.description == "port \(port) is taken by another program")
                #expect(error.help?.hasPrefix("name another port: dateline serve --port ") == true)
            }
        }
    }
}

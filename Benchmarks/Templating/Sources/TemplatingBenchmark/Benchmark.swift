import Foundation
import Templating

/// Renders one page with each engine in one run, and prints pages a second and ratios to ours.
@main struct Benchmark {
    static func main() throws {
        let page = SamplePage.standard
        let ours = try TemplatingPage(page)
        let bytes = try ours.render()
        let byHand = HandWritten.page(page)
        print("page: \(bytes.count) bytes; the same by hand: \(bytes == byHand)")
        let mustache = try MustachePage(page)
        let stencil = StencilPage(page)
        let rounds = 7
        var results: [(name: String, seconds: Double)] = []
        results.append(("templating", try best(rounds, 300) { try ours.render().count }))
        results.append(("by hand, [UInt8]", best(rounds, 300) { HandWritten.page(page).count }))
        results.append(("swift-mustache 2.1.1", best(rounds, 30) { mustache.render().utf8.count }))
        results.append(("Stencil 0.15.1", try best(rounds, 4) { try stencil.render().utf8.count }))
        if let jinja = try jinja(page, rounds: rounds, expecting: bytes) { results.append(("Jinja2 (CPython)", jinja)) }
        let own = results[0].seconds
        for (name, seconds) in results {
            let rate = String(format: "%9.0f pages/s", 1 / seconds)
            print(rate, String(format: "  templating is %6.2f times as fast as", seconds / own), name)
        }
    }

    /// The least processor time of one call, over several rounds.
    static func best(_ rounds: Int, _ count: Int, _ body: () throws -> Int) rethrows -> Double {
        var least = Double.infinity
        var total = 0
        for _ in 0..<rounds {
            let start = clock()
            for _ in 0..<count { total += try body() }
            least = min(least, Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(count))
        }
        precondition(total > 0)
        return least
    }

    static func jinja(_ page: SamplePage, rounds: Int, expecting bytes: [UInt8]) throws -> Double? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let python = ProcessInfo.processInfo.environment["DATELINE_TEST_PYTHON"] ?? "python3"
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("jinja.py").path
        process.arguments = [python, script]
        let job: [String: Any] = [
            "templates": Dictionary(uniqueKeysWithValues: SamplePage.jinja.map { ($0.name, $0.text) }),
            "data": [
                "title": page.title, "navigation": page.navigation.map { ["label": $0.label, "url": $0.url] },
                "items": page.items.map {
                    [
                        "id": $0.id, "title": $0.title, "date": $0.date, "actor": $0.actor, "sector": $0.sector,
                        "country": $0.country, "summary": $0.summary, "number": $0.number,
                    ] as [String: Any]
                },
            ] as [String: Any],
            "count": 60, "rounds": rounds,
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: JSONSerialization.data(withJSONObject: job))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { return nil }
        print("the same by Jinja2: \((answer["output"] as? String).map { Array($0.utf8) } == bytes)")
        return answer["seconds"] as? Double
    }
}

// The imports of the example: what a user of the library writes.
import Dateline
import Foundation
import Testing

/// The README's example, compiled and run; the README has it line by line.
@Suite struct ReadmeExample {
    static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func givesACasebookATimelineARenderedPageAndASite() throws {
        var printed: [String] = []
        func print(_ value: some CustomStringConvertible) { printed.append(value.description) }

        // example begins
        let publication = try Publication(at: "Samples/north-korea", ceiling: .clear)
        let disclosure = publication.disclosure
        if case .one(let id) = ActorIndex(of: disclosure).find("Reaper"), let apt37 = disclosure.actor(id) {
            print(Timeline(of: apt37, in: disclosure).groups.map(\.heading))
            if let page = publication.edition.page(.actor(id)) {
                print(String(decoding: try publication.bytes(of: page, as: .markdown), as: UTF8.self))
            }
        }
        print(try publication.publish(to: "/tmp/north-korea").written)
        // example ends

        #expect(printed.count == 3)
        #expect(printed.first?.contains("2012 or earlier") == true)
        #expect(printed.dropFirst().first?.contains("since at least 2012") == true)
        #expect(printed.last.flatMap { Int($0) } != nil)
    }

    @Test func standsInTheReadmeLineByLine() throws {
        let test = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
        let readme = try String(contentsOf: Self.package.appending(path: "README.md"), encoding: .utf8)
        let begin = try #require(test.range(of: "// example begins\n"))
        let end = try #require(test.range(of: "        // example ends\n", range: begin.upperBound..<test.endIndex))
        let example = test[begin.upperBound..<end.lowerBound].split(separator: "\n").map { $0.dropFirst(8) }
        #expect(example.count <= 10)
        #expect(readme.contains("```swift\nimport Dateline\n\n" + example.joined(separator: "\n") + "\n```\n"))
    }
}

// The imports of the example: what a user of the library writes.
import Dateline
import Foundation
import Testing

/// The README's example, compiled and run; the README has it line by line.
@Suite struct ReadmeExample {
    static let package = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func givesACasebookATimelineAndARenderedPage() throws {
        var printed: [String] = []
        func print(_ value: some CustomStringConvertible) { printed.append(value.description) }

        // example begins
        let casebook = try Casebook(at: "Samples/north-korea")
        let disclosure = casebook.disclosed(at: .clear)
        if case .one(let id) = ActorIndex(of: disclosure).find("Reaper"), let apt37 = disclosure.actor(id) {
            let timeline = Timeline(of: apt37, in: disclosure)
            print(timeline.groups.map(\.heading))
            if let page = Edition(of: disclosure).page(.actor(id)) {
                print(try PageRenderer().text(of: page, as: .markdown))
            }
        }
        // example ends

        #expect(printed.count == 2)
        #expect(printed.first?.contains("2012 or earlier") == true)
        #expect(printed.last?.contains("since at least 2012") == true)
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

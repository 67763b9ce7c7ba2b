import Foundation
import Testing

@testable import DatelineReading

/// Nicolas Seriot's JSON test suite: what must be read, what must be refused, and what may be either.
@Suite(.enabled(if: TestMaterial.isPresent, TestMaterial.absence))
struct JSONSuiteTests {
    /// Valid by the grammar and refused here, because a key that stands twice is a contradiction in a record.
    private static let refusedOnPurpose: Set<String> = [
        "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
    ]

    @Test func whatMustBeReadIsReadAndWhatMustNotIsNot() throws {
        var counts: [Character: Int] = [:]
        for file in try TestMaterial.files(in: "corpus/jsontestsuite") where file.name.hasSuffix(".json") {
            let read = JSONReader.read(file.bytes)
            let isClean = read.node != nil && read.faults.isEmpty
            #expect(read.node != nil || !read.faults.isEmpty, "\(file.name)")
            switch file.name.prefix(2) {
            case "y_" where Self.refusedOnPurpose.contains(file.name):
                #expect(read.node != nil && read.faults.map(\.kind) == [.duplicateKey("a")], "\(file.name)")
            case "y_": #expect(isClean, "\(file.name)")
            case "n_": #expect(read.node == nil, "\(file.name)")
            default: break
            }
            counts[file.name.first ?? " ", default: 0] += 1
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }

    @Test func whatMayBeEitherIsDecidedForTheTextAsItStands() throws {
        var read: Set<String> = []
        for file in try TestMaterial.files(in: "corpus/jsontestsuite") where file.name.hasPrefix("i_") {
            if JSONReader.read(file.bytes).node != nil { read.insert(String(file.name.dropFirst(2).dropLast(5))) }
        }
        // Numbers keep their digits, so none is too large; a mark of byte order is passed over; all else is refused.
        #expect(read.filter { !$0.hasPrefix("number_") } == ["structure_UTF-8_BOM_empty_object"])
        #expect(read.count == 11)
    }

    @Test(.enabled(if: PythonOracle.has("json"), PythonOracle.absence))
    func pythonReadsTheSame() throws {
        let program = """
            import json, sys
            texts = json.load(sys.stdin)
            keep = lambda text: "#" + text
            print(json.dumps([json.loads(text, parse_float=keep, parse_int=keep) for text in texts]))
            """
        let slice = try TestMaterial.bytes("data/attack/dprk-slice.json")
        let files = try TestMaterial.files(in: "corpus/jsontestsuite").filter { $0.name.hasPrefix("y_") }.map(\.bytes)
        let texts = (files + [slice]).filter { JSONReader.read($0).faults.isEmpty }
        let input = try JSONEncoder().encode(texts.map { String(decoding: $0, as: UTF8.self) })
        let answer = JSONReader.read(try PythonOracle.run(program, input: input), maximumDepth: 70)
        let theirs = try #require(answer.node?.elements)
        #expect(theirs.count == texts.count)
        for (text, their) in zip(texts, theirs) {
            let ours = try #require(JSONReader.read(text).node)
            #expect(ours.withMarkedNumbers.outline == their.outline)
        }
    }
}

extension LocatedNode {
    /// The node with `#` before each number, as Python was asked to give it back.
    fileprivate var withMarkedNumbers: LocatedNode {
        switch value {
        case .scalar(let scalar) where scalar.style == .jsonNumber:
            LocatedNode(place: place, value: .scalar(Scalar(text: "#" + scalar.text, style: .quoted)))
        case .scalar: self
        case .sequence(let elements): LocatedNode(place: place, value: .sequence(elements.map(\.withMarkedNumbers)))
        case .mapping(let entries):
            LocatedNode(
                place: place, value: .mapping(entries.map { Entry(key: $0.key, value: $0.value.withMarkedNumbers) }))
        }
    }
}

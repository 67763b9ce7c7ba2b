import Foundation
import Testing

@testable import DatelineReading

/// The YAML project's own test suite: no text stops the reader, and what it reads without a fault is read rightly.
@Suite(.enabled(if: TestMaterial.isPresent, TestMaterial.absence))
struct YAMLSuiteTests {
    private struct Example {
        let name: String
        let yaml: [UInt8]
        let mustFail: Bool
        let json: [UInt8]?
    }

    /// The suite writes invisible characters as visible ones.
    private static func visible(_ text: String) -> [UInt8] {
        var text = text
        for (mark, meaning) in [("␣", " "), ("↵", ""), ("∎\n", ""), ("←", "\r"), ("⇔", "\u{FEFF}")] {
            text = text.replacing(mark, with: meaning)
        }
        text = text.replacing(/—*»/, with: "\t")
        return Array(text.utf8)
    }

    /// The examples, read by the reader under test: the suite is written in YAML that it accepts.
    private static func examples() throws -> [Example] {
        try TestMaterial.files(in: "corpus/yaml-test-suite").flatMap { file -> [Example] in
            let read = YAMLReader.read(file.bytes)
            #expect(read.faults == [], "\(file.name)")
            return (read.node?.elements ?? []).compactMap { node in
                guard let yaml = node["yaml"]?.scalar?.text else { return nil }
                return Example(
                    name: file.name, yaml: visible(yaml), mustFail: node["fail"]?.text == "true",
                    json: node["json"]?.scalar.map { Array($0.text.utf8) })
            }
        }
    }

    @Test func whatIsReadAndWhatIsRefused() throws {
        // Valid and refused: YAML 1.2 that libyaml, a reader of 1.1, does not know. Valid with faults: aliases, anchors,
        // tags, several documents, keys that are no texts. Invalid and read: a missing space before a comment, tabs or
        // too little indentation within quotes and brackets, `-` for a text; none changes what a reader would see.
        var counts: [String: Int] = [:]
        for example in try Self.examples() {
            let read = YAMLReader.read(example.yaml)
            let outcome =
                read.faults.allSatisfy(\.isWarning) ? "read" : read.node == nil ? "refused" : "read with faults"
            counts[(example.mustFail ? "invalid, " : "valid, ") + outcome, default: 0] += 1
        }
        #expect(
            counts == [
                "valid, read": 180, "valid, read with faults": 77, "valid, refused": 55,
                "invalid, read": 12, "invalid, read with faults": 5, "invalid, refused": 77,
            ])
    }

    @Test func whatIsReadWithoutFaultIsWhatTheSuiteExpects() throws {
        var same = 0
        var different: Set<String> = []
        for example in try Self.examples() where !example.mustFail {
            let read = YAMLReader.read(example.yaml)
            guard read.faults.allSatisfy(\.isWarning), let json = example.json,
                let expected = JSONReader.read(json).node
            else {
                continue
            }
            if (read.node?.outline ?? "null") == expected.outline {
                same += 1
            } else {
                different.insert(String(example.name.dropLast(5)))
            }
        }
        // `?` right before a text within brackets (652Z, HM87); a block at the end of a file without a line end (L24T);
        // RR7F's answer has its keys in another order.
        #expect(different == ["652Z", "HM87", "L24T", "RR7F"])
        #expect(same == 168)
    }

    @Test(.enabled(if: PythonOracle.has("yaml"), PythonOracle.absence))
    func pythonReadsTheSame() throws {
        let program = """
            import json, sys, yaml
            def read(text):
                try:
                    return [yaml.load(text, Loader=yaml.BaseLoader)]
                except Exception:
                    return None
            print(json.dumps([read(text) for text in json.load(sys.stdin)]))
            """
        let texts = try Self.examples().map(\.yaml).filter { YAMLReader.read($0).faults.isEmpty }
        let input = try JSONEncoder().encode(texts.map { String(decoding: $0, as: UTF8.self) })
        let answers = JSONReader.read(try PythonOracle.run(program, input: input), maximumDepth: 70).node
        let theirs = try #require(answers?.elements)
        let both = zip(texts, theirs).compactMap { text, their in their.elements?.first.map { (text, $0) } }
        for (text, their) in both {
            let ours = YAMLReader.read(text).node?.outline(null: "\"\"") ?? "null"
            #expect(ours == their.outline, "\(String(decoding: text, as: UTF8.self))")
        }
        #expect(both.count == 177)
    }

    @Test func hostileFilesAreReadOrRefusedByName() throws {
        var read: [String: [NodeFault.Kind]] = [:]
        var refused: Set<String> = []
        for file in try TestMaterial.files(in: "corpus/own/yaml") {
            let (node, faults) = YAMLReader.read(file.bytes)
            let name = String(file.name.dropLast(5))
            read[name] = faults.map(\.kind).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
            if node == nil { refused.insert(name) }
        }
        #expect(
            read == [
                "alias-bomb": [.anchor, .alias], "alias-undefined": [.alias], "bom-utf16": [.notUTF8], "crlf": [],
                "custom-tag": [.tag], "cycle": [.anchor, .alias], "deep": [.tooDeep(64)],
                "deep-map": [.tooLarge(4 << 20)], "directive": [.syntax("found incompatible YAML document")],
                "dup-keys": [.duplicateKey("tlp")], "dup-keys-anchored": [.anchor, .alias],
                "invalid-utf8": [.invalidUTF8], "long-key": [], "merge-bomb": [.anchor, .alias],
                "multi-doc": [.severalDocuments], "nel": [.lineSeparator], "norway": [],
                "nul": [.syntax("control characters are not allowed")], "python-tag": [.tag], "ruby-tag": [.tag],
                "self-seq": [.anchor, .alias], "tabs": [.syntax("a tab cannot stand here")],
            ])
        #expect(refused == ["bom-utf16", "deep", "deep-map", "directive", "invalid-utf8", "nul", "tabs"])
    }
}

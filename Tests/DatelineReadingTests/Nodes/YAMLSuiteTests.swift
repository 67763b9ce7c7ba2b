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
        var counts: [String: Int] = [:]
        for example in try Self.examples() {
            let read = YAMLReader.read(example.yaml)
            let outcome = read.faults.isEmpty ? "read" : read.node == nil ? "refused" : "read with faults"
            counts[(example.mustFail ? "invalid: " : "valid: ") + outcome, default: 0] += 1
        }
        print("COUNTS", counts)
    }

    @Test func whatIsReadWithoutFaultIsWhatTheSuiteExpects() throws {
        var (same, different) = (0, Set<String>())
        for example in try Self.examples() where !example.mustFail {
            let read = YAMLReader.read(example.yaml)
            guard read.faults.isEmpty, let json = example.json, let expected = JSONReader.read(json).node else {
                continue
            }
            if (read.node?.outline ?? "null") == expected.outline {
                same += 1
            } else {
                different.insert(example.name);
                print("WANT", example.name, expected.outline, "GOT", read.node?.outline ?? "none")
            }
        }
        print("SAME", same, different.sorted())
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
        var compared = 0
        for (text, their) in zip(texts, theirs) {
            guard let their = their.elements?.first else {
                print("PYREFUSES", String(decoding: text, as: UTF8.self).debugDescription); continue
            }
            let ours = YAMLReader.read(text).node?.outline.replacing("null", with: "\"\"") ?? "null"
            if ours != their.outline {
                print("PYDIFF", String(decoding: text, as: UTF8.self).debugDescription, ours, their.outline)
            }
            compared += 1
        }
        print("COMPARED", compared)
    }

    @Test func hostileFilesAreReadOrRefusedByName() throws {
        var read: [String: String] = [:]
        for file in try TestMaterial.files(in: "corpus/own/yaml") {
            let (node, faults) = YAMLReader.read(file.bytes)
            let kinds = faults.map { "\($0.kind)" }
            let unique = kinds.indices.filter { kinds.firstIndex(of: kinds[$0]) == $0 }.map { kinds[$0] }
            read[file.name] =
                (node == nil ? "refused" : "read") + (unique.isEmpty ? "" : ": ") + unique.joined(separator: ", ")
        }
        for (name, what) in read.sorted(by: { $0.key < $1.key }) { print("OWN", name, what) }
    }
}

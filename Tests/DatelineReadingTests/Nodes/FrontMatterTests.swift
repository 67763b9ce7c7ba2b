import Testing

@testable import DatelineReading

struct FrontMatterTests {
    private func split(_ text: String) throws -> (yaml: String?, yamlLine: Int, body: String, bodyLine: Int) {
        let bytes = Array(text.utf8)
        let parts = try FrontMatter.split(bytes)
        let yaml = parts.yaml.map { String(decoding: bytes[$0], as: UTF8.self) }
        return (yaml, parts.yamlFirstLine, parts.body, parts.bodyFirstLine)
    }

    @Test func dividesFieldsAndProse() throws {
        #expect(try split("---\na: 1\n---\nbody\n---\nmore") == ("a: 1\n", 2, "body\n---\nmore", 4))
        #expect(try split("---\na: 1\nb: 2\n...\n\nbody") == ("a: 1\nb: 2\n", 2, "\nbody", 5))
        #expect(try split("---\n---\n") == ("", 2, "", 3))
        #expect(try split("---\n---") == ("", 2, "", 3))
    }

    @Test func lineEndsOfEveryKindAndSpacesAreOfNoAccount() throws {
        #expect(try split("---\r\na: 1\r\n---\r\nbody\r\n") == ("a: 1\r\n", 2, "body\r\n", 4))
        #expect(try split("---\ra: 1\r---\rbody") == ("a: 1\r", 2, "body", 4))
        #expect(try split("--- \t\na: 1\n---  \nbody") == ("a: 1\n", 2, "body", 4))
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        #expect(try split("\u{FEFF}---\na: 1\n---\n") == ("a: 1\n", 2, "", 4))
        #expect(try split("\u{FEFF}prose") == (nil, 1, "prose", 1))
    }

    @Test(arguments: ["", "prose", "----\na: 1\n----\n", " ---\na: 1\n---\n", "---x\n---\n", "\n---\na: 1\n---\n"])
    func proseAloneIsProse(_ text: String) throws {
        #expect(try split(text) == (nil, 1, text, 1))
    }

    @Test func namesWhatCannotBeDivided() {
        let mark = NodePlace(line: 1, column: 1, length: 3)
        #expect(throws: NodeFault(.unterminatedFrontMatter, at: mark)) { try split("---\ntitle: x\n") }
        #expect(throws: NodeFault(.unterminatedFrontMatter, at: mark)) { try split("---") }
        #expect(throws: NodeFault(.unterminatedFrontMatter, at: mark)) { try split("---\na: 1\n ---\n") }
        #expect(throws: NodeFault(.tomlFrontMatter, at: mark)) { try split("+++\na = 1\n+++\n") }
        #expect(throws: NodeFault(.invalidUTF8, at: NodePlace(line: 2, column: 4, length: 1))) {
            try FrontMatter.split(Array("---\na: ".utf8) + [0xFF] + Array("\n---\n".utf8))
        }
        #expect(throws: NodeFault(.notUTF8, at: NodePlace(line: 1, column: 1, length: 0))) {
            try FrontMatter.split([0xFF, 0xFE, 0x2D, 0])
        }
    }

    @Test func thePartsAreReadWithTheLinesOfTheFile() throws {
        let input = MarkedInput("\u{FEFF}---\r\ntitle: x\r\ndate: ⟪2017-13⟫\r\n---\r\nbody")
        let parts = try FrontMatter.split(input.bytes)
        let yaml = try #require(parts.yaml)
        let node = YAMLReader.read(input.bytes[yaml], startingAtLine: parts.yamlFirstLine).node
        #expect(node?["date"]?.place == input.places.first)
    }

    @Test(.enabled(if: TestMaterial.isPresent, TestMaterial.absence))
    func theFilesOfTheCorpusAreDividedAsTheirNamesSay() throws {
        var read: [String: String] = [:]
        for file in try TestMaterial.files(in: "corpus/own/frontmatter") {
            do throws(NodeFault) {
                let parts = try FrontMatter.split(file.bytes)
                let node = parts.yaml.flatMap { YAMLReader.read(file.bytes[$0]).node }
                read[file.name] = "\(node?.outline ?? "none") \(parts.body.debugDescription)"
            } catch {
                read[file.name] = error.message
            }
        }
        #expect(
            read == [
                "body_has.md": #"{"a": "1"} "text\n---\nmore\n""#,
                "bom.md": #"{"a": "1"} """#,
                "crlf.md": #"{"a": "1"} "body\r\n""#,
                "dots.md": #"{"a": "1"} "body\n""#,
                "empty.md": #"none "body\n""#,
                "long.md": #"none "----\na: 1\n----\n""#,
                "space.md": #"none " ---\na: 1\n---\n""#,
                "three.md": #"{"a": "1"} "---\nb\n""#,
                "toml.md": "front matter between '+++' is TOML, which is not read",
                "unclosed.md": "the front matter that begins here has no end",
            ])
    }
}

import Testing

@testable import DatelineReading

/// What holds for every input, tried on texts that are put together or spoilt by chance.
struct RandomBytesTests {
    private static let yaml = [
        "a", "b: ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "\"", "'", "|\n", ">-\n", "#", "&x ", "*x",
        "!t ",
        "---\n", "...\n", "? ", ": ", "\t", "é", "日本", "\r\n", "\r", "\u{FEFF}", "\u{85}", "\\", "%YAML 1.1\n", "null",
        "~",
    ]
    private static let json = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "1", "-0.5e3", "true", "null", " ", "\n", "\r\n", "\\u00e9", "\\",
        "é", "\u{FEFF}",
    ]

    private func text(of parts: [String], _ generator: inout SeededNumbers) -> [UInt8] {
        (0..<generator.number(below: 30)).flatMap { _ in Array(parts[generator.number(below: parts.count)].utf8) }
    }

    /// Whether all places are within the text and every plain text or number begins at its place.
    private func expectTrue(_ read: (node: LocatedNode?, faults: [NodeFault]), _ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let lines = Self.lines(of: text)
        let scalars = read.node?.scalars ?? []
        for place in scalars.map(\.place) + read.faults.map(\.place) {
            let isWithin = place.line >= 1 && place.column >= 1 && place.line <= lines.count
            #expect(isWithin, "\(bytes)")
            // A block whose first line is empty stands at the column of the lines that are not.
            guard isWithin, place.length > 0 else { continue }
            #expect(place.column + place.length - 1 <= lines[place.line - 1].count, "\(bytes)")
        }
        // Between a refused mark and its text there may be comments and invisible characters.
        guard !read.faults.contains(where: { $0.kind == .anchor || $0.kind == .tag }) else { return }
        for node in scalars where node.place.line <= lines.count {
            guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .jsonNumber else { continue }
            let there = lines[node.place.line - 1].dropFirst(node.place.column - 1)
            #expect(scalar.text.isEmpty || scalar.text.utf8.first == there.first, "\(bytes)")
        }
    }

    /// The lines by the rule of editors, found in another way than the library does.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var single: [UInt8] = []
        var last: UInt8 = 0
        for byte in bytes {
            if byte != 0x0A || last != 0x0D { single.append(byte) }
            last = byte
        }
        return single.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    }

    @Test func yamlOfAnyKindIsReadOrRefusedInItsPlace() {
        var generator = SeededNumbers(seed: 1)
        for _ in 0..<10_000 {
            let bytes = text(of: Self.yaml, &generator)
            expectTrue(YAMLReader.read(bytes), bytes)
        }
    }

    @Test func jsonOfAnyKindIsReadOrRefusedInItsPlace() {
        var generator = SeededNumbers(seed: 2)
        for _ in 0..<10_000 {
            let bytes = text(of: Self.json, &generator)
            let read = JSONReader.read(bytes)
            expectTrue(read, bytes)
            #expect((read.node == nil) == read.faults.contains { $0.kind.endsReading }, "\(bytes)")
        }
    }

    @Test func spoiltBytesAreReadOrRefusedInTheirPlace() {
        let good = Array("{\"a\": [1, -2.5e3, \"\\u00e9\\n日本\"],\n\"b\": {\"c\": null}}".utf8)
        var generator = SeededNumbers(seed: 3)
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0...generator.number(below: 3) {
                bytes[generator.number(below: bytes.count)] = UInt8(generator.number(below: 256))
            }
            expectTrue(JSONReader.read(bytes), bytes)
            expectTrue(YAMLReader.read(bytes), bytes)
            let elements = JSONReader.forEachElement(ofArrayAt: "a", in: bytes) { _, _ in }
            #expect((elements.node == nil) == (JSONReader.read(bytes).node?.entries == nil), "\(bytes)")
        }
    }

    @Test func frontMatterLosesNothing() throws {
        var generator = SeededNumbers(seed: 4)
        for _ in 0..<5_000 {
            let bytes = text(of: ["---", "...", "+++", "\n", "\r\n", "\r", " ", "a: 1", "é", "\u{FEFF}"], &generator)
            guard let parts = try? FrontMatter.split(bytes) else { continue }
            #expect(bytes.suffix(parts.body.utf8.count) == Array(parts.body.utf8)[...])
            let before = bytes.dropLast(parts.body.utf8.count)
            #expect(Self.lines(of: Array(before)).count == parts.bodyFirstLine || parts.body.isEmpty, "\(bytes)")
            if let yaml = parts.yaml { #expect(yaml.upperBound <= bytes.count - parts.body.utf8.count) }
        }
    }
}

extension NodeFault.Kind {
    /// Whether nothing is read after such a fault of JSON.
    fileprivate var endsReading: Bool {
        if case .duplicateKey = self { false } else { true }
    }
}

/// Numbers that depend on nothing but their seed (SplitMix64).
private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func number(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
}

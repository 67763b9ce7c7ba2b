import DatelineModel
import Testing

@testable import DatelineReading

struct ReadingPropertyTests {
    /// Files of a casebook with faults of many kinds, by chance.
    private func files(_ generator: inout SeededGenerator) -> [(path: String, text: String)] {
        var files = CommonFiles.all
        for number in 0..<Int.random(in: 1...70, using: &generator) {
            let date = ["2017-05-12", "2017-13", "2017", ""].randomElement(using: &generator) ?? ""
            let other = "r\(Int.random(in: 0..<80, using: &generator))"
            let source = ["report-2018", "news-2017", "nowhere"].randomElement(using: &generator) ?? ""
            let folder = ["", "2017/", "2018/"].randomElement(using: &generator) ?? ""
            let text = """
                ---
                type: incident
                title: Number \(number % 40)
                date: \(date)
                related: [\(other)]
                claims: [{ text: A., by: lazarus, source: \(source) }]
                ---
                Prose. [@\(source)]
                """
            files.append(("incidents/\(folder)r\(number % 60).md", text))
        }
        return files
    }

    @Test func theOrderInWhichFilesAreWrittenHasNoSay() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<15 {
            let files = files(&generator)
            let distinct = Dictionary(files.map { ($0.path, $0.text) }) { $1 }.map { (path: $0.key, text: $0.value) }
            let one = try TemporaryCasebook.read(distinct.sorted { $0.path < $1.path })
            let other = try TemporaryCasebook.read(distinct.shuffled(using: &generator))
            #expect(one.casebook == other.casebook)
            #expect(one.diagnostics == other.diagnostics)
            #expect(one.recordsLeftOut == other.recordsLeftOut)
        }
    }

    @Test func everyRecordIsThereOrLeftOutWithAnError() throws {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<15 {
            let distinct = Dictionary(files(&generator).map { ($0.path, $0.text) }) { $1 }
            let reading = try TemporaryCasebook.read(distinct.map { (path: $0.key, text: $0.value) })
            let there = reading.casebook.incidents.compactMap { $0.metadata.place?.file }
            let faulty = Set(reading.diagnostics.filter { $0.severity == .error }.compactMap { $0.place?.file })
            let all = Set(distinct.keys.filter { $0.hasPrefix("incidents/") })
            #expect(Set(there).union(faulty) == all)
            #expect(Set(there).isDisjoint(with: faulty))
            #expect(reading.recordsLeftOut == all.count - there.count)
        }
    }

    @Test func noReferenceOfTheCasebookLeadsNowhere() throws {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<15 {
            let distinct = Dictionary(files(&generator).map { ($0.path, $0.text) }) { $1 }
            let casebook = try TemporaryCasebook.read(distinct.map { (path: $0.key, text: $0.value) }).casebook
            let incidents = Set(casebook.incidents.map(\.id))
            let sources = Set(casebook.sources.map(\.id))
            for incident in casebook.incidents {
                #expect(incident.related.allSatisfy(incidents.contains))
                incident.forEachSource { #expect(sources.contains($0)) }
            }
        }
    }

    @Test func noBytesMakeAReaderFail() throws {
        var generator = SeededGenerator(seed: 4)
        let pieces = [
            "---\n", "type: incident\n", "title: ", "date: 2017", "claims:\n", "  - ", "{ ", " }", "[", "]", ": ", "\n",
            "\"",
            "'", "&a ", "*a", "!t ", "|\n", "[@", "](", "<b>", "\u{202E}", "\u{FEFF}", "\r\n", "\t", "\0", "..", "é",
            "#",
        ].map { Array($0.utf8) }
        let reader = RecordFileReader(Settings(title: "A test"))
        for number in 0..<3000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...25, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
                if Int.random(in: 0..<40, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
            }
            let kind = RecordKind.allCases[number % 3]
            let path = kind.folder + "/x" + [".md", ".yaml"][number % 2]
            let contents = reader.read(bytes, of: CasebookFile(path: path, role: .record(kind)))
            #expect(contents.records.count == 1)
            let lines = reader.read(bytes, of: CasebookFile(path: "x.jsonl", role: .lines))
            #expect(lines.diagnostics.allSatisfy { $0.severity == .error })
        }
    }
}

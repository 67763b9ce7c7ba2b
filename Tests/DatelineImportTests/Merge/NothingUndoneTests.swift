import DatelineImport
import DatelineModel
import DatelineReading
import Foundation
import RandomCasebooks
import Testing

/// Random casebooks that people made stricter, and the same casebooks again with less in them and looser markings: no
/// marking gets looser, and no statement and no word is lost.
@Suite struct NothingUndoneTests {
    @Test(arguments: 0..<40) func anImportUndoesNoWork(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var books = RandomCasebook(seed: UInt64(seed))
        let first = books.casebook()
        let second = Self.loosened(first, &random)
        let replace = random.chance(50)
        try TestMaterial.withFolder { folder in
            _ = try write(first, folder, replace: false)
            try edit(folder, &random)
            let before = CasebookReader(folder: folder).read().casebook
            let told = try write(second, folder, replace: replace)
            let after = CasebookReader(folder: folder).read().casebook
            compare(before, after, "seed \(seed): \(told.diagnostics)")
            #expect(try write(second, folder, replace: replace).paths.isEmpty, "seed \(seed)")
        }
    }

    private func write(_ casebook: WrittenCasebook, _ folder: String, replace: Bool) throws -> RecordWriting {
        let result = JSONLinesImport().reading(casebook.text).fitted(into: folder)
        return try RecordWriter(folder: folder, replace: replace).merge(result.casebook)
    }

    /// The casebook with markings taken out and lowered, and statements and paragraphs left out.
    private static func loosened(_ casebook: WrittenCasebook, _ random: inout SeededGenerator) -> WrittenCasebook {
        var casebook = casebook
        for place in casebook.sources.indices { loosen(&casebook.sources[place].marking, &random) }
        for place in casebook.records.indices {
            loosen(&casebook.records[place].marking, &random)
            casebook.records[place].statements.removeAll { $0.list != "claims" && random.chance(20) }
            for number in casebook.records[place].statements.indices {
                casebook.records[place].statements[number].marking = nil
            }
            casebook.records[place].named?.marking = nil
            casebook.records[place].paragraphs.removeAll { _ in random.chance(30) }
        }
        return casebook
    }

    private static func loosen(_ marking: inout Int?, _ random: inout SeededGenerator) {
        guard let strictness = marking, random.chance(70) else { return }
        marking = random.chance(50) ? nil : random.below(strictness + 1)
    }

    /// What people do to files: comments, stricter markings, paragraphs.
    private func edit(_ folder: String, _ random: inout SeededGenerator) throws {
        let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.sorted() ?? []
        for file in files where file.hasSuffix(".md") {
            let path = folder + "/" + file
            var text = try TestMaterial.text(path)
            if random.chance(50) { text = text.replacing("\ntype:", with: "\n# Looked at.\ntype:") }
            if random.chance(30), !text.contains("marking:") {
                text = text.replacing("\ntype:", with: "\nmarking: TLP:RED # by Ann\ntype:")
            }
            if random.chance(50) { text += "\nWritten by Ann.\n" }
            try text.write(toFile: path, atomically: false, encoding: .utf8)
        }
    }

    private func compare(_ before: Casebook, _ after: Casebook, _ comment: String) {
        #expect(before.sources.map(\.id) == after.sources.map(\.id), "\(comment)")
        #expect(before.actors.map(\.id) == after.actors.map(\.id), "\(comment)")
        #expect(before.incidents.map(\.id) == after.incidents.map(\.id), "\(comment)")
        for (one, other) in zip(before.sources, after.sources) { compare(one.metadata, other.metadata, comment) }
        for (one, other) in zip(before.actors, after.actors) {
            compare(one.metadata, other.metadata, comment)
            #expect(
                Self.statements(one, one.metadata).isCovered(by: Self.statements(other, other.metadata)), "\(comment)")
            #expect(one.body.isKept(in: other.body), "\(comment)")
        }
        for (one, other) in zip(before.incidents, after.incidents) {
            compare(one.metadata, other.metadata, comment)
            #expect(
                Self.statements(one, one.metadata).isCovered(by: Self.statements(other, other.metadata)), "\(comment)")
            #expect(one.body.isKept(in: other.body), "\(comment)")
        }
    }

    private func compare(_ before: RecordMetadata, _ after: RecordMetadata, _ comment: String) {
        #expect(before.marking ?? .clear <= after.marking ?? .clear, "\(comment)")
        #expect(Set(before.tags).isSubset(of: after.tags) && Set(before.sources).isSubset(of: after.sources))
    }

    /// What is said, by whom, and how far it may travel.
    private static func statements(_ incident: Incident, _ metadata: RecordMetadata) -> [String: [Marking]] {
        let all: [(String, Provenance)] =
            incident.targets.map {
                ("\($0.sector, default: "")\($0.country?.code, default: "")\($0.name, default: "")", $0.provenance)
            }
            + incident.malware.map { ("\($0.id)", $0.provenance) }
            + incident.techniques.map { ("\($0.id)", $0.provenance) }
            + incident.vulnerabilities.map { ("\($0.id)", $0.provenance) }
            + incident.attributions.map { ("to \($0.actorInvolved?.text, default: "")", $0.provenance) }
            + incident.claims.map { ($0.text, $0.provenance) }
        return grouped(all, metadata)
    }

    private static func statements(_ actor: Actor, _ metadata: RecordMetadata) -> [String: [Marking]] {
        let all: [(String, Provenance)] =
            actor.aliases.map { ($0.name, $0.provenance) }
            + actor.relations.map { ("\($0.kind) \($0.to)", $0.provenance) }
            + actor.targets.map {
                ("\($0.sector, default: "")\($0.country?.code, default: "")\($0.name, default: "")", $0.provenance)
            }
            + actor.malware.map { ("\($0.id)", $0.provenance) } + actor.techniques.map { ("\($0.id)", $0.provenance) }
            + actor.claims.map { ($0.text, $0.provenance) } + actor.active.map { ("\($0.span)", $0.provenance) }
        return grouped(all, metadata)
    }

    private static func grouped(_ all: [(String, Provenance)], _ metadata: RecordMetadata) -> [String: [Marking]] {
        Dictionary(grouping: all) { "\($0.0) by \(String(describing: $0.1.by))" }.mapValues { statements in
            statements.map { max($0.1.marking ?? .clear, metadata.marking ?? .clear) }.sorted()
        }
    }
}

extension [String: [Marking]] {
    /// Whether others say all of this, each as often and as strictly.
    fileprivate func isCovered(by others: [String: [Marking]]) -> Bool {
        allSatisfy { key, markings in
            let other = others[key] ?? []
            return other.count == markings.count && zip(markings, other).allSatisfy { $0 <= $1 }
        }
    }
}

extension Prose {
    /// Whether its paragraphs stand in another prose, in their order.
    fileprivate func isKept(in other: Prose) -> Bool {
        var rest = other.paragraphs.map(\.markdown)[...]
        return paragraphs.allSatisfy { paragraph in
            guard let place = rest.firstIndex(of: paragraph.markdown) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }
}

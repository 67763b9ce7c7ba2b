import DatelineExport
import DatelineImport
import DatelineModel
import EDTF
import Testing

/// What `export csv` writes, `import csv` reads back as it was.
@Suite struct CSVWayBackTests {
    private func back(_ disclosure: Disclosure, _ table: CSVTable, _ mapping: String) throws -> Casebook {
        let (read, faults) = CSVMapping.read(Array(mapping.utf8), named: "mapping.yaml")
        var records = CSVImport(try #require(read, "\(faults)"))
        table.bytes(of: disclosure).withUnsafeBytes { records.read($0, named: "t.csv") }
        let result = records.finish()
        #expect(result.diagnostics.filter { $0.severity != .note } == [])
        return result.casebook
    }

    private func incidents(_ incidents: [Incident]) throws -> [Incident] {
        let casebook = Casebook(
            settings: Settings(title: "t"), vocabulary: Vocabulary(), incidents: incidents, actors: [], sources: [])
        return try back(
            casebook.disclosed(at: .red, asOf: nil), .incidents,
            """
            list-separator: ";"
            date-format: edtf
            columns: { id: id, title: title, date: date, tags: tags, target-name: victims }
            """
        ).incidents
    }

    private func incident(_ number: Int, _ title: String, _ tags: [String], _ date: String) throws -> Incident {
        let id = try #require(ID<Incident>("i\(100_000 + number)"))
        var incident = Incident(id: id, kind: .incident, title: title, date: try EDTFDate(parsing: date))
        incident.metadata.tags = tags
        return incident
    }

    @Test func titlesTagsAndDatesComeBackWhateverTheyBeginWith() throws {
        let titles = [
            "=SUM, and no formula", "'=SUM in quotes", "''=twice", "'Twas a night", "-1", "\"=x\"; y", "＝wide", "'",
            "''",
        ]
        let tags = ["a; b", "+plus", "\"quoted\"", "q\"; r", ";", "'@x", "['a', 'b']", "plain", "\""]
        let dates = [
            "-0043", "-0100-03-15", "2018/..", "-0043/0010", "[..2018]", "Y-17E7", "/2016", "2015~", "-0001-XX",
        ]
        let written = try zip(titles, dates).enumerated().map { try incident($0, $1.0, tags, $1.1) }
        let read = try incidents(written)
        #expect(read.map(\.title) == titles)
        #expect(read.map(\.date.description) == dates)
        #expect(read.map(\.metadata.tags) == written.map(\.metadata.tags))
    }

    @Test func anyTextComesBack() throws {
        var numbers = SeededGenerator(seed: 6)
        let pieces = Array("ab1é=+-@＝＋'\";,|[]").map(String.init)
        func text() -> String {
            (0...numbers.below(3)).map { _ in (0...numbers.below(4)).map { _ in numbers.one(of: pieces) }.joined() }
                .joined(separator: " ")
        }
        let written = try (0..<400).map { number in
            try incident(
                number, text(), [text() + "a", text() + "b"], numbers.one(of: ["-0043", "2018", "-9999/-0001"]))
        }
        for (read, written) in zip(try incidents(written), written) {
            #expect(read.title == written.title)
            #expect(read.metadata.tags == written.metadata.tags)
            #expect(read.date == written.date)
        }
    }

    @Test func namesAliasesAndClaimsComeBackToo() throws {
        let actor =
            #"{"type":"actor","id":"a1","name":"=A","aliases":[{"name":"+B"},{"name":"C; D"},{"name":"'-E"}],"tags":["@t"]}"#
        let actors = try back(
            disclosure(actor), .actors,
            "record: actor\nlist-separator: ';'\ncolumns: { id: id, name: name, aliases: aliases, tags: tags }"
        ).actors
        #expect(actors.map(\.name) == ["=A"])
        #expect(actors.first?.aliases.map(\.name) == ["+B", "C; D", "'-E"])
        #expect(actors.first?.metadata.tags == ["@t"])
        let source = #"{"type":"source","id":"s1","title":"'=T","publisher":"-P","author":["@x; y","+z"],"note":"=n"}"#
        let sources = try back(
            disclosure(source), .sources,
            """
            record: source
            list-separator: "; "
            columns: { id: id, title: title, publisher: publisher, author: authors, note: note }
            """
        ).sources
        #expect(sources.map(\.title) == ["'=T"] && sources.map(\.note) == ["=n"])
        #expect(sources.first?.authors == ["@x; y", "+z"])
    }

    @Test func inOtherTablesApostrophesAndQuotesAreText() throws {
        let (mapping, _) = CSVMapping.read(
            Array("list-separator: ';'\ndate-format: edtf\ncolumns: { title: t, date: d, tags: g }".utf8), named: "m")
        var records = CSVImport(try #require(mapping))
        Array("t,d,g\n'-1' votes,'-0043,\"\"\"a; b\"\"; c\"\n".utf8).withUnsafeBytes {
            records.read($0, named: "t.csv")
        }
        let incident = try #require(records.finish().casebook.incidents.first)
        #expect(incident.title == "'-1' votes")
        #expect(incident.metadata.tags == ["\"a", "b\"", "c"])
        #expect(incident.date.description == "-0043")
    }
}

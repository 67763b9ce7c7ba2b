import Foundation
import Testing

/// `dateline list`: what there is, with counts, for people and for programs.
@Suite struct ListVerb {
    static let subjects = ["weeks", "actors", "incidents", "sources", "terms", "tags"]

    static let records = [
        #"{"type":"casebook","title":"Harbours"}"#,
        #"{"type":"source","id":"report","title":"Report, \"final\"","publisher":"lab","published":"2018-02-20"}"#,
        #"{"type":"source","id":"memo","title":"Memo","publisher":"desk"}"#,
        #"{"type":"source","id":"early","title":"Early","publisher":"lab","published":"2017"}"#,
        #"{"type":"actor","id":"tern","name":"Arctic Tern","kind":"intrusion-set","tags":["sea"],"#
            + #""aliases":[{"name":"Gull","by":"lab","said":"2018-02-20","source":"report"}]}"#,
        #"{"type":"incident","id":"gate","title":"Gate left open","date":"2018-02-12","tags":["sea","port"],"#
            + #""malware":["worm"],"targets":[{"country":"KR","sector":"transport"}],"#
            + #""attribution":[{"to":"tern","by":"lab","said":"2018-02-20","source":"report"}]}"#,
        #"{"type":"incident","id":"ferry","title":"Ferry stopped","date":"2012","tags":["sea"],"sources":["early"]}"#,
        #"{"type":"incident","id":"crane","title":"港 crane","date":"2018-02","targets":[{"country":"KR"}]}"#,
    ]

    /// What is above the level: an incident, an attribution, a claim, an alias, a tag and a source of their own.
    static let above = [
        #"{"type":"source","id":"secret","title":"Secret","publisher":"desk","published":"2018-02-21","#
            + #""marking":"TLP:AMBER"}"#,
        #"{"type":"actor","id":"crow","name":"Crow","marking":"TLP:AMBER","tags":["night"]}"#,
        #"{"type":"incident","id":"quiet","title":"Quiet visit","date":"2018-02-21","marking":"TLP:AMBER","#
            + #""tags":["night","sea"],"malware":["worm","shade"],"targets":[{"country":"JP"}],"#
            + #""attribution":[{"to":"tern","by":"desk","source":"secret"}],"sources":["report"]}"#,
    ]

    private func list(
        _ subject: String, _ more: String..., of records: [String] = ListVerb.records
    ) throws -> DatelineProgram.Run {
        try DatelineProgram.run(
            ["list", subject, "--from", "-"] + more,
            input: records.joined(separator: "\n") + "\n")
    }

    @Test(arguments: [
        (
            "incidents",
            """
            ID     DATE              TYPE      ATTRIBUTIONS  SOURCES  TITLE
            ferry  2012              incident             0        1  Ferry stopped
            crane  February 2018     incident             0        0  港 crane
            gate   12 February 2018  incident             1        1  Gate left open

            3 incidents, TLP:CLEAR

            """
        ),
        (
            "sources",
            """
            ID      PUBLISHED         RECORDS  PUBLISHER  TITLE
            early   2017                    1  lab        Early
            report  20 February 2018        2  lab        Report, "final"
            memo                            0  desk       Memo

            3 sources, TLP:CLEAR

            """
        ),
        (
            "terms",
            """
            KIND     ID         INCIDENTS  ACTORS  NAME
            country  KR                 2       1  South Korea
            sector   transport          1       1  Transport
            malware  worm               1       1  worm

            3 terms, TLP:CLEAR

            """
        ),
        (
            "tags",
            """
            ID    INCIDENTS  ACTORS  SOURCES
            sea           2       1        0
            port          1       0        0

            2 tags, TLP:CLEAR

            """
        ),
        (
            "actors",
            """
            ID    KIND           INCIDENTS  NAMES  ACTIVE  NAME
            tern  intrusion-set          1      1          Arctic Tern

            1 actor, TLP:CLEAR

            """
        ),
        (
            "weeks",
            """
            ID        DAYS                 KNOWN  HAPPENED  ENTERED
            2018-W07  12–18 February 2018      0         1        0
            2018-W08  19–25 February 2018      4         0        0

            2 weeks, TLP:CLEAR

            """
        ),
    ])
    func columnsForPeople(subject: String, text: String) throws {
        let run = try list(subject)
        #expect(run.status == 0)
        #expect(run.output == text, "\(run.messages)")
    }

    /// Every row in every form: the same things, the same counts.
    @Test(arguments: subjects)
    func dataForPrograms(subject: String) throws {
        let json = try list(subject, "--format", "json").output
        let document = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        let rows = try #require(document[subject] as? [[String: Any]])
        #expect(document["count"] as? Int == rows.count && !rows.isEmpty)
        #expect(document["marking"] as? String == "TLP:CLEAR")
        #expect(rows.allSatisfy { $0["id"] is String && $0["marking"] as? String == "TLP:CLEAR" })
        #expect(rows.allSatisfy { ($0["incidents"] ?? 0) is Int })
        let csv = try list(subject, "--format", "csv").output
        let lines = csv.split(separator: "\r\n")
        #expect(lines.count == rows.count + 1 && csv.hasSuffix("\r\n"))
        for (line, row) in zip(lines.dropFirst(), rows) {
            #expect(line.contains(try #require(row["id"] as? String)))
        }
    }

    @Test func aDateIsAsItIsWrittenWithItsBounds() throws {
        let csv = try list("incidents", "--format", "csv").output.split(separator: "\r\n")
        #expect(
            csv.first == "id,date,date_earliest,date_latest,type,attributions,sources,title,marking")
        #expect(csv[1] == "ferry,2012,2012-01-01,2012-12-31,incident,0,1,Ferry stopped,TLP:CLEAR")
        let json = try list("incidents", "--format", "json").output
        #expect(json.contains(#""edtf": "2012""#))
        let sources = try list("sources", "--format", "csv").output
        #expect(sources.contains(#""Report, ""final""""#) && sources.contains("memo,,,,0,desk,Memo"))
    }

    @Test(arguments: subjects, ["text", "json", "csv"])
    func whatIsAboveTheLevelIsNeitherListedNorCounted(subject: String, format: String) throws {
        let more = ["--format", format, "--marking", "TLP:CLEAR"]
        let without = try DatelineProgram.run(
            ["list", subject, "--from", "-"] + more, input: Self.records.joined(separator: "\n"))
        let with = try DatelineProgram.run(
            ["list", subject, "--from", "-"] + more, input: (Self.records + Self.above).joined(separator: "\n"))
        #expect(with.status == 0 && with.output == without.output, "\(with.messages)")
        let all = try DatelineProgram.run(
            ["list", subject, "--from", "-", "--format", format, "--marking", "TLP:AMBER"],
            input: (Self.records + Self.above).joined(separator: "\n"))
        #expect(all.status == 0 && all.output != without.output)
        #expect(all.output.contains("TLP:AMBER"), "\(all.output)")
    }

    /// A count is as strict as the strictest thing that it counts.
    @Test func aRowBearsTheMarkingOfWhatItCounts() throws {
        let run = try DatelineProgram.run(
            ["list", "tags", "--from", "-", "--marking", "TLP:AMBER"],
            input: (Self.records + Self.above).joined(separator: "\n"))
        #expect(
            run.output == """
                ID     INCIDENTS  ACTORS  SOURCES  MARKING
                sea            3       1        0  TLP:AMBER
                night          1       1        0  TLP:AMBER
                port           1       0        0  TLP:CLEAR

                3 tags, TLP:AMBER

                """)
    }

    @Test func anEarlierDayKnewLess() throws {
        let run = try list("sources", "--as-of", "2018-01-01")
        #expect(!run.output.contains("report") && run.output.contains("early"))
        #expect(run.output.contains(", TLP:CLEAR, as of 1 January 2018\n"))
        #expect(try list("sources", "--as-of", "2018-01-01", "--format", "json").output.contains("as-of"))
    }

    @Test func aSelectionNarrowsEveryList() throws {
        #expect(try list("incidents", "--tag", "port").output.contains("1 incident, "))
        #expect(try list("sources", "--tag", "port").output.contains("1 source, "))
        #expect(try list("actors", "--until", "2012-12-31").output == "0 actors, TLP:CLEAR\n")
        #expect(try list("terms", "--actor", "Gull").output.contains("KR                 1"))
        #expect(try list("weeks", "--malware", "worm").output.contains("2018-W07"))
        let run = try list("tags", "--malware", "wrm")
        #expect(run.status == 66 && run.messages.contains("did you mean 'worm'?"))
    }

    @Test func theEndingOfAFileChoosesTheForm() throws {
        let folder = try TemporaryFolder()
        for (name, start) in [("a.csv", "id,"), ("a.json", "{"), ("a.txt", "ID "), ("a", "ID ")] {
            let run = try list("tags", "-o", folder.path(name))
            #expect(run.status == 0, "\(run.messages)")
            #expect(try String(contentsOfFile: folder.path(name), encoding: .utf8).hasPrefix(start))
        }
        let run = try list("tags", "-o", folder.path("a.html"))
        #expect(run.status == 64 && run.messages.contains("name one with --format: text, json, csv"))
    }

    @Test(arguments: [
        ("actros", "write 'dateline list actors'"), ("malware", "write 'dateline list terms'"),
        ("zzzzzz", "the lists are weeks, actors, incidents, sources, terms, tags"),
    ])
    func aListThatThereIsNotIsRefused(word: String, help: String) throws {
        let run = try list(word)
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.messages.contains("there is no list '\(word)'; \(help)"), "\(run.messages)")
    }

    @Test func theSingularIsUnderstood() throws {
        #expect(try list("tag").output == list("tags").output)
    }

    /// The sample that ships: counts are those of its records.
    @Test func theSampleIsCounted() throws {
        let sample = ["--casebook", DatelineProgram.sample("north-korea")]
        let table = try DatelineProgram.run(["export", "csv", "--table", "incidents"] + sample).output
        let list = try DatelineProgram.run(["list", "incidents", "--format", "csv"] + sample).output
        let ids = { (text: String) in text.split(separator: "\r\n").dropFirst().map { $0.prefix { $0 != "," } } }
        let actors = try DatelineProgram.run(["list", "actors"] + sample).output
        #expect(actors.contains("intrusion-set          3      7  since at least 2012"), "\(actors)")
        #expect(Set(ids(table)) == Set(ids(list)) && ids(table).count == ids(list).count)
    }
}

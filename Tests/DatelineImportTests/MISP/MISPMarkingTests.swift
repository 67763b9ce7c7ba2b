import DatelineImport
import DatelineModel
import DatelineReading
import EDTF
import Testing

/// What is in an event travels as far as the strictest word on it, in whatever record it ends up.
@Suite struct MISPMarkingTests {
    private func event(_ fields: String, uuid: String = "e1", info: String = "Storm", tag: String = "tlp:amber")
        -> String
    {
        #"{"Event": {"uuid": "\#(uuid)", "info": "\#(info)", "date": "2017-07-01", "timestamp": "1500000000", "Orgc": {"name": "CIRCL"}, "Tag": [{"name": "\#(tag)"}], \#(fields)}}"#
    }

    private func attribute(_ type: String, _ value: String, _ fields: String = #""Tag": [{"name": "tlp:red"}]"#)
        -> String
    {
        #"{"type": "\#(type)", "category": "External analysis", "value": "\#(value)", \#(fields)}"#
    }

    private func imported(_ events: String...) -> Casebook {
        MISPImport().reading(events.enumerated().map { ("file \($0.offset)", $0.element) }).casebook
    }

    /// Everything that a disclosure holds, as text.
    private func contents(_ casebook: Casebook, at marking: Marking) -> String {
        let disclosure = casebook.disclosed(at: marking)
        return String(
            reflecting: (disclosure.incidents, disclosure.actors, disclosure.sources, disclosure.vocabulary))
    }

    private let red = #""distribution": "0""#

    /// An amber event in which everything that is red has `rouge` in it.
    private var amber: String {
        let attributes = [
            attribute("threat-actor", "Rouge Bear"), attribute("threat-actor", "Rouge Owl", red),
            attribute("vulnerability", "CVE-2099-0001"), attribute("target-org", "Rouge Bank"),
            attribute("comment", "It was rouge."), attribute("campaign-name", "Rouge Night", red),
            attribute("link", "https://rouge.example/report", #""Tag": [{"name": "tlp:ex:chr"}]"#),
            attribute("domain", "rouge.example.org", #""uuid": "a1", "Tag": [{"name": "tlp:red"}]"#),
            attribute("domain", "evil.example.org", #""uuid": "a2""#),
            attribute("threat-actor", "Ambre Fox", #""uuid": "a3""#),
        ]
        let object =
            #"{"name": "report", \#(red), "Attribute": [\#(attribute("link", "https://blog.rouge.example/", #""uuid": "a4""#)), \#(attribute("threat-actor", "Rouge Wolf", #""uuid": "a5""#))]}"#
        let cluster =
            #"{"value": "Rouge Tiger", "uuid": "c1", \#(red), "description": "The rouge one.", "meta": {"synonyms": ["Rouge Cat"], "refs": ["https://tiger.rouge.example/"], "cfr-suspected-state-sponsor": "Iceland"}}"#
        let tool = #"{"value": "Rouge RAT", "uuid": "c2", \#(red)}"#,
            other = #"{"value": "Rouge Rule", "uuid": "c3", \#(red)}"#
        let galaxies = [("threat-actor", cluster), ("tool", tool), ("guidelines", other)].map {
            #"{"type": "\#($0.0)", "name": "\#($0.0)", "GalaxyCluster": [\#($0.1)]}"#
        }
        let reports = [
            #"{"name": "Summary", "content": "Seen at @[attribute](a1) and @[attribute](a2)."}"#,
            #"{"name": "Rouge summary", \#(red), "content": "A rouge start.\n\n```\nrouge code"}"#,
        ]
        return event(
            #""Attribute": [\#(attributes.joined(separator: ", "))], "Object": [\#(object)], "Galaxy": [\#(galaxies.joined(separator: ", "))], "EventReport": [\#(reports.joined(separator: ", "))]"#
        )
    }

    /// The clear event knows the tag, and the name only from the red event.
    @Test func aNameThatStandsInAStricterEventAloneDoesNotTravelWithATagThatGivesNone() throws {
        let galaxies = ["tool", "sector", "country", "guidelines", "threat-actor"].map { type in
            #"{"type": "\#(type)", "name": "\#(type)", "GalaxyCluster": [{"value": "Rouge \#(type)", "uuid": "u-\#(type)", "tag_name": "misp-galaxy:\#(type)=\"u-\#(type)\""}]}"#
        }
        let tags = ["tool", "sector", "country", "guidelines", "threat-actor"].map {
            #"{"name": "misp-galaxy:\#($0)=\"u-\#($0)\""}"#
        }
        let clear = event(#""Attribute": []"#, uuid: "e2", info: "Calm", tag: "tlp:clear")
            .replacing(#"{"name": "tlp:clear"}"#, with: #"{"name": "tlp:clear"}, "# + tags.joined(separator: ", "))
        let casebook = imported(
            event(#""Galaxy": [\#(galaxies.joined(separator: ", "))]"#, info: "Rouge storm", tag: "tlp:red"), clear)
        #expect(casebook.incidents.count == 2)
        #expect(!contents(casebook, at: .amberStrict).lowercased().contains("rouge"))
        #expect(contents(casebook, at: .red).contains("Rouge tool"))
    }

    @Test func whatAStricterEventKnowsOfAPageStaysWithIt() throws {
        func linking(_ address: String, _ uuid: String, _ tag: String) -> String {
            let link = attribute("link", address, #""uuid": "l""#)
            return event(#""Attribute": [\#(link)]"#, uuid: uuid, info: uuid, tag: tag)
        }
        let strict = linking("https://web.archive.org/web/2018/https://x.example/y#rouge", "strict", "tlp:red")
        let free = linking("https://x.example/y", "free", "tlp:clear")
        for casebook in [imported(strict, free), imported(free, strict)] {
            let clear = contents(casebook, at: .clear)
            #expect(clear.contains("https://x.example/y"))
            #expect(!clear.contains("web.archive.org") && !clear.contains("rouge"))
        }
    }

    @Test func aDateThatMayTravelLessFarThanItsEventDatesNoRecord() throws {
        let date =
            #"{"type": "text", "category": "Other", "comment": "When it happened (EDTF)", "value": "2017-06-13", "Tag": [{"name": "tlp:red"}]}"#
        let casebook = imported(event(#""Attribute": [\#(date)]"#, tag: "tlp:clear"))
        #expect(casebook.incidents.map(\.date.description) == ["2017-07-01"])
        #expect(!contents(casebook, at: .clear).contains("2017-06-13"))
    }

    @Test func nothingRedIsDisclosedBelowRed() throws {
        let casebook = imported(
            amber,
            event(
                #""Attribute": [\#(attribute("vulnerability", "CVE-2099-0001")), \#(attribute("threat-actor", "Clair Hare", "\"uuid\": \"b1\""))]"#,
                uuid: "e2", info: "Calm", tag: "tlp:clear"))
        for level in [Marking.clear, .green, .amber, .amberStrict] {
            let text = contents(casebook, at: level).lowercased()
            #expect(
                !text.contains("rouge") && !text.contains("cve-2099") && !text.contains("iceland"), "\(level): \(text)")
            #expect(text.contains("clair hare"))
            #expect(text.contains("ambre fox") == (level >= .amber))
        }
        let all = contents(casebook, at: .red)
        for name in ["Bear", "Owl", "Wolf", "Tiger", "Cat", "RAT", "Bank", "Night"] {
            #expect(all.contains("Rouge " + name))
        }
        #expect(casebook.incidents.last?.vulnerabilities.map(\.provenance.marking) == [.red])
    }

    @Test func theSameHoldsForTheRecordsOnceTheyAreWrittenAndRead() throws {
        try TestMaterial.withFolder { folder in
            _ = try RecordWriter(folder: folder, replace: false).write(imported(amber))
            let reading = CasebookReader(folder: folder).read()
            #expect(reading.diagnostics.filter { $0.severity == .error } == [])
            let text = contents(reading.casebook, at: .amber).lowercased()
            #expect(!text.contains("rouge") && text.contains("evil.example.org") && text.contains("attribute a1"))
            #expect(contents(reading.casebook, at: .red).contains("rouge code"))
        }
    }

    @Test(arguments: [("tlp:clear", nil), ("tlp:green", Marking.green), ("tlp:amber", .amber)] as [(String, Marking?)])
    func anActorIsAsFreeAsTheFreestEventThatNamesIt(tag: String, marking: Marking?) {
        let named = #""Attribute": [\#(attribute("threat-actor", "Bear", "\"uuid\": \"a\""))]"#
        let casebook = imported(event(named, tag: "tlp:red"), event(named, uuid: "e2", info: "Calm", tag: tag))
        #expect(casebook.actors.map(\.metadata.marking) == [marking])
    }

    @Test func whatAStricterEventSaysOfAnActorDoesNotGoWithItsName() {
        let galaxy =
            #""Galaxy": [{"type": "threat-actor", "GalaxyCluster": [{"value": "BEAR", "description": "The rouge one.", "meta": {"synonyms": ["Rouge"]}}]}]"#
        let named = #""Attribute": [\#(attribute("threat-actor", "Bear", "\"uuid\": \"a\""))]"#
        let result = MISPImport().reading([
            ("a", event(galaxy, tag: "tlp:red")), ("b", event(named, uuid: "e2", info: "Calm", tag: "tlp:clear")),
        ])
        #expect(result.casebook.actors.map(\.name) == ["Bear"])
        #expect(!contents(result.casebook, at: .clear).lowercased().contains("rouge"))
        #expect(
            result.summary.row("cluster threat-actor")?.skipped.map(\.what) == ["stricter than another mention of it"])
    }

    @Test(
        arguments: [("0", Marking.red), ("1", .amber), ("2", nil), ("3", nil), ("4", .red), ("5", nil), ("9", .red)]
            as [(String, Marking?)])
    func anAttributeIsAsStrictAsItsDistributionWhereThatIsNarrower(distribution: String, marking: Marking?) {
        let comment = attribute("comment", "It was them.", #""distribution": \#(distribution)"#)
        let casebook = imported(event(#""Attribute": [\#(comment)]"#, tag: "tlp:green"))
        #expect(casebook.incidents.first?.claims.map(\.provenance.marking) == [marking])
    }

    @Test func thatAnEventLinksToAPageIsAsStrictAsTheLink() throws {
        let (strict, free) = (
            attribute("link", "https://example.org/a"), attribute("link", "https://example.org/a", #""uuid": "b""#)
        )
        let casebook = imported(
            event(#""Attribute": [\#(strict)]"#),
            event(#""Attribute": [\#(free)]"#, uuid: "e2", info: "Calm", tag: "tlp:clear"))
        let page = try #require(casebook.sources.first { $0.url != nil }?.id)
        let (amber, red) = (casebook.disclosed(at: .amber), casebook.disclosed(at: .red))
        #expect(amber.source(page)?.metadata.marking == .clear)
        #expect(amber.incidents.map { $0.referredSources.contains(page) } == [true, false])
        #expect(red.incidents.map { $0.referredSources.contains(page) } == [true, true])
    }

    @Test func theSourceOfAStricterReportIsTakenForNoOther() {
        let report = #""EventReport": [{"name": "Summary", "distribution": "0", "content": "It was so."}]"#
        let casebook = imported(event(report), event(report, uuid: "e2", info: "Calm"))
        let sources = casebook.sources.filter { $0.kind == .report }
        #expect(sources.map(\.id.text) == ["misp-e1-report-0-red", "misp-e2-report-0-red"])
    }

    @Test func aLabelThatIsNoneIsReportedAndRed() {
        let link = attribute("link", "https://example.org/a", #""Tag": [{"name": "tlp:ex:chr"}]"#)
        let result = MISPImport().reading(event(#""Attribute": [\#(link)]"#))
        #expect(result.casebook.sources.compactMap { $0.url == nil ? nil : $0.metadata.marking } == [.red])
        #expect(result.diagnostics.map(\.id) == [.importMarking])
    }

    @Test func anActorThatWasTakenBackIsNoActorAndOneInAnObjectIs() {
        let deleted = attribute("threat-actor", "Gone", #""deleted": true"#)
        let inside = #"{"name": "actor", "Attribute": [\#(attribute("threat-actor", "Bear", "\"uuid\": \"a\""))]}"#
        let result = MISPImport().reading(event(#""Attribute": [\#(deleted)], "Object": [\#(inside)]"#))
        #expect(result.casebook.actors.map(\.name) == ["Bear"])
        #expect(result.casebook.incidents.first?.attributions.compactMap(\.actorInvolved?.text) == ["bear"])
        #expect(result.summary.row("attribute threat-actor")?.used.map(\.what) == ["attribution"])
        #expect(result.summary.row("attribute threat-actor")?.skipped.map(\.what) == ["deleted"])
    }
}

import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// Which incidents a timeline shows: every condition that is given must hold.
@Suite struct SelectionOfIncidents {
    static let records = """
        {"type":"source","id":"report","title":"Report","publisher":"F","published":"2018-02-20"}
        {"type":"actor","id":"state","name":"State"}
        {"type":"actor","id":"unit","name":"Unit","relations":[{"kind":"part-of","to":"state","by":"F"}]}
        {"type":"actor","id":"crew","name":"Crew","relations":[{"kind":"works-for","to":"unit","by":"F"},\
        {"kind":"distinct-from","to":"rival","by":"F"}]}
        {"type":"actor","id":"rival","name":"Rival",\
        "relations":[{"kind":"part-of","to":"state","by":"F","withdrawn":"2018"}]}
        {"type":"incident","id":"by-state","title":"By state","date":"2014-11-24","attribution":[{"to":"state"}]}
        {"type":"incident","id":"by-crew","title":"By crew","date":"2016-02","attribution":[{"to":"crew"}],\
        "targets":[{"sector":"finance","country":"BD"},{"country":"US"}],"malware":["dridex"],"tags":["bank"],"techniques":["T1486"]}
        {"type":"incident","id":"by-rival","title":"By rival","date":"2017","attribution":[{"to":"rival"}],\
        "claims":[{"text":"So.","source":"report"}]}
        {"type":"incident","id":"about","title":"Sanctions","date":"2018-02-20/2018-03-02","about":["unit"],\
        "sources":["report"],"body":"The Treasury named the *Unit*."}
        """

    @Test func everythingWithoutAnyCondition() throws {
        #expect(try selected { _ in } == ["by-state", "by-crew", "by-rival", "about"])
    }

    @Test func byActor() throws {
        #expect(try selected { $0.actor = try actor("state") } == ["by-state"])
        #expect(try selected { $0.actor = try actor("unit") } == ["about"])
    }

    /// Over any number of steps, not by what was withdrawn, and not by what says that two are distinct.
    @Test func byActorWithThoseThatBelongToIt() throws {
        for id in ["state", "unit", "crew"] {
            let found = try selected {
                $0.actor = try actor(id)
                $0.includesRelatedActors = true
            }
            #expect(found == ["by-state", "by-crew", "about"])
        }
        let rivals = try selected {
            $0.actor = try actor("rival")
            $0.includesRelatedActors = true
        }
        #expect(rivals == ["by-rival"])
    }

    @Test func byCountryAndSector() throws {
        #expect(try selected { $0.country = Country(code: "US") } == ["by-crew"])
        #expect(try selected { $0.sector = ID("finance") } == ["by-crew"])
        #expect(try selected { $0.country = Country(code: "KR") } == [])
    }

    @Test func byTag() throws {
        #expect(try selected { $0.tag = "bank" } == ["by-crew"])
        #expect(try selected { $0.tag = "ban" } == [])
    }

    @Test func byMalwareAndTechnique() throws {
        #expect(try selected { $0.malware = ID("dridex") } == ["by-crew"])
        #expect(try selected { $0.technique = ID("T1486") } == ["by-crew"])
        #expect(try selected { $0.technique = ID("T1210") } == [])
    }

    @Test func bySourceOfTheRecordOrOfAStatement() throws {
        #expect(try selected { $0.source = try source("report") } == ["by-rival", "about"])
    }

    @Test func byWordsOfTitleAndProseInAnyCase() throws {
        #expect(try selected { $0.text = "TREASURY sanctions" } == ["about"])
        #expect(try selected { $0.text = "treasury crew" } == [])
    }

    @Test func everyConditionMustHold() throws {
        let found = try selected {
            $0.actor = try actor("crew")
            $0.country = Country(code: "KR")
        }
        #expect(found == [])
    }

    @Test func aPeriodHasCertainAndPossibleMembers() throws {
        #expect(try answers("2016-02-01", "2016-02-29") == ["by-crew: yes"])
        #expect(try answers("2016-02-08", "2016-02-14") == ["by-crew: notKnown"])
        #expect(try answers("2017-05-01", "2017-05-31") == ["by-rival: notKnown"])
        #expect(try answers("2014-11-24", "2014-11-24") == ["by-state: yes"])
        #expect(try answers("2015-01-01", "2015-12-31") == [])
    }

    /// What lies partly in the period did happen in it.
    @Test func anIntervalOverTheEndOfThePeriodBelongsToIt() throws {
        #expect(try answers("2018-02-19", "2018-02-25") == ["about: yes"])
        #expect(try answers("2018-02-26", "2018-03-04") == ["about: yes"])
        #expect(try answers("2018-02-22", "2018-02-23") == ["about: yes"])
        #expect(try answers("2018-03-03", "2018-03-09") == [])
    }

    @Test func aSetOfDaysBelongsToThePeriodOfAnyOfThem() throws {
        let records = #"{"type":"incident","id":"two","title":"Two days","date":"{2017-05-12,2017-06-27}"}"#
        #expect(try answers("2017-06-26", "2017-07-02", in: records) == ["two: yes"])
        #expect(try answers("2017-05-13", "2017-06-26", in: records) == [])
    }

    private func selected(_ conditions: (inout Selection) throws -> Void) throws -> [String] {
        var selection = Selection()
        try conditions(&selection)
        return Timeline(of: selection, in: try developments(Self.records)).entries.map { id(of: $0) }
    }

    private func answers(_ first: String, _ last: String, in records: String = Self.records) throws -> [String] {
        var selection = Selection()
        selection.period = try days(first, last)
        return Timeline(of: selection, in: try developments(records)).entries.map { "\(id(of: $0)): \($0.belongs)" }
    }

    private func id(of entry: TimelineEntry) -> String { String(entry.development.record.key.dropFirst(9)) }
}

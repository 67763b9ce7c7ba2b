import DatelineChronology
import DatelineModel
import EDTF
import Testing

/// What became known between two days, as a reader of both states would put it.
@Suite struct ChangesBetweenTwoDays {
    @Test func newRecordsNewStatementsWithdrawalsAndSuccessors() throws {
        let changes = Changes(
            since: try day("2018-02-18"), in: try developments(BriefingOfWhatBecameKnown.records, asOf: "2018-02-25"))
        let week = Briefing(of: try week("2018-W08"), in: try disclosure(BriefingOfWhatBecameKnown.records))
        #expect(Set(lines(changes.news)).subtracting(lines(week.news)) == ["  alias:actor:reaper:ScarCruft/K/"])
        #expect(Set(lines(week.news)).isSubset(of: lines(changes.news)))
        #expect(keys(changes.withdrawals) == keys(week.withdrawals))
        #expect(changes.confidence == week.changes)
        #expect(changes.superseded.map(\.now.key) == ["claim:incident:old-worm:second"])
        #expect([changes.since, changes.until] == [try day("2018-02-18"), try day("2018-02-25")])
    }

    @Test func aWithdrawalThatIsStillToComeIsNone() throws {
        let records = """
            {"type":"source","id":"report","title":"Report","publisher":"F","published":"2017-01-01"}
            {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["report"],\
            "claims":[{"id":"first","text":"It hit ten.","by":"F","source":"report","withdrawn":"2018-06"}]}
            """
        #expect(Changes(since: try day("2018-01-01"), in: try developments(records, asOf: "2018-06-15")).isEmpty)
        let later = Changes(since: try day("2018-06-15"), in: try developments(records, asOf: "2018-06-30"))
        #expect(keys(later.withdrawals) == ["claim:incident:worm:first"])
        #expect(later.news.isEmpty && !later.isEmpty)
        #expect(Changes(since: try day("2018-07-01"), in: try developments(records)).isEmpty)
    }

    /// Who is said to have done it could not be told before the actor had a name.
    @Test func anOldAttributionIsNewsWhenItsActorBecomesKnown() throws {
        let records = """
            {"type":"source","id":"old","title":"Old","publisher":"K","published":"2016-06-14"}
            {"type":"source","id":"new","title":"New","publisher":"F","published":"2018-02-20"}
            {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","source":"new"}}
            {"type":"incident","id":"daybreak","title":"Daybreak","date":"2016","sources":["old"],\
            "attribution":[{"to":"reaper","by":"K","source":"old"}]}
            """
        #expect(
            lines(Changes(since: try day("2017-01-01"), in: try developments(records)).news) == [
                "incident:daybreak", "  attribution:incident:daybreak:reaper/K/", "actor:reaper (new)",
                "  actor:reaper",
            ])
    }

    /// The reader of 2017 knew ScarCruft, and what Kaspersky said of it. New are the name Reaper, that ScarCruft is
    /// another name for it, and what others had said of what turned out to be the same.
    @Test func anActorThatHadAnotherNameIsNewsUnderTheNameOfNow() throws {
        let records = """
            {"type":"source","id":"old","title":"Old","publisher":"K","published":"2016-06-14"}
            {"type":"source","id":"new","title":"New","publisher":"F","published":"2018-02-20"}
            {"type":"actor","id":"reaper","name":"Reaper","named":{"by":"F","source":"new"},\
            "aliases":[{"name":"ScarCruft","by":"K","source":"old"},{"name":"Group123","by":"T","said":"2016-07-01"}],\
            "claims":[{"id":"zero-days","text":"It buys exploits.","by":"K","source":"old"}]}
            {"type":"incident","id":"daybreak","title":"Daybreak","date":"2016","sources":["old"],\
            "attribution":[{"to":"reaper","by":"K","source":"old"},{"to":"reaper","by":"T","said":"2016-07-01"}]}
            """
        #expect(
            lines(Changes(since: try day("2017-01-01"), in: try developments(records)).news) == [
                "actor:reaper (new)", "  actor:reaper", "  alias:actor:reaper:ScarCruft/K/",
                "  alias:actor:reaper:Group123/T/2016-07-01", "incident:daybreak",
                "  attribution:incident:daybreak:reaper/T/2016-07-01",
            ])
        #expect(Changes(since: try day("2018-02-20"), in: try developments(records)).isEmpty)
        #expect(Changes(since: try day("2016-12-01"), in: try developments(records, asOf: "2017-01-01")).isEmpty)
    }

    /// Two statements that nothing tells apart are numbered as they became known, so that the first stays the first.
    @Test func theSecondOfTwoLikeStatementsIsTheNewOne() throws {
        let records = """
            {"type":"source","id":"new","title":"New","publisher":"F","published":"2018-02-20"}
            {"type":"source","id":"old","title":"Old","publisher":"F","published":"2016-06-14"}
            {"type":"incident","id":"worm","title":"Worm","date":"2016","sources":["old"],\
            "targets":[{"country":"KR","by":"F","source":"new"},{"country":"KR","by":"F","source":"old"}],\
            "claims":[{"text":"It hit.","by":"F","source":"new"},{"text":"It hit.","by":"F","source":"old"}]}
            """
        #expect(
            lines(Changes(since: try day("2017-01-01"), in: try developments(records)).news) == [
                "incident:worm", "  targets:incident:worm:/KR///F/:2", "  claim:incident:worm:It hit./F/:2",
            ])
        let keys = keys(try developments(records).all)
        #expect(Set(keys).count == keys.count, "no two developments have one key")
    }
}

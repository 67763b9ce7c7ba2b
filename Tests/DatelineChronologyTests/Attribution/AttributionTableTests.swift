import DatelineChronology
import DatelineModel
import Testing

/// Who says whose doing it was, in the order in which they said it.
@Suite struct AttributionTables {
    static let records = """
        {"type":"source","id":"march","title":"March","publisher":"M","published":"2018-03-01"}
        {"type":"actor","id":"crew","name":"Crew"}
        {"type":"actor","id":"rival","name":"Rival"}
        {"type":"incident","id":"worm","title":"Worm","date":"2017-05","attribution":[\
        {"to":"crew","by":"Undated"},\
        {"to":"rival","by":"Third","said":"2018"},\
        {"to":"crew","by":"Read in March","source":"march"},\
        {"to":"unknown","by":"First","said":"2017-05-15"},\
        {"to":"crew","by":"Second","said":"2017-12-18","withdrawn":"2018"},\
        {"to":"crew","by":"Second again","said":"2017-12-18"}]}
        {"type":"incident","id":"heist","title":"Heist","date":"2016","attribution":[\
        {"to":"crew","by":"Before","said":"2016-02"}]}
        {"type":"incident","id":"other","title":"Other","date":"2016","attribution":[{"to":"rival","by":"Nobody"}]}
        """

    @Test func ofAnIncident() throws {
        let disclosure = try disclosure(Self.records)
        let table = AttributionTable(of: try #require(disclosure.incident(try incident("worm"))), in: disclosure)
        #expect(
            rows(table) == [
                "worm unknown First", "worm crew Second", "worm crew Second again", "worm rival Third",
                "worm crew Read in March", "worm crew Undated",
            ])
        #expect(table.agreement == [try incident("worm"): .disputed([try actor("crew"), try actor("rival")])])
    }

    /// Also what names another on the same incident.
    @Test func ofAnActor() throws {
        let table = AttributionTable(of: try actor("crew"), in: try developments(Self.records))
        #expect(
            rows(table) == [
                "heist crew Before", "worm unknown First", "worm crew Second", "worm crew Second again",
                "worm rival Third", "worm crew Read in March", "worm crew Undated",
            ])
        #expect(table.agreement[try incident("heist")] == .single(try actor("crew")))
        #expect(table.agreement.count == 2)
    }

    @Test func ofNobody() throws {
        let disclosure = try disclosure(#"{"type":"incident","id":"quiet","title":"Quiet","date":"2017"}"#)
        let table = AttributionTable(of: try #require(disclosure.incidents.first), in: disclosure)
        #expect(table.rows.isEmpty)
        #expect(table.agreement == [try incident("quiet"): Agreement.none])
    }

    private func rows(_ table: AttributionTable) -> [String] {
        table.rows.map { row in
            let by = if case .named(let name)? = row.attribution.provenance.by { name } else { "-" }
            return "\(row.incident) \(row.attribution.actorInvolved?.text ?? "unknown") \(by)"
        }
    }
}

import DatelineChronology
import DatelineModel
import Testing

/// ICD 203: how sure somebody is and how likely a thing is never stand in one sentence.
@Suite struct ConfidenceAndLikelihood {
    static let records = """
        {"type":"actor","id":"crew","name":"Crew"}
        {"type":"incident","id":"worm","title":"Worm","date":"2017","attribution":[{"to":"crew","by":"F",\
        "said":"2018-02-20","confidence":"moderate","likelihood":"very likely"}]}
        """

    @Test func areTwoValuesOfAStatement() throws {
        let said = try #require(try disclosure(Self.records).incidents.first?.attributions.first?.provenance)
        #expect(said.confidence?.text == "moderate")
        #expect(said.likelihood?.text == "very likely (ICD 203, 80–95 %)")
    }

    @Test func noTextOfTheChronologyHasEither() throws {
        let developments = try developments(Self.records)
        var texts = developments.all.flatMap { [$0.key, $0.happened.prose, $0.happened.shortProse] }
        texts += BriefingNumbers.Measure.allCases.map(\.text)
        texts += Timeline(in: developments).groups.flatMap { [$0.heading] + $0.months.compactMap(\.heading) }
        let agreements: [Agreement] = [
            .none, .single(try actor("crew")), .agreed(try actor("crew")), .related([]), .disputed([]), .unknown,
        ]
        texts += agreements.map(\.text)
        let words =
            Confidence.Level.allCases.map(\.rawValue) + LikelihoodScale.allCases.flatMap { $0.terms.map(\.word) }
        for text in texts {
            for word in words { #expect(!text.lowercased().split(separator: " ").contains { $0 == word }, "\(text)") }
        }
    }

    /// A change of likelihood is no change of confidence.
    @Test func changeApart() throws {
        let records = """
            {"type":"actor","id":"crew","name":"Crew"}
            {"type":"incident","id":"worm","title":"Worm","date":"2017","recorded":"2017-06-01","attribution":[\
            {"to":"crew","by":"F","said":"2017-12-18","confidence":"low","likelihood":"likely"},\
            {"to":"crew","by":"F","said":"2018-02-20","confidence":"low","likelihood":"very likely"},\
            {"to":"crew","by":"F","said":"2018-02-27","confidence":"high","likelihood":"very likely"}]}
            """
        #expect(Briefing(of: try week("2018-W08"), in: try disclosure(records)).changes.isEmpty)
        #expect(Briefing(of: try week("2018-W09"), in: try disclosure(records)).changes.count == 1)
    }
}

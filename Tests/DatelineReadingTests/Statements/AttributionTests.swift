import DatelineModel
import Testing

@testable import DatelineReading

struct AttributionTests {
    @Test func leadsToAnActor() throws {
        let attributions = try incident("attribution: [{ to: lazarus, source: report-2018 }]").attributions
        #expect(attributions.map(\.to) == [ID<Actor>("lazarus").map { .actor($0) }])
    }

    @Test func isUnknownWhereTheSourceSaysThatItDoesNotKnow() throws {
        #expect(
            try incident("attribution: [{ to: unknown, source: report-2018 }]").attributions.map(\.to) == [.unknown])
    }

    @Test func needsACulprit() throws {
        try expect("attribution: [{ ⟪source⟫: report-2018 }]", reports: "write 'to: <actor id>'", as: .missingField)
    }

    @Test func refusesAnActorThatNoFileHas() throws {
        try expect(
            "attribution: [{ to: ⟪lazaruss⟫, source: report-2018 }]", reports: "did you mean 'lazarus'?",
            as: .unknownActor)
        try expect(
            "attribution: [{ to: ⟪zebra⟫, source: report-2018 }]", reports: "write the actor in 'actors/zebra.md'",
            as: .unknownActor)
    }

    @Test func isAListOfMappings() throws {
        try expect("attribution: ⟪lazarus⟫", reports: "'attribution' is a list", as: .wrongShape)
        try expect("attribution: [⟪lazarus⟫]", reports: "an attribution is a mapping", as: .wrongShape)
    }
}

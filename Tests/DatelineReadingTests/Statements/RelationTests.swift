import DatelineModel
import Testing

@testable import DatelineReading

struct RelationTests {
    @Test(arguments: ActorRelation.Kind.allCases) func takesEveryKind(kind: ActorRelation.Kind) throws {
        let relations = try actor("relations: [{ kind: \(kind.rawValue), to: lazarus }]").relations
        #expect(relations.map(\.kind) == [kind])
        #expect(relations.map(\.to.text) == ["lazarus"])
    }

    @Test func refusesARelationToItself() throws {
        try expect(
            "relations: [{ kind: part-of, to: ⟪tested⟫ }]", .actor, reports: "in a relation to itself",
            as: .selfReference)
    }

    @Test func needsItsKindAndItsActor() throws {
        try expect("relations: [{ ⟪to⟫: lazarus }]", .actor, reports: "the kinds are part-of", as: .missingField)
        try expect("relations: [{ ⟪kind⟫: part-of }]", .actor, reports: "a relation has no 'to'", as: .missingField)
        try expect(
            "relations: [{ kind: ⟪partof⟫, to: lazarus }]", .actor, reports: "did you mean 'part-of'?",
            as: .unknownWord)
    }
}

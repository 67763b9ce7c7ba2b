import EDTF
import Foundation
import Testing

/// Every example of the specification's own page, with what is expected of it.
struct SpecificationTests {
    struct Table: Decodable {
        let examples: [Example]
    }

    struct Example: Decodable, Sendable, CustomTestStringConvertible {
        let section: String
        let edtf: String
        let accepted: Bool
        let earliest: String?
        let latest: String?
        let precision: String?
        let prose: String?
        let short: String?
        let note: String?

        var testDescription: String { "\(section): \(edtf)" }
    }

    static let examples: [Example] =
        (try? JSONDecoder().decode(Table.self, from: TestFiles.own("Specification.json")).examples) ?? []

    @Test func theTableIsThere() {
        #expect(Self.examples.count == 83)
        #expect(Set(Self.examples.map(\.section)).count == 19)
    }

    @Test(arguments: examples)
    func isReadPrintedAndUnderstood(_ example: Example) throws {
        guard example.accepted else {
            #expect(!isRead(example.edtf))
            #expect(example.note != nil, "what departs from the page says why")
            return
        }
        let date = try EDTFDate(parsing: example.edtf)
        #expect(date.description == example.edtf)
        #expect(text(date.bounds.earliest) == example.earliest)
        #expect(text(date.bounds.latest) == example.latest)
        #expect("\(date.precision)" == example.precision)
        #expect(date.prose == example.prose)
        #expect(date.shortProse == example.short)
    }

    @Test func everyExampleOfThePageIsTaken() {
        #expect(Self.examples.allSatisfy(\.accepted) && Self.examples.count > 60)
    }
}

import DatelineModel
import EDTF
import Testing

/// A statement takes the marking of its source, and never one that is looser than its record's.
@Suite struct PartMarkingTests {
    @Test(
        arguments: [
            (Marking.amber, Marking.green, nil), (.green, .amber, .amber), (.green, .green, nil), (.clear, .red, .red),
        ] as [(Marking, Marking, Marking?)])
    func ofAStatementOnASource(_ record: Marking, _ source: Marking, _ expected: Marking?) throws {
        let id = try #require(ID<Source>("s1"))
        var report = Source(id: id, title: "Report", publisher: .named("X"))
        report.metadata.marking = source
        var incident = Incident(
            id: try #require(ID<Incident>("i1")), kind: .incident, title: "X", date: try EDTFDate(parsing: "2017"))
        incident.metadata.marking = record
        incident.claims = [Claim(text: "A claim.", provenance: Provenance(by: nil, said: nil, sources: [id]))]
        let casebook = Casebook(settings: Settings(title: "X"), incidents: [incident], actors: [], sources: [report])
        #expect(casebook.disclosed(at: .red).incidents.first?.claims.first?.provenance.marking == expected)
    }
}

import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// What a long list leaves out it counts, and a count tells of what it counts.
@Suite struct MarkingOfLongListsTests {
    enum Secret: CaseIterable { case incident, attribution, technique, target, source, actor }

    /// A page that differs from that of readers who may not know the secret is marked as the secret is.
    @Test(arguments: Secret.allCases, [60, 400])
    func aPageOnWhichASecretShowsIsMarkedAsIt(_ secret: Secret, incidents: Int) throws {
        let casebook = try casebook(incidents: incidents, secret: secret)
        let (all, free) = (casebook.edition(at: .red), casebook.edition(at: .amber))
        var marked = 0
        for subject in all.subjects {
            let page = try #require(all.page(subject))
            guard page.json != free.page(subject)?.json, !isKnownToCountMore(subject) else { continue }
            #expect(page.marking == .red, "\(subject.route)")
            marked += 1
        }
        #expect(marked > 0)
    }

    /// The pages of the frame count records without naming them, and the pages beside a withheld one have no neighbour.
    private func isKnownToCountMore(_ subject: PageID) -> Bool {
        switch subject {
        case .home, .about, .incident: true
        default: false
        }
    }

    private func casebook(incidents: Int, secret: Secret) throws -> SmallCasebook {
        var casebook = try SmallCasebook()
        var red = Provenance()
        red.marking = .red
        let country = try #require(Country(code: "KR"))
        for number in 0..<200 {
            var actor = Actor(id: try id("actor-\(number)"), name: "Actor \(number)")
            if number == 190, secret == .actor { actor.metadata.marking = .red }
            actor.targets = [Target(country: country, provenance: Provenance())]
            casebook.actors.append(actor)
        }
        for number in 0..<600 {
            var source = Source(
                id: try id("source-\(number)"), title: "Source \(number)", publisher: .named("Publisher \(number)"))
            source.published = try date("201\(6 + number % 2)-0\(1 + number % 9)")
            if number == 599, secret == .source { source.metadata.marking = .red }
            casebook.sources.append(source)
        }
        for number in 0..<incidents {
            let isSecret = number == 3
            var incident = Incident(
                id: try id("copy-\(number)"), kind: .incident, title: "Copy \(number)",
                date: try date("2017-0\(1 + number % 9)-1\(number % 10)"))
            if isSecret, secret == .incident { incident.metadata.marking = .red }
            let attribution = isSecret && secret == .attribution ? red : Provenance()
            incident.attributions = [Attribution(to: .actor(try id("heron")), provenance: attribution)]
            let technique = isSecret && secret == .technique ? red : Provenance()
            incident.techniques = [Usage(id: try id("T1486"), provenance: technique)]
            let target = isSecret && secret == .target ? red : Provenance()
            incident.targets = [Target(country: country, provenance: target)]
            incident.metadata.sources = [try id("source-\(number)")]
            casebook.incidents.append(incident)
        }
        return casebook
    }
}

import DatelineChronology
import DatelineModel
import EDTF
import Testing

@testable import DatelineComposing

/// An id that a test spells right.
func id<Thing: Identified>(_ text: String) throws -> ID<Thing> { try #require(ID<Thing>(text)) }

/// A date that a test spells right.
func date(_ text: String) throws -> EDTFDate { try EDTFDate(parsing: text) }

/// A provenance with the parts that tests need.
func provenance(
    by: String? = nil, said: String? = nil, sources: [String] = [], confidence: Confidence? = nil,
    marking: Marking? = nil
) throws -> Provenance {
    var provenance = Provenance(
        by: by.map(Party.named), said: try said.map(date), sources: try sources.map { try id($0) },
        confidence: confidence)
    provenance.marking = marking
    return provenance
}

/// A source with a publisher and a date of publication.
func source(_ text: String, _ title: String, publisher: String, published: String?) throws -> Source {
    var source = Source(id: try id(text), title: title, publisher: .named(publisher))
    source.published = try published.map(date)
    source.url = "https://example.org/\(text)"
    return source
}

/// A small casebook: an outbreak whose attribution is disputed, an actor with two names, three sources.
struct SmallCasebook {
    var incidents: [Incident]
    var actors: [Actor]
    var sources: [Source]
    var settings = Settings(title: "A small casebook")

    init() throws {
        sources = [
            try source("alpha-2018", "On the Heron", publisher: "Alpha", published: "2018-02-20"),
            try source("beta-2017", "The outbreak <explained>", publisher: "Beta", published: "2017-05-20"),
            try source("gamma-2018", "Another view", publisher: "Gamma", published: "2018-02-22"),
        ]
        var heron = Actor(id: try id("heron"), name: "Heron")
        heron.kind = .intrusionSet
        heron.named = try provenance(by: "Alpha", said: "2018-02-20", sources: ["alpha-2018"])
        heron.active = [
            ActivePeriod(
                span: EDTFSpan(start: .date(try date("[..2012]")), end: .open),
                provenance: try provenance(by: "Alpha", said: "2018-02-20", sources: ["alpha-2018"]))
        ]
        heron.aliases = [
            Alias(
                name: "Grey Bird", overlap: .overlaps,
                provenance: try provenance(by: "Gamma", said: "2018-02-22", sources: ["gamma-2018"]))
        ]
        var stork = Actor(id: try id("stork"), name: "Stork")
        stork.kind = .intrusionSet
        actors = [heron, stork]
        incidents = [try Self.outbreak()]
    }

    /// An edition of many incidents: all of one year but the last, of which nobody says when it was.
    static func large(_ count: Int) throws -> Edition {
        var casebook = try SmallCasebook()
        let outbreak = casebook.incidents[0]
        for number in 1..<count {
            var copy = Incident(
                id: try id("copy-\(number)"), kind: .incident, title: "Copy \(number)",
                date: number == count - 1 ? try date("../2012") : outbreak.date)
            copy.metadata.sources = outbreak.metadata.sources
            casebook.incidents.append(copy)
        }
        return casebook.edition()
    }

    private static func outbreak() throws -> Incident {
        var outbreak = Incident(
            id: try id("outbreak"), kind: .incident, title: "Outbreak at *Example* & Sons", date: try date("2017-05"))
        outbreak.metadata.sources = [try id("beta-2017")]
        outbreak.body = Prose(paragraphs: [
            Prose.Paragraph(markdown: "It spread fast. [@beta-2017, p. 4]", citations: [try id("beta-2017")])
        ])
        outbreak.targets = [
            Target(
                sector: ID<Sector>("finance"), country: Country(code: "KR"), name: "Example & Sons",
                provenance: try provenance(by: "Beta", said: "2017-05-20", sources: ["beta-2017"]))
        ]
        outbreak.attributions = [
            Attribution(
                to: .actor(try id("heron")),
                provenance: try provenance(
                    by: "Alpha", said: "2018-02-20", sources: ["alpha-2018"], confidence: .level(.high))),
            Attribution(
                to: .actor(try id("stork")),
                provenance: try provenance(by: "Gamma", said: "2018-02-22", sources: ["gamma-2018"])),
        ]
        outbreak.claims = [
            Claim(
                id: "cost", text: "The outbreak cost millions.",
                provenance: try provenance(by: "Beta", said: "2017-05-20", sources: ["beta-2017"]))
        ]
        return outbreak
    }

    var casebook: Casebook {
        Casebook(settings: settings, incidents: incidents, actors: actors, sources: sources)
    }

    func edition(at ceiling: Marking = .clear, asOf: CalendarDay? = nil) -> Edition {
        Edition(of: casebook.disclosed(at: ceiling, asOf: asOf))
    }
}

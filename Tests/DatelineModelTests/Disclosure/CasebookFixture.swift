import EDTF

@testable import DatelineModel

/// A small casebook about made-up actors, to disclose in every way.
struct CasebookFixture {
    var incidents: [Incident] = []
    var actors: [Actor] = []
    var sources: [Source] = []

    var casebook: Casebook {
        Casebook(settings: Settings(title: "Fixture"), incidents: incidents, actors: actors, sources: sources)
    }

    @discardableResult
    mutating func source(_ id: String, published: String?, marking: Marking? = nil) throws -> ID<Source> {
        var source = Source(id: try required(ID(id)), title: "Report \(id)", publisher: .named("Publisher"))
        source.published = try published.map { try EDTFDate(parsing: $0) }
        source.metadata.marking = marking
        sources.append(source)
        return source.id
    }

    mutating func actor(_ id: String, name: String? = nil, _ change: (inout Actor) throws -> Void = { _ in }) throws {
        var actor = Actor(id: try required(ID(id)), name: name ?? id.uppercased())
        try change(&actor)
        actors.append(actor)
    }

    mutating func incident(
        _ id: String, date: String = "2017", _ change: (inout Incident) throws -> Void = { _ in }
    ) throws {
        var incident = Incident(
            id: try required(ID(id)), kind: .incident, title: "Incident \(id)", date: try EDTFDate(parsing: date))
        try change(&incident)
        incidents.append(incident)
    }
}

/// Who said a thing when, in which sources.
func provenance(
    by: String? = nil, said: String? = nil, in sources: String..., marking: Marking? = nil
) throws -> Provenance {
    var provenance = Provenance(
        by: by.map { .named($0) }, said: try said.map { try EDTFDate(parsing: $0) },
        sources: try sources.map { try required(ID($0)) })
    provenance.marking = marking
    return provenance
}

/// A value that a fixture must have.
func required<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw MissingValue() }
    return value
}

struct MissingValue: Error {}

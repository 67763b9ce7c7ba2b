import ArgumentParser
import Dateline

/// Which incidents a timeline is to show.
struct SelectionArguments: ParsableArguments {
    @Option(name: .long, help: "Attributed to this actor, by id, name or alias.") var actor: String?
    @Flag(name: .long, help: "Actors that are said to belong with the actor count too.") var related = false
    @Option(name: .long, help: "A country that was hit, as ISO 3166-1 code: KR.", transform: Parsing.country)
    var country: Country?
    @Option(name: .long, help: "A sector that was hit: healthcare.", transform: Parsing.id) var sector: ID<Sector>?
    @Option(name: .long, help: "A malware that was used: wannacry.", transform: Parsing.id) var malware: ID<Malware>?
    @Option(name: .long, help: "A technique that was used: T1486.", transform: Parsing.id)
    var technique: ID<Technique>?
    @Option(name: .long, help: "A source that something said of it stands on.", transform: Parsing.id)
    var source: ID<Source>?
    @Option(name: .long, help: "Words that its title or prose must have.") var text: String?
    @Option(name: .long, help: "Happened on this day or later.", transform: Parsing.day) var since: CalendarDay?
    @Option(name: .long, help: "Happened on this day or earlier.", transform: Parsing.day) var until: CalendarDay?

    func validate() throws {
        if let since, let until, until < since { throw ValidationError("the period ends before it begins") }
    }

    /// The selection, its actor found in a disclosure.
    func selection(in disclosure: Disclosure) throws -> Selection {
        var selection = Selection()
        selection.actor = try actor.map { try FoundActor($0, in: disclosure).id }
        selection.includesRelatedActors = related
        selection.country = country
        selection.sector = sector
        selection.malware = malware
        selection.technique = technique
        selection.source = source
        selection.text = text
        if since != nil || until != nil { selection.period = (since ?? .first)...(until ?? .last) }
        return selection
    }
}

import ArgumentParser
import Dateline

/// Which incidents a timeline is to show.
struct SelectionArguments: ParsableArguments {
    @Option(name: .long, help: "Attributed to this actor, by id, name or alias.") var actor: String?
    @Flag(name: .long, help: "Actors that are said to belong with the actor count too.") var related = false
    @Option(
        name: .long, help: "A country that was hit, by its code of ISO 3166-1 or its name: KR.",
        transform: Parsing.country)
    var country: Country?
    @Option(name: .long, help: "A sector that was hit, by id or name: healthcare.") var sector: String?
    @Option(name: .long, help: "A malware that was used, by id or name: wannacry.") var malware: String?
    @Option(name: .long, help: "A technique that was used: T1486.") var technique: String?
    @Option(name: .long, help: "A source that something said of it stands on.") var source: String?
    @Option(name: .long, help: "A tag that it has.") var tag: String?
    @Option(name: .long, help: "Beginnings of words that its title or prose must have, however they are spelled.")
    var text: String?
    @Option(name: .long, help: "Happened on this day or later.", transform: Parsing.day) var since: CalendarDay?
    @Option(name: .long, help: "Happened on this day or earlier.", transform: Parsing.day) var until: CalendarDay?

    func validate() throws {
        if let since, let until, until < since { throw ValidationError("the period ends before it begins") }
    }

    /// The selection, its actor and its terms found in a disclosure.
    func selection(in disclosure: Disclosure) throws -> Selection {
        var selection = Selection()
        selection.actor = try actor.map { try FoundActor($0, in: disclosure).id }
        selection.includesRelatedActors = related
        selection.country = country
        let terms = SelectableTerms(of: disclosure)
        selection.sector = try sector.flatMap { ID(try terms.sectors.find($0)) }
        selection.malware = try malware.flatMap { ID(try terms.malware.find($0)) }
        selection.technique = try technique.flatMap { ID(try terms.techniques.find($0)) }
        selection.source = try source.flatMap { ID(try terms.sources.find($0)) }
        selection.tag = try tag.map(terms.tags.find)
        selection.text = text
        if since != nil || until != nil { selection.period = (since ?? .first)...(until ?? .last) }
        return selection
    }
}

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

/// An actor that somebody asked for by id, name or alias.
struct FoundActor {
    let id: ID<Actor>

    private static func help(_ similar: [String], in disclosure: Disclosure) -> String {
        if !similar.isEmpty { return "did you mean \(similar.map { "'\($0)'" }.joined(separator: ", "))?" }
        let names = disclosure.actors.map { "'\($0.name)'" }.sorted()
        guard !names.isEmpty else { return "no record of an actor may be shown; 'dateline new actor NAME' makes one" }
        return "there are \(ShortList.text(names)); an actor is found by its id, its name or an alias"
    }

    /// - Throws: exit status 65 where several actors go by the name, 66 where none does.
    init(_ name: String, in disclosure: Disclosure) throws {
        switch ActorIndex(of: disclosure).find(name) {
        case .one(let id): self.id = id
        case .several(let ids):
            Console.error("dateline: error: '\(name)' is used for \(ids.count) actors; name one by its id")
            for actor in ids.compactMap(disclosure.actor) { Console.error("  \(actor.id)   \(actor.name)") }
            throw ExitCode(65)
        case .none(let similar):
            let day = disclosure.asOf.map { " as of \($0)" } ?? ""
            Console.error("dateline: error: no actor goes by '\(name)'\(day)")
            Console.error("help: \(Self.help(similar, in: disclosure))")
            throw ExitCode(66)
        }
    }
}

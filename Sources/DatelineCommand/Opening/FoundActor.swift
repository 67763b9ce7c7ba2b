import ArgumentParser
import Dateline

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

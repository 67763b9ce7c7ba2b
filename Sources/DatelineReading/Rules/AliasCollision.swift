package import DatelineModel

extension DiagnosticID {
    package static let aliasCollision = DiagnosticID(
        "alias-collision",
        summary: "One name stands for two actors.",
        explanation: "What one company calls X another may mean by Y. The name is shown with both.",
        example: "aliases: [{ name: Grizzly Steppe }] in apt28 and in apt29",
        remedy: "Nothing has to be mended. Say who uses the name so with `by`, and how far with `overlap`.")
}

extension Rule {
    /// Names that stand for two actors: what one calls X another may mean by Y.
    static let aliasCollision = Rule(.aliasCollision, .casebook(check))

    @Sendable private static func check(_ linked: LinkedCasebook) -> [Diagnostic] {
        let bearers = bearers(of: linked.casebook.actors)
        return linked.casebook.actors.flatMap { actor in
            actor.aliases.compactMap { alias -> Diagnostic? in
                let others = (bearers[key(of: alias.name)] ?? []).filter { $0 != actor.id }
                guard !others.isEmpty else { return nil }
                let more = others.count > 5 ? " and \(others.count - 5) more" : ""
                let names = others.prefix(5).map { "'\($0)'" }.joined(separator: ", ") + more
                var note = Diagnostic(
                    .note, .aliasCollision, message: "'\(alias.name)' is a name of '\(actor.id)' and of \(names)",
                    at: alias.provenance.place,
                    help: "say who uses it so with 'by', and how far it covers the actor with 'overlap'")
                note.subject = .actor(actor.id.text)
                return note
            }
        }
    }

    /// The actors that go by each name, in the order of their ids.
    private static func bearers(of actors: [Actor]) -> [String: [ID<Actor>]] {
        var bearers: [String: [ID<Actor>]] = [:]
        for actor in actors {
            for key in Set(([actor.name] + actor.aliases.map(\.name)).map(key)) {
                bearers[key, default: []].append(actor.id)
            }
        }
        return bearers
    }

    /// A name without case, spaces and punctuation: `Fancy Bear`, `FANCYBEAR` and `fancy-bear` are one.
    private static func key(of name: String) -> String {
        let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
        return key.isEmpty ? name : key
    }
}

/// Deletes from a casebook what is above a marking, by the words of the record format and nothing of ours.
package struct DeletingWhatIsStricter {
    package let ceiling: Int

    package init(ceiling: Int) { self.ceiling = ceiling }

    package func rest(of casebook: WrittenCasebook) -> WrittenCasebook {
        var rest = casebook
        rest.records.removeAll { ($0.marking ?? 0) > ceiling || $0.isDraft }
        let actors = Set(rest.records.filter(\.isActor).map(\.id))
        let withheldActors = Set(casebook.records.filter(\.isActor).map(\.id)).subtracting(actors)
        rest.sources.removeAll { ($0.marking ?? 0) > ceiling || withheldActors.contains($0.publisher) }
        let sources = Set(rest.sources.map(\.id))
        let incidents = Set(rest.records.filter { !$0.isActor }.map(\.id))
        for place in rest.records.indices {
            rest.records[place].delete(
                metadataSources: sources, actors: actors, incidents: incidents, withheld: withheldActors
            ) { statement in (statement.marking ?? 0) <= ceiling }
            let claims = Set(rest.records[place].statements.compactMap(\.id))
            rest.records[place].changeStatements { statement in
                if let successor = statement.supersededBy, !claims.contains(successor) { statement.supersededBy = nil }
            }
        }
        return rest
    }
}

extension WrittenRecord {
    /// Deletes the statements that do not stand, and every reference to what was deleted.
    package mutating func delete(
        metadataSources sources: Set<String>, actors: Set<String>, incidents: Set<String>, withheld: Set<String>,
        _ stands: (WrittenStatement) -> Bool
    ) {
        func rest(_ statement: WrittenStatement) -> WrittenStatement? {
            guard stands(statement), statement.actor.map(actors.contains) ?? true else { return nil }
            guard statement.by.map({ !withheld.contains($0) }) ?? true else { return nil }
            var statement = statement
            let hadSources = !statement.sources.isEmpty
            statement.sources.removeAll { !sources.contains($0) }
            return hadSources && statement.sources.isEmpty ? nil : statement
        }
        statements = statements.compactMap(rest)
        named = named.flatMap(rest)
        self.sources.removeAll { !sources.contains($0) }
        about.removeAll { !actors.contains($0) }
        related.removeAll { !incidents.contains($0) }
        paragraphs.removeAll { !$0.cited.allSatisfy(sources.contains) }
    }

    package mutating func changeStatements(_ change: (inout WrittenStatement) -> Void) {
        for place in statements.indices { change(&statements[place]) }
        if var naming = named {
            change(&naming)
            named = naming
        }
    }
}

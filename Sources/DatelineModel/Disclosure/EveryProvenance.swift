extension DisclosedContents {
    /// Changes the provenance of every statement of every record.
    mutating func changeEveryProvenance(_ change: (inout Provenance) -> Void) {
        for index in incidents.indices { incidents[index].changeEveryProvenance(change) }
        for index in actors.indices { actors[index].changeEveryProvenance(change) }
    }
}

/// A statement without what it says: who says it, and of which actor besides its record.
struct Saying {
    let provenance: Provenance
    let actor: ID<Actor>?
}

extension Incident {
    /// Changes the provenance of every statement of the record.
    package mutating func changeEveryProvenance(_ change: (inout Provenance) -> Void) {
        changeProvenance(of: &targets, change)
        changeProvenance(of: &malware, change)
        changeProvenance(of: &techniques, change)
        changeProvenance(of: &vulnerabilities, change)
        changeProvenance(of: &attributions, change)
        changeProvenance(of: &claims, change)
    }

    /// Every statement of the record.
    var sayings: [Saying] {
        allSaid(in: targets) + allSaid(in: malware) + allSaid(in: techniques)
            + allSaid(in: vulnerabilities) + allSaid(in: attributions)
            + allSaid(in: claims)
    }

    /// The provenance of every statement of the record.
    public var provenances: [Provenance] {
        targets.map(\.provenance) + malware.map(\.provenance) + techniques.map(\.provenance)
            + vulnerabilities.map(\.provenance) + attributions.map(\.provenance) + claims.map(\.provenance)
    }
}

extension Actor {
    /// Changes the provenance of every statement of the record, the naming included.
    package mutating func changeEveryProvenance(_ change: (inout Provenance) -> Void) {
        changeProvenance(of: &active, change)
        changeProvenance(of: &aliases, change)
        changeProvenance(of: &relations, change)
        changeProvenance(of: &targets, change)
        changeProvenance(of: &malware, change)
        changeProvenance(of: &techniques, change)
        changeProvenance(of: &claims, change)
        if var naming = named {
            change(&naming)
            named = naming
        }
    }

    /// Every statement of the record, the naming included.
    var sayings: [Saying] {
        allSaid(in: active) + allSaid(in: aliases) + allSaid(in: relations)
            + allSaid(in: targets) + allSaid(in: malware) + allSaid(in: techniques)
            + allSaid(in: claims) + (named.map { [Saying(provenance: $0, actor: nil)] } ?? [])
    }

    /// The provenance of every statement of the record, the naming included.
    public var provenances: [Provenance] {
        active.map(\.provenance) + aliases.map(\.provenance) + relations.map(\.provenance)
            + targets.map(\.provenance) + malware.map(\.provenance) + techniques.map(\.provenance)
            + claims.map(\.provenance) + (named.map { [$0] } ?? [])
    }
}

private func changeProvenance<S: Statement>(of statements: inout [S], _ change: (inout Provenance) -> Void) {
    for index in statements.indices { change(&statements[index].provenance) }
}

private func allSaid(in statements: [some Statement]) -> [Saying] {
    statements.map { Saying(provenance: $0.provenance, actor: $0.actorInvolved) }
}

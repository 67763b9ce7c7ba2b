extension Incident {
    /// The lists of statements that an incident has: the one place to add another.
    package static let statements = StatementTable(
        StatementList("targets", \Incident.targets, says: "whom it hit, or is said to go after"),
        StatementList("malware", \Incident.malware, says: "malware: ids, or mappings with who says so"),
        StatementList("techniques", \Incident.techniques, says: "ATT&CK techniques"),
        StatementList("vulnerabilities", \Incident.vulnerabilities, says: "CVE numbers"),
        StatementList("attribution", \Incident.attributions, says: "who is said to have done it"),
        StatementList("claims", \Incident.claims, says: "what else is said"))

    /// Shows every provenance of the record.
    package func forEachProvenance(_ visit: (Provenance) -> Void) { Self.statements.forEachProvenance(of: self, visit) }

    /// Changes the provenance of every statement of the record.
    package mutating func changeEveryProvenance(_ change: (inout Provenance) -> Void) {
        Self.statements.changeEveryProvenance(of: &self, change)
    }

    /// The provenance of every statement of the record.
    public var provenances: [Provenance] {
        var provenances: [Provenance] = []
        forEachProvenance { provenances.append($0) }
        return provenances
    }
}

extension Actor {
    /// The lists of statements that an actor has: the one place to add another.
    package static let statements = StatementTable(
        StatementList("active", \Actor.active, says: "when it is said to have been active", form: .oneOrMany),
        StatementList("aliases", \Actor.aliases, says: "names that others use"),
        StatementList("relations", \Actor.relations, says: "how it is said to stand to other actors"),
        StatementList("targets", \Actor.targets, says: "whom it hit, or is said to go after"),
        StatementList("malware", \Actor.malware, says: "malware: ids, or mappings with who says so"),
        StatementList("techniques", \Actor.techniques, says: "ATT&CK techniques"),
        StatementList("claims", \Actor.claims, says: "what else is said"),
        namings: [\Actor.named])

    /// Shows every provenance of the record, the naming included.
    package func forEachProvenance(_ visit: (Provenance) -> Void) { Self.statements.forEachProvenance(of: self, visit) }

    /// Changes the provenance of every statement of the record, the naming included.
    package mutating func changeEveryProvenance(_ change: (inout Provenance) -> Void) {
        Self.statements.changeEveryProvenance(of: &self, change)
    }

    /// The provenance of every statement of the record, the naming included.
    public var provenances: [Provenance] {
        var provenances: [Provenance] = []
        forEachProvenance { provenances.append($0) }
        return provenances
    }
}

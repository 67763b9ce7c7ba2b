/// Random casebooks with everything in them that can be withheld or become known later.
///
/// Where `hasEarlierNames` is false, no actor has an alias of a named party before its own name, so that none is ever
/// called otherwise than the casebook calls it.
package struct RandomCasebook {
    private var random: SeededGenerator
    private let hasEarlierNames: Bool
    private let sourceIDs = (1...6).map { "s\($0)" }
    private let actorIDs = (1...4).map { "a\($0)" }
    private let incidentIDs = (1...5).map { "i\($0)" }

    package init(seed: UInt64, hasEarlierNames: Bool = false) {
        random = SeededGenerator(seed: seed)
        self.hasEarlierNames = hasEarlierNames
    }

    package mutating func casebook() -> WrittenCasebook {
        WrittenCasebook(
            sources: sourceIDs.map { source($0) },
            records: actorIDs.map { actor($0) } + incidentIDs.map { incident($0) })
    }

    private mutating func source(_ id: String) -> WrittenSource {
        let publisher = random.chance(15) ? random.one(of: actorIDs) : "Publisher \(random.below(3))"
        var source = WrittenSource(id: id, publisher: publisher)
        source.published = random.maybe(85) { $0.date() }
        source.retrieved = random.maybe(30) { $0.day() }
        source.marking = random.maybe(40) { $0.below(5) }
        return source
    }

    private mutating func actor(_ id: String) -> WrittenRecord {
        var actor = record(id, isActor: true)
        if random.chance(60) {
            var naming = WrittenStatement(list: "named", own: [])
            fill(&naming, of: actor)
            if naming.by == nil, naming.said == nil, naming.sources.isEmpty { naming.by = "Party 0" }
            actor.named = naming
        }
        for number in 0..<random.below(3) { add("aliases", [("name", "Name \(id) \(number)")], to: &actor) }
        if !hasEarlierNames, actor.named != nil {
            for place in actor.statements.indices { actor.statements[place].by = nil }
        }
        if random.chance(50) {
            let kind = random.one(of: ["part-of", "overlaps", "works-for", "distinct-from"])
            add("relations", [("kind", kind), ("to", random.one(of: actorIDs.filter { $0 != id }))], to: &actor)
        }
        addCommon(to: &actor)
        return actor
    }

    private mutating func incident(_ id: String) -> WrittenRecord {
        var incident = record(id, isActor: false)
        incident.date = random.date()
        incident.known = random.maybe(20) { $0.date() }
        incident.about = actorIDs.filter { _ in random.chance(20) }
        incident.related = incidentIDs.filter { $0 != id && random.chance(20) }
        for _ in 0..<random.below(4) {
            add("attribution", [("to", random.chance(15) ? "unknown" : random.one(of: actorIDs))], to: &incident)
        }
        addCommon(to: &incident)
        return incident
    }

    private mutating func record(_ id: String, isActor: Bool) -> WrittenRecord {
        var record = WrittenRecord(isActor: isActor, id: id)
        record.recorded = random.maybe(60) { $0.day() }
        record.marking = random.maybe(35) { $0.below(5) }
        record.isDraft = random.chance(5)
        record.sources = someSources(60)
        record.tags = random.chance(40) ? ["tag-\(id)"] : []
        record.paragraphs = (0..<random.below(3)).map { number in
            ("Paragraph \(number) of \(id).", random.chance(70) ? someSources(100) : [])
        }
        return record
    }

    private mutating func addCommon(to record: inout WrittenRecord) {
        for _ in 0..<random.below(3) { add("targets", [("country", random.one(of: ["KR", "US", "GB"]))], to: &record) }
        if random.chance(40) { add("malware", [("id", "m\(random.below(3))")], to: &record) }
        if random.chance(40) { add("techniques", [("id", "T100\(random.below(3))")], to: &record) }
        let claims = random.below(4)
        for number in 0..<claims {
            let id = "c\(number)"
            add("claims", [("id", id), ("text", "Claim \(id) of \(record.id).")], to: &record)
        }
        for place in record.statements.indices where claims > 0 && random.chance(25) {
            let successor = "c\(random.below(claims))"
            if record.statements[place].id != successor { record.statements[place].supersededBy = successor }
        }
    }

    private mutating func add(_ list: String, _ own: [(String, String)], to record: inout WrittenRecord) {
        var statement = WrittenStatement(list: list, own: own.map { (name: $0.0, value: $0.1) })
        fill(&statement, of: record)
        record.statements.append(statement)
    }

    private mutating func fill(_ statement: inout WrittenStatement, of record: WrittenRecord) {
        let actors = actorIDs
        statement.by = random.maybe(75) { $0.chance(10) ? $0.one(of: actors) : "Party \($0.below(3))" }
        statement.said = random.maybe(60) { $0.date() }
        statement.sources = random.chance(60) ? someSources(100) : []
        let strictness = record.marking ?? 0
        statement.marking = random.maybe(25) { strictness + $0.below(5 - strictness) }
        statement.withdrawn = random.maybe(20) { $0.date() }
        statement.note = random.maybe(30) { "Note \($0.below(100))." }
        statement.confidence = random.maybe(40) { $0.one(of: ["low", "moderate", "high", "disputed"]) }
    }

    private mutating func someSources(_ percent: Int) -> [String] {
        guard random.chance(percent) else { return [] }
        let first = random.one(of: sourceIDs)
        let second = random.one(of: sourceIDs)
        return random.chance(50) || first == second ? [first] : [first, second]
    }
}

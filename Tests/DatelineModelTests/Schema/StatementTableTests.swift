import EDTF
import Testing

@testable import DatelineModel

/// What is not in the table of its record would be published above its marking.
@Suite struct StatementTableTests {
    @Test func everyListOfStatementsOfAnIncidentIsInItsTable() throws {
        let incident = Incident(id: try id("outbreak"), kind: .incident, title: "Outbreak", date: .year(2017))
        var filled = incident
        fill(&filled)
        #expect(listsOfStatements(incident) == lists(of: Incident.statements, filling: incident, from: filled))
    }

    @Test func everyListOfStatementsOfAnActorIsInItsTable() throws {
        let actor = Actor(id: try id("apt37"), name: "APT37")
        var filled = actor
        try fill(&filled)
        #expect(listsOfStatements(actor) == lists(of: Actor.statements, filling: actor, from: filled))
        #expect(Actor.statements.namings.count == provenances(actor).count)
    }

    @Test func aSourceHasNoStatements() throws {
        let source = Source(id: try id("report"), title: "Report", publisher: .named("Somebody"))
        #expect(listsOfStatements(source).isEmpty)
        #expect(provenances(source).isEmpty)
    }

    /// A property of another type may hold what is marked too: whoever adds one says here how it is kept back.
    @Test func everyOtherPropertyIsOfARecordThatIsMarkedAsAWhole() throws {
        let incident = Incident(id: try id("outbreak"), kind: .incident, title: "Outbreak", date: .year(2017))
        #expect(
            otherProperties(incident) == [
                "about", "becameKnown", "body", "date", "id", "kind", "known", "metadata", "related", "title",
            ])
        let actor = Actor(id: try id("apt37"), name: "APT37")
        #expect(
            otherProperties(actor) == ["becameKnown", "body", "country", "id", "kind", "metadata", "name"])
    }

    @Test func aStatementOfEveryListIsKeptBackByItsMarking() throws {
        var incident = Incident(id: try id("outbreak"), kind: .incident, title: "Outbreak", date: .year(2017))
        fill(&incident)
        var actor = Actor(id: try id("apt37"), name: "APT37")
        try fill(&actor)
        #expect(incident.provenances.count == Incident.statements.names.count)
        #expect(actor.provenances.count == Actor.statements.names.count + 1)
        let other = Actor(id: try id("lazarus"), name: "Lazarus")
        let casebook = Casebook(
            settings: Settings(title: "Test"), vocabulary: Vocabulary(), incidents: [incident],
            actors: [actor, other], sources: [])
        let green = casebook.disclosed(by: DisclosureRule(ceiling: .green)).disclosure
        #expect(green.incidents.map { $0.provenances.count } == [0])
        #expect(green.actors.map { $0.provenances.count } == [0, 0])
        let red = casebook.disclosed(by: DisclosureRule(ceiling: .red)).disclosure
        #expect(red.incidents.map { $0.provenances.count } == [Incident.statements.names.count])
    }

    // MARK: What a record has

    private func listsOfStatements(_ record: Any) -> Set<String> {
        Set(Mirror(reflecting: record).children.filter { $0.value is any ListOfStatements }.compactMap(\.label))
    }

    private func provenances(_ record: Any) -> Set<String> {
        Set(Mirror(reflecting: record).children.filter { $0.value is any OptionalProvenance }.compactMap(\.label))
    }

    private func otherProperties(_ record: Any) -> [String] {
        let known = listsOfStatements(record).union(provenances(record))
        return Mirror(reflecting: record).children.compactMap(\.label).filter { !known.contains($0) }.sorted()
    }

    /// The names of the properties that a table names: those that are no longer empty where its lists are filled.
    private func lists<Record, each Item: RecordedStatement>(
        of table: StatementTable<Record, repeat each Item>, filling record: Record, from filled: Record
    ) -> Set<String> {
        var names: Set<String> = []
        for list in repeat each table.lists {
            var record = record
            record[keyPath: list.items] = filled[keyPath: list.items]
            for child in Mirror(reflecting: record).children {
                guard let label = child.label, let items = child.value as? any ListOfStatements, !items.isEmpty else {
                    continue
                }
                names.insert(label)
            }
        }
        return names
    }

    // MARK: Statements above the level

    private var amber: Provenance {
        var provenance = Provenance(by: .named("Somebody"), said: nil, sources: [])
        provenance.marking = .amber
        return provenance
    }

    private func fill(_ incident: inout Incident) {
        let amber = amber
        incident.targets = [Target(name: "Somebody's network", provenance: amber)]
        incident.malware = [ID("wannacry")].compactMap { $0.map { Usage(id: $0, provenance: amber) } }
        incident.techniques = [ID("T1486")].compactMap { $0.map { Usage(id: $0, provenance: amber) } }
        incident.vulnerabilities = [ID("CVE-2017-0144")].compactMap { $0.map { Usage(id: $0, provenance: amber) } }
        incident.attributions = [Attribution(to: .unknown, provenance: amber)]
        incident.claims = [Claim(text: "It spread.", provenance: amber)]
    }

    private func fill(_ actor: inout Actor) throws {
        let amber = amber
        actor.named = amber
        actor.active = [ActivePeriod(span: EDTFSpan(start: .open, end: .open), provenance: amber)]
        actor.aliases = [Alias(name: "Reaper", provenance: amber)]
        actor.relations = [ActorRelation(kind: .partOf, to: try id("lazarus"), provenance: amber)]
        actor.targets = [Target(name: "Somebody's network", provenance: amber)]
        actor.malware = [ID("dogcall")].compactMap { $0.map { Usage(id: $0, provenance: amber) } }
        actor.techniques = [ID("T1486")].compactMap { $0.map { Usage(id: $0, provenance: amber) } }
        actor.claims = [Claim(text: "It is small.", provenance: amber)]
    }

    private func id<Thing: Identified>(_ text: String) throws -> ID<Thing> { try #require(ID<Thing>(text)) }
}

/// A property that holds statements.
private protocol ListOfStatements {
    var isEmpty: Bool { get }
}
extension Array: ListOfStatements where Element: Statement {}

/// A property that says who says something.
private protocol OptionalProvenance {}
extension Provenance?: OptionalProvenance {}

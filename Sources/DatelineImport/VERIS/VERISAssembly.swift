internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// Makes a casebook from VERIS incidents.
struct VERISAssembly {
    private let records: [(record: VERISIncident, date: EDTFDate)]
    private let titles: [String: String]
    private let options: ImportOptions
    var importCounts: ImportCounts
    private(set) var parts = ImportCounts()
    /// The diagnostics about unreadable values and TLP labels.
    private(set) var found = FirstDiagnostics()
    private var organisations = Organisations()
    private var vocabulary = Vocabulary()
    private var addresses = URLSources()
    private var culprits: [String: ID<Actor>] = [:]
    private let database = ID<Source>("veris-record")

    init(_ records: [VERISIncident], options: ImportOptions, importCounts: ImportCounts) {
        self.options = options
        self.importCounts = importCounts
        var dated: [(VERISIncident, EDTFDate)] = []
        for record in records {
            let timeline = VERISTimeline(record, made: record.made ?? options.recorded)
            found += timeline.diagnostics
            if let date = timeline.date {
                dated.append((record, date))
            } else {
                self.importCounts.skip("incident", .faulty("no date"))
                VERISParts.skip(record, .because("in an incident without a date"), in: &parts)
            }
        }
        self.records = dated
        titles = VERISTitles.titles(of: dated.map { $0.0 })
    }

    mutating func casebook() -> Casebook {
        for (record, _) in records { for text in record.references.addresses { _ = addresses.add(text) } }
        addresses.close(&organisations, reserved: [database?.text ?? ""])
        var ids = UniqueIDs<String, Incident>()
        var names = UniqueIDs<String, Actor>(reserved: ["unknown"])
        for (record, _) in records { ids.ask(for: record.id, name: title(record), otherwise: record.id) }
        for name in Set(records.flatMap { Self.culprits($0.record) }).sorted() {
            names.ask(for: name, name: name, otherwise: "actor")
        }
        culprits = names.assigned()
        var met = MetLabels()
        for (record, _) in records {
            for found in record.labels { met.meet(found.text, found.labels, at: record.place) }
        }
        found += met.diagnostics(notKnown: options.unresolvedMarking)
        let assigned = ids.assigned()
        let incidents = records.compactMap { record, date in
            assigned[record.id].map { incident($0, of: record, date: date) }
        }
        let standsOnRecord = incidents.contains { $0.metadata.sources == [database].compactMap(\.self) }
        let own = standsOnRecord ? [recordSource()].compactMap(\.self) : []
        vocabulary.organisations = organisations.terms
        return Casebook(
            settings: Settings(title: options.title ?? "VERIS import"), vocabulary: vocabulary, incidents: incidents,
            actors: culprits.sorted { $0.value < $1.value }.map { Actor(id: $0.value, name: $0.key) },
            sources: addresses.sources + own)
    }

    private func title(_ record: VERISIncident) -> String { titles[record.id] ?? record.title }

    private mutating func recordSource() -> Source? {
        guard let database, let publisher = organisations.enter(Organisations.notKnownName) else { return nil }
        var source = Source(id: database, title: "VERIS records", publisher: .organisation(publisher))
        source.kind = .database
        return source
    }

    private mutating func incident(_ id: ID<Incident>, of record: VERISIncident, date: EDTFDate) -> Incident {
        var incident = Incident(id: id, kind: .incident, title: title(record), date: date)
        incident.metadata = metadata(record)
        let provenance = Provenance(by: nil, said: nil, sources: incident.metadata.sources)
        incident.targets = targets(record, provenance)
        for action in ["malware", "hacking"] {
            let numbers = record.texts("action.\(action).cve").compactMap { ID<Vulnerability>($0.uppercased()) }
            incident.vulnerabilities += numbers.map { Usage(id: $0, provenance: provenance) }
        }
        incident.malware = malware(record, provenance)
        incident.attributions = Self.culprits(record).compactMap { culprits[$0] }
            .map { Attribution(to: .actor($0), provenance: provenance) }
        incident.claims = claims(record, provenance)
        if let summary = record.at("summary")?.text { incident.body = PlainText.prose(summary) }
        VERISParts.count(record, in: &parts)
        importCounts.use("incident", as: "incident")
        return incident
    }

    private func metadata(_ record: VERISIncident) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.recorded = record.made ?? options.recorded
        metadata.sources = record.references.addresses.compactMap { addresses.id(of: $0) }.reduce(into: []) { ids, id in
            if !ids.contains(id) { ids.append(id) }
        }
        if metadata.sources.isEmpty { metadata.sources = [database].compactMap(\.self) }
        metadata.foreignIDs = ["veris": record.id]
        metadata.tags = VERISTags.tags(record)
        metadata.marking = TLPLabel.strictest(
            of: record.labels.flatMap(\.labels), notKnown: options.unresolvedMarking)
        return metadata
    }

    private mutating func targets(_ record: VERISIncident, _ provenance: Provenance) -> [Target] {
        let countries = record.tellingTexts("victim.country").flatMap(Geography.countries).reduce(into: [Country]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let name = VERISIndustry.sector(ofIndustry: record.text("victim.industry"))
        let sector = name.flatMap { ID<Sector>(slugOf: $0) }
        if let sector, let name, vocabulary.sectors[sector] == nil {
            vocabulary.sectors[sector] = VocabularyTerm(name: name)
        }
        let victims = record.victims
        guard !victims.isEmpty || sector != nil || !countries.isEmpty else { return [] }
        if victims.count > 1 {
            // The record does not tell which victim is in which country.
            return victims.map { Target(sector: sector, name: $0, provenance: provenance) }
                + countries.map { Target(country: $0, provenance: provenance) }
        }
        let first = Target(sector: sector, country: countries.first, name: victims.first, provenance: provenance)
        return [first] + countries.dropFirst().map { Target(country: $0, provenance: provenance) }
    }

    private mutating func malware(_ record: VERISIncident, _ provenance: Provenance) -> [Usage<Malware>] {
        record.texts("action.malware.name").flatMap { $0.split(separator: ",").map { ShownText.line($0) } }
            .compactMap { name in
                guard VERISIncident.isTelling(name), let id = ID<Malware>(slugOf: name) else { return nil }
                if vocabulary.malware[id] == nil { vocabulary.malware[id] = VocabularyTerm(name: name) }
                return Usage(id: id, provenance: provenance)
            }
    }

    /// The names of external actors. VERIS records kinds of actors, and only sometimes their names.
    private static func culprits(_ record: VERISIncident) -> [String] {
        record.texts("actor.external.name").flatMap { $0.split(separator: ",").map { ShownText.line($0) } }
            .filter { !$0.isEmpty && VERISIncident.isTelling($0) }
    }

    private func claims(_ record: VERISIncident, _ provenance: Provenance) -> [Claim] {
        VERISClaims.claims(record).map { Claim(text: $0, provenance: provenance) }
    }
}

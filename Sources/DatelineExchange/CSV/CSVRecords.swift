internal import DatelineModel
internal import DatelineReading
internal import EDTF

extension CSVAssembly {
    /// Counts a row of which no record can be made although it has what one needs.
    private mutating func leaveOut<Record>() -> Record? {
        ledger.skip("row", .unreadable)
        return nil
    }

    mutating func incident(_ id: ID<Incident>?, _ row: CSVRow) -> Incident? {
        guard let id, let title = line(.title, row), let start = date(.date, row) else { return leaveOut() }
        var incident = Incident(id: id, kind: kind(row), title: title, date: period(start, row))
        incident.known = date(.known, row)
        incident.keeping = keeping(row)
        let provenance = provenance(row)
        incident.targets = targets(row, provenance)
        incident.malware = malware(row, provenance)
        incident.techniques = mentions(.techniques, row, provenance)
        incident.vulnerabilities = mentions(.vulnerabilities, row, provenance)
        incident.attributions = texts(.attribution, row).map { name in
            Attribution(to: culprits[name].map { .actor($0) } ?? .unknown, provenance: provenance)
        }
        incident.claims = texts(.claim, row).map { Claim(text: $0, provenance: provenance) }
        incident.body = body(row)
        let place = mapping.columns[.title]?.first.map(row.place(of:)) ?? row.place
        if let note = incident.entitle(title, at: place) { tell(note) }
        ledger.use("row", as: "incident")
        return incident
    }

    private mutating func kind(_ row: CSVRow) -> Incident.Kind {
        guard let text = text(.type, row).map({ ShownText.line($0).lowercased() }) else { return .incident }
        if let kind = Incident.Kind(rawValue: text) { return kind }
        let kinds = Incident.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        report(.warning, .importObject, "'\(text)' is no type of incident", .type, row, help: "the types are \(kinds)")
        return .incident
    }

    private mutating func period(_ start: EDTFDate, _ row: CSVRow) -> EDTFDate {
        guard let end = date(.until, row), end != start else { return start }
        return (try? EDTFDate(parsing: "\(start)/\(end)")) ?? start
    }

    mutating func actor(_ id: ID<Actor>?, _ row: CSVRow) -> Actor? {
        guard let id, let name = line(.name, row) else { return leaveOut() }
        var actor = Actor(id: id, name: name)
        actor.kind = text(.kind, row).flatMap { Actor.Kind(rawValue: ShownText.line($0).lowercased()) }
        actor.keeping = keeping(row)
        let provenance = provenance(row)
        actor.aliases = texts(.aliases, row).map { Alias(name: $0, provenance: provenance) }
        actor.targets = targets(row, provenance)
        actor.malware = malware(row, provenance)
        actor.techniques = mentions(.techniques, row, provenance)
        actor.claims = texts(.claim, row).map { Claim(text: $0, provenance: provenance) }
        actor.body = body(row)
        ledger.use("row", as: "actor")
        return actor
    }

    mutating func source(_ id: ID<Source>?, _ row: CSVRow) -> Source? {
        guard let id, let title = line(.title, row), let name = line(.publisher, row) else { return leaveOut() }
        var source = Source(
            id: id, title: title, publisher: organisations.enterHouse(name).map(Party.organisation) ?? .named(name))
        source.authors = texts(.author, row)
        source.published = date(.published, row)
        source.url = text(.url, row).flatMap { WebAddress($0)?.text }
        source.kind = text(.kind, row).flatMap { Source.Kind(rawValue: ShownText.line($0).lowercased()) }
        source.language =
            text(.language, row).map { ShownText.line($0) }.flatMap { AddressText.isLanguageTag($0) ? $0 : nil }
        source.note = text(.note, row).map { ShownText.line($0) }
        source.keeping.marking = checkedMarking(row)
        ledger.use("row", as: "source")
        return source
    }
}

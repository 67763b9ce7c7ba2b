internal import DatelineModel
internal import EDTF

extension CSVAssembly {
    mutating func incident(_ id: ID<Incident>?, _ row: CSVRow) -> Incident? {
        guard let id, let title = word(.title, in: row), let start = date(.date, in: row) else { return nil }
        let kind = one(.type, in: row) { _, text throws(CellFault) in try CellReading.incidentKind(text) } ?? .incident
        var incident = Incident(id: id, kind: kind, title: title, date: period(start, row))
        incident.known = date(.known, in: row)
        incident.metadata = metadata(row)
        let provenance = provenance(row)
        incident.targets = targets(in: row, provenance: provenance)
        incident.malware = malware(in: row, provenance: provenance)
        incident.techniques = mentions(.techniques, in: row, provenance: provenance)
        incident.vulnerabilities = mentions(.vulnerabilities, in: row, provenance: provenance)
        incident.attributions = attributions(in: row, provenance: provenance)
        incident.claims = eachText(.claim, in: row).map { Claim(text: $0, provenance: provenance) }
        incident.body = body(row)
        let place = cells(.title, in: row).first.map { row.place(of: $0.column, $0.number) } ?? row.place
        if let note = incident.entitle(title, at: place) { report(note) }
        let saysSomething =
            !incident.targets.isEmpty || !incident.malware.isEmpty || !incident.techniques.isEmpty
            || !incident.vulnerabilities.isEmpty || !incident.attributions.isEmpty || !incident.claims.isEmpty
        accountForSaying(row, saysSomething: saysSomething)
        return incident
    }

    /// The period from the start to the end. An invalid end is left out.
    private mutating func period(_ start: EDTFDate, _ row: CSVRow) -> EDTFDate {
        let period = one(.until, in: row) { assembly, text throws(CellFault) in
            let end = try assembly.readDate(of: .until, from: text, in: row)
            return end == start ? start : try CellReading.period(start, end, written: text)
        }
        return period ?? start
    }

    mutating func actor(_ id: ID<Actor>?, _ row: CSVRow) -> Actor? {
        guard let id, let name = word(.name, in: row) else { return nil }
        var actor = Actor(id: id, name: name)
        actor.kind = one(.kind, in: row) { _, text throws(CellFault) in try CellReading.actorKind(text) }
        actor.metadata = metadata(row)
        let provenance = provenance(row)
        actor.aliases = eachText(.aliases, in: row).map { Alias(name: $0, provenance: provenance) }
        actor.targets = targets(in: row, provenance: provenance)
        actor.malware = malware(in: row, provenance: provenance)
        actor.techniques = mentions(.techniques, in: row, provenance: provenance)
        actor.claims = eachText(.claim, in: row).map { Claim(text: $0, provenance: provenance) }
        actor.body = body(row)
        let saysSomething =
            !actor.aliases.isEmpty || !actor.targets.isEmpty || !actor.malware.isEmpty || !actor.techniques.isEmpty
            || !actor.claims.isEmpty
        accountForSaying(row, saysSomething: saysSomething)
        return actor
    }

    mutating func source(_ id: ID<Source>?, _ row: CSVRow) -> Source? {
        guard let id, let title = word(.title, in: row), let name = word(.publisher, in: row) else { return nil }
        var source = Source(
            id: id, title: title, publisher: organisations.enterHouse(name).map(Party.organisation) ?? .named(name))
        source.authors = eachText(.author, in: row)
        source.published = date(.published, in: row)
        source.url = one(.url, in: row) { _, text throws(CellFault) in try CellReading.address(text).text }
        source.kind = one(.kind, in: row) { _, text throws(CellFault) in try CellReading.sourceKind(text) }
        source.language = one(.language, in: row) { _, text throws(CellFault) in try CellReading.language(text) }
        source.note = word(.note, in: row)
        source.metadata.marking = checkedMarking(row)
        _ = word(.id, in: row)
        return source
    }

    /// The text of a field that takes any text.
    mutating func word(_ field: CSVField, in row: CSVRow) -> String? {
        one(field, in: row) { _, text throws(CellFault) in text }
    }
}

extension CellReading {
    /// The period from a start to an end.
    static func period(_ start: EDTFDate, _ end: EDTFDate, written text: String) throws(CellFault) -> EDTFDate {
        if let period = try? EDTFDate(parsing: "\(start.withoutTime)/\(end.withoutTime)") { return period }
        guard end.bounds.isOrdered(before: start.bounds) else {
            throw CellFault(
                reason: "no end of what begins so", message: "'\(text)' cannot be the end of what begins on '\(start)'",
                help: "write both as one period in the column of 'date', or leave the end out", id: .importDate)
        }
        throw CellFault(
            reason: "before the start", message: "'\(text)' ends what begins only on '\(start)'",
            help: "mend the start or the end, or exchange them", id: .importDate)
    }
}

extension EDTFDate {
    /// The day of an instant; any other date unchanged.
    fileprivate var withoutTime: EDTFDate {
        precision == .second ? dayAsTold.map { EDTFDate($0) } ?? self : self
    }
}

/// What became of the cells of a row, collected until all of its fields are read.
///
/// A cell with several values is counted value by value. A cell that several fields read is counted once, and as
/// skipped if any of them cannot use it.
struct CellAccount: Sendable {
    /// A cell of the row. Cells under the same column name are numbered from 0.
    struct Cell: Hashable, Sendable {
        let column: String
        var number = 0
    }

    private var outcomes: [Cell: [String: [Outcome]]] = [:]

    /// Adds what became of a value in a cell that a field reads.
    mutating func add(_ outcome: Outcome, of cell: Cell, for field: String) {
        outcomes[cell, default: [:]][field, default: []].append(outcome)
    }

    /// Marks a cell as left out, whether it was read before or not.
    mutating func leaveOut(_ cell: Cell, for field: String, because reason: String) {
        guard outcomes[cell]?[field]?.contains(where: \.isSkipped) != true else { return }
        outcomes[cell, default: [:]][field] = [.skipped(.because(reason))]
    }

    /// What became of a cell, value by value.
    func outcomes(of cell: Cell) -> [Outcome] {
        guard let all = outcomes[cell], let first = all.first else { return [] }
        guard all.count > 1 else { return first.value }
        let refused = all.sorted { $0.key < $1.key }.flatMap(\.value).first(where: \.isSkipped)
        return [refused ?? .used(all.keys.sorted().joined(separator: ", "))]
    }
}

extension Outcome {
    fileprivate var isSkipped: Bool {
        if case .skipped = self { true } else { false }
    }
}

internal import DatelineModel
internal import EDTF

extension CSVAssembly {
    mutating func metadata(_ row: CSVRow) -> RecordMetadata {
        var metadata = RecordMetadata()
        metadata.marking = checkedMarking(row)
        let formats = mapping.dateFormats[.recorded] ?? []
        let recorded = one(.recorded, in: row) { _, text throws(CellFault) in try CellReading.day(text, formats) }
        metadata.recorded = recorded ?? options.recorded
        metadata.sources = each(.sources, in: row) { assembly, value throws(CellFault) in
            try assembly.sourceID(value.text)
        }
        metadata.tags = tags(row)
        for (collection, column) in mapping.foreignIDs {
            if let text = row[column].map({ ShownText.line($0) }), !text.isEmpty {
                metadata.foreignIDs[collection] = text
                account.add(.used("ids.\(collection)"), of: .init(column: column), for: "ids.\(collection)")
            }
        }
        _ = word(.id, in: row)
        return metadata
    }

    private func sourceID(_ text: String) throws(CellFault) -> ID<Source> {
        _ = try CellReading.address(text)
        guard let id = addresses.id(of: text) else {
            throw CellFault(reason: "no web address", message: "'\(text)' is no web address", help: "write 'https://…'")
        }
        return id
    }

    /// The tags of a row without its TLP labels, which become its marking.
    private mutating func tags(_ row: CSVRow) -> [String] {
        each(.tags, in: row) { assembly, value throws(CellFault) in
            let labels = TLPLabel.labels(ofTag: value.text)
            assembly.labels.meet(value.text, labels, at: row.place)
            return value.text
        }.withoutLabels
    }

    /// The marking of a row: the strictest of its cell and its tags; `nil` where it has none. Text that is not a known
    /// label gets the marking for unresolved labels.
    func marking(of row: CSVRow) -> Marking? {
        let stated = markingText(row).map { Marking.probablyMeant(by: $0) ?? options.unresolvedMarking }
        let labels = texts(.tags, in: row).flatMap { TLPLabel.labels(ofTag: $0) }
        return [stated, TLPLabel.strictest(of: labels, notKnown: options.unresolvedMarking)].compactMap(\.self).max()
    }

    /// The marking of a row. A text that is not a label is reported.
    mutating func checkedMarking(_ row: CSVRow) -> Marking? {
        if let written = markingText(row) {
            let otherwise = options.unresolvedMarking
            // Invisible characters count: a text that merely looks like a label is not one.
            _ = one(.marking, in: row) { _, _ throws(CellFault) in
                try CellReading.marking(written, otherwise: otherwise)
            }
        }
        return marking(of: row)
    }

    private func markingText(_ row: CSVRow) -> String? {
        let cells = (mapping.columns[.marking] ?? []).flatMap(row.writtenTexts)
        return cells.isEmpty ? mapping.values[.marking] : cells.joined(separator: " ")
    }

    /// The provenance of the row's statements: who says them, on which sources.
    mutating func provenance(_ row: CSVRow) -> Provenance {
        let by = line(.by, in: row)
        let sources = texts(.sources, in: row).compactMap { addresses.id(of: $0) }
        var provenance = Provenance(
            by: by.map { organisations.enterHouse($0).map(Party.organisation) ?? .named($0) }, said: nil,
            sources: sources)
        let said = date(.said, in: row)
        if by != nil || !sources.isEmpty { provenance.said = said }
        return provenance
    }

    /// Accounts for the cells that tell who said it, and when.
    mutating func accountForSaying(_ row: CSVRow, saysSomething: Bool) {
        guard saysSomething else {
            leaveOut([.by, .said], in: row, because: "the row has no statement that it belongs to")
            return
        }
        _ = word(.by, in: row)
        let isSaid = line(.by, in: row) != nil || texts(.sources, in: row).contains { addresses.id(of: $0) != nil }
        if !isSaid { leaveOut([.said], in: row, because: "nobody is named who said it") }
    }

    private mutating func leaveOut(_ fields: [CSVField], in row: CSVRow, because reason: String) {
        for field in fields {
            for cell in cells(field, in: row) {
                account.leaveOut(cell, for: field.rawValue, because: reason)
            }
        }
    }

    /// A single target if every part has at most one value. Otherwise one target for each value, since the table does
    /// not tell which values belong together.
    mutating func targets(in row: CSVRow, provenance: Provenance) -> [Target] {
        let fields: [CSVField] = [.targetName, .targetCountry, .targetSector, .targetRegion]
        // Unreadable values count too: with them, it is still unknown which of the others belong together.
        let isOne = fields.allSatisfy { texts($0, in: row).count <= 1 }
        let names = eachText(.targetName, in: row)
        let countries = each(.targetCountry, in: row) { _, value throws(CellFault) in
            try CellReading.country(value.text)
        }
        let sectors = each(.targetSector, in: row) { assembly, value throws(CellFault) in
            try assembly.sector(value.text)
        }
        let regions = each(.targetRegion, in: row) { assembly, value throws(CellFault) in
            try assembly.region(value.text)
        }
        if isOne {
            let target = Target(
                sector: sectors.first, country: countries.first, region: regions.first, name: names.first,
                provenance: provenance)
            return names.isEmpty && countries.isEmpty && sectors.isEmpty && regions.isEmpty ? [] : [target]
        }
        return names.map { Target(name: $0, provenance: provenance) }
            + countries.map { Target(country: $0, provenance: provenance) }
            + sectors.map { Target(sector: $0, provenance: provenance) }
            + regions.map { Target(region: $0, provenance: provenance) }
    }

    private mutating func sector(_ text: String) throws(CellFault) -> ID<Sector> {
        let name = SectorNames.name(of: text)
        let id: ID<Sector> = try CellReading.slug(name)
        if vocabulary.sectors[id] == nil { vocabulary.sectors[id] = VocabularyTerm(name: name) }
        return id
    }

    private mutating func region(_ text: String) throws(CellFault) -> ID<Region> {
        let name = Geography.regionName(text)
        let id: ID<Region> = if let common = Geography.commonRegion(text) { common } else { try CellReading.slug(name) }
        if vocabulary.regions[id] == nil { vocabulary.regions[id] = VocabularyTerm(name: name) }
        return id
    }

    mutating func malware(in row: CSVRow, provenance: Provenance) -> [Usage<Malware>] {
        each(.malware, in: row) { assembly, value throws(CellFault) in
            let id: ID<Malware> = try CellReading.slug(value.text)
            if assembly.vocabulary.malware[id] == nil {
                assembly.vocabulary.malware[id] = VocabularyTerm(name: value.text)
            }
            return Usage(id: id, provenance: provenance)
        }
    }

    /// Techniques and vulnerabilities, which are identified by their ids.
    mutating func mentions<Thing: Identified>(
        _ field: CSVField, in row: CSVRow, provenance: Provenance
    ) -> [Usage<Thing>] {
        each(field, in: row) { _, value throws(CellFault) in
            Usage(id: try CellReading.id(value.text, of: field), provenance: provenance)
        }
    }

    mutating func attributions(in row: CSVRow, provenance: Provenance) -> [Attribution] {
        each(.attribution, in: row) { assembly, value throws(CellFault) in
            assembly.accountForNames(value)
            return Attribution(
                to: assembly.culprits.id(of: value.text).map { .actor($0) } ?? .unknown, provenance: provenance)
        }
    }

    /// Accounts for the further names of an actor, each as a value of its own.
    private mutating func accountForNames(_ value: CellValue) {
        guard let cell = value.cell else { return }
        for name in value.names {
            let what = Culprits.isGroup(name) ? "ids.attack" : "alias"
            account.add(
                name == value.text ? .skipped(.nameAgain) : .used(what), of: cell, for: CSVField.attribution.rawValue)
        }
    }

    mutating func body(_ row: CSVRow) -> Prose {
        _ = word(.body, in: row)
        return text(.body, in: row).map(PlainText.prose) ?? Prose()
    }
}

internal import DatelineModel
internal import EDTF

extension CSVAssembly {
    mutating func keeping(_ row: CSVRow) -> Keeping {
        var keeping = Keeping()
        keeping.marking = checkedMarking(row)
        keeping.recorded = date(.recorded, row)?.day ?? options.recorded
        keeping.sources = texts(.sources, row).compactMap { sourceID($0, row) }
        keeping.tags = texts(.tags, row).withoutLabels
        for (collection, column) in mapping.foreignIDs {
            if let text = row[column].map({ ShownText.line($0) }), !text.isEmpty {
                keeping.foreignIDs[collection] = text
            }
        }
        return keeping
    }

    private mutating func sourceID(_ text: String, _ row: CSVRow) -> ID<Source>? {
        if let id = addresses.id(of: text) { return id }
        report(
            .warning, .importObject, "'\(text)' is no web address", .sources, row,
            help: "write 'https://…'; a cell with several needs 'list-separator' in the mapping")
        return nil
    }

    /// The marking of a row, the strictest of its cell and its tags; one that is no label is the strictest there is.
    /// `nil` where the row has none.
    func marking(of row: CSVRow) -> Marking? {
        let stated = markingText(row).map { Marking.probablyMeant(by: $0) ?? options.unresolvedMarking }
        let labels = texts(.tags, row).flatMap { TLPLabel.labels(ofTag: $0) }
        return [stated, TLPLabel.strictest(of: labels, notKnown: options.unresolvedMarking)].compactMap(\.self).max()
    }

    /// The marking of a row; one that is no label is reported, and so are labels among the tags.
    mutating func checkedMarking(_ row: CSVRow) -> Marking? {
        for tag in texts(.tags, row) { labels.meet(tag, TLPLabel.labels(ofTag: tag), at: row.place) }
        if let text = markingText(row), Marking.probablyMeant(by: text) == nil {
            report(
                .warning, .importMarking, "'\(ShownText.line(text))' is not a label of TLP", .marking, row,
                help: "the record is \(options.unresolvedMarking.label) until you set its marking")
        }
        return marking(of: row)
    }

    private func markingText(_ row: CSVRow) -> String? {
        let cells = (mapping.columns[.marking] ?? []).compactMap { row.written($0) }
        return cells.isEmpty ? mapping.values[.marking] : cells.joined(separator: " ")
    }

    /// Who says what a row says, on the sources of the row.
    mutating func provenance(_ row: CSVRow) -> Provenance {
        let by = text(.by, row).map { ShownText.line($0) }
        var provenance = Provenance(
            by: by.map { organisations.enterHouse($0).map(Party.organisation) ?? .named($0) }, said: date(.said, row),
            sources: texts(.sources, row).compactMap { addresses.id(of: $0) })
        if by == nil, provenance.sources.isEmpty { provenance.said = nil }
        return provenance
    }

    /// One target where each part of it has one value at most; else one for each, for which belongs to which is not told.
    mutating func targets(_ row: CSVRow, _ provenance: Provenance) -> [Target] {
        let names = texts(.targetName, row)
        let countries = texts(.targetCountry, row).compactMap { country($0, row) }
        let sectors = texts(.targetSector, row).compactMap { sector($0) }
        let regions = texts(.targetRegion, row).compactMap { region($0) }
        if [names.count, countries.count, sectors.count, regions.count].allSatisfy({ $0 <= 1 }) {
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

    private mutating func country(_ text: String, _ row: CSVRow) -> Country? {
        if let country = Places.country(text) { return country }
        report(
            .warning, .importObject, "'\(text)' is no country", .targetCountry, row,
            help: "write the English name or the code of ISO 3166, such as KR")
        return nil
    }

    private mutating func sector(_ text: String) -> ID<Sector>? {
        let name = Places.sectorName(text)
        guard let id = ID<Sector>(slugOf: name) else { return nil }
        if vocabulary.sectors[id] == nil { vocabulary.sectors[id] = VocabularyTerm(name: name) }
        return id
    }

    private mutating func region(_ text: String) -> ID<Region>? {
        let name = Places.regionName(text)
        guard let id = Places.commonRegion(text) ?? ID<Region>(slugOf: name) else { return nil }
        if vocabulary.regions[id] == nil { vocabulary.regions[id] = VocabularyTerm(name: name) }
        return id
    }

    mutating func malware(_ row: CSVRow, _ provenance: Provenance) -> [Mention<Malware>] {
        texts(.malware, row).compactMap { name in
            guard let id = ID<Malware>(slugOf: name) else { return nil }
            if vocabulary.malware[id] == nil { vocabulary.malware[id] = VocabularyTerm(name: name) }
            return Mention(id: id, provenance: provenance)
        }
    }

    /// Techniques and vulnerabilities, which go by their ids.
    mutating func mentions<Thing: Noun>(
        _ field: CSVField, _ row: CSVRow, _ provenance: Provenance
    ) -> [Mention<Thing>] {
        texts(field, row).compactMap { text in
            if let id = ID<Thing>(text.uppercased()) { return Mention(id: id, provenance: provenance) }
            let example = field == .techniques ? "T1486" : "CVE-2018-4878"
            report(
                .warning, .importObject, "'\(text)' is no id of \(field.rawValue)", field, row,
                help: "write '\(example)'; a cell with several needs 'list-separator' in the mapping")
            return nil
        }
    }

    func body(_ row: CSVRow) -> Prose {
        text(.body, row).map(PlainText.prose) ?? Prose()
    }
}

extension EDTFDate {
    /// The day, where the date is one.
    var day: CalendarDay? { CalendarDay(description) }
}

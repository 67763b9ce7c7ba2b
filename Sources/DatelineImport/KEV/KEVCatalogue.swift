internal import DatelineModel
internal import EDTF

/// Makes a casebook from the entries of a catalogue.
struct KEVCatalogue {
    private let entries: [KEVEntry]
    private let options: ImportOptions
    private var organisations = Organisations()
    private let cisa: ID<Organisation>?
    private let source = ID<Source>("cisa-known-exploited-vulnerabilities")

    init(_ entries: [KEVEntry], _ options: ImportOptions) {
        self.entries = entries
        self.options = options
        cisa = organisations.enter("CISA", kind: "government", country: Country(code: "US"))
    }

    /// What became of the parts of entries.
    var parts: [ImportSummary.Row] {
        var importCounts = ImportCounts()
        for entry in entries { entry.count(in: &importCounts) }
        return importCounts.rows
    }

    /// The diagnostics about TLP labels in entries, and about values that cannot be read or dated.
    var diagnostics: [Diagnostic] {
        var met = MetLabels()
        for entry in entries { for found in entry.labels { met.meet(found.text, found.labels, at: entry.place) } }
        return met.diagnostics(notKnown: options.unresolvedMarking)
            + FirstDiagnostics(of: entries.flatMap(\.diagnostics)).all + [undatedRansomUse].compactMap(\.self)
    }

    /// The diagnostic for a CSV catalogue, which has no release date, when the day of the import is not given either.
    private var undatedRansomUse: Diagnostic? {
        let undated = entries.filter { $0.isUsedForRansom && $0.ransomUseReleased == nil }
        guard options.recorded == nil, let first = undated.first else { return nil }
        return Diagnostic(
            .note, .importDate,
            message:
                "the catalogue has no 'dateReleased': since when \(undated.count) of its vulnerabilities are known from "
                + "ransomware campaigns is not known",
            at: TextPlace(file: first.place.file, line: 1, column: 1),
            help: "give the day on which you got the catalogue: --recorded 2024-01-31")
    }

    func casebook() -> Casebook {
        var vocabulary = Vocabulary()
        vocabulary.organisations = organisations.terms
        for entry in entries { vocabulary.vulnerabilities[entry.id] = term(entry) }
        let byDay = Dictionary(grouping: entries) { $0.added }
        let incidents = byDay.sorted { $0.key < $1.key }.compactMap { disclosure($0.key, $0.value) }
        let title = options.title ?? "Known exploited vulnerabilities"
        return Casebook(
            settings: Settings(title: title), vocabulary: vocabulary, incidents: incidents, actors: [],
            sources: [catalogueSource()].compactMap(\.self))
    }

    private func term(_ entry: KEVEntry) -> VocabularyTerm {
        var term = VocabularyTerm(name: entry.name)
        if !entry.weaknesses.isEmpty { term.kind = entry.weaknesses.joined(separator: ", ") }
        term.url = entry.notes.addresses.lazy.compactMap { WebAddress($0)?.text }.first
        term.summary = entry.summary
        return term
    }

    private func catalogueSource() -> Source? {
        guard let source, let cisa else { return nil }
        var record = Source(
            id: source, title: "Known Exploited Vulnerabilities Catalog", publisher: .organisation(cisa))
        record.url = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog"
        record.kind = .database
        // CISA has kept the catalogue since this day, with Binding Operational Directive 22-01.
        record.published = CalendarDay("2021-11-03").map { EDTFDate($0) }
        record.retrieved = options.recorded
        return record
    }

    /// What CISA added on one day.
    private func disclosure(_ day: CalendarDay, _ entries: [KEVEntry]) -> Incident? {
        guard let id = ID<Incident>("kev-\(day)") else { return nil }
        var incident = Incident(id: id, kind: .disclosure, title: title(entries), date: EDTFDate(day))
        incident.known = EDTFDate(day)
        incident.metadata.recorded = options.recorded
        incident.metadata.marking = TLPLabel.strictest(
            of: entries.flatMap(\.labels).flatMap(\.labels), notKnown: options.unresolvedMarking)
        incident.metadata.sources = [source].compactMap(\.self)
        incident.metadata.foreignIDs = ["kev": "\(day)"]
        incident.vulnerabilities = entries.map { Usage(id: $0.id, provenance: said(day)) }
        for entry in entries {
            incident.claims.append(Claim(text: exploitation(entry), provenance: said(day)))
            if entry.isUsedForRansom {
                let text = "\(entry.id) is known to be used in ransomware campaigns."
                incident.claims.append(Claim(text: text, provenance: said(ofRansomUse: entry)))
            }
        }
        return incident
    }

    private func title(_ entries: [KEVEntry]) -> String {
        switch entries.count {
        case 1: "CISA lists \(entries[0].id) as exploited: \(ShownText.cut(entries[0].name, to: 120))"
        case 2: "CISA lists \(entries[0].id) and \(entries[1].id) as exploited"
        default: "CISA lists \(entries[0].id) and \(entries.count - 1) more vulnerabilities as exploited"
        }
    }

    private func exploitation(_ entry: KEVEntry) -> String {
        let product = entry.product.isEmpty ? "" : " in \(entry.product)"
        let due = entry.due.map { "; US federal agencies are to remedy it by \($0)" } ?? ""
        let action = entry.action.map { due.isEmpty ? "; required action: \($0)" : ": \($0)" } ?? ""
        return "\(entry.id)\(product) is known to be exploited\(due)\(action)".ended
    }

    private func said(_ day: CalendarDay) -> Provenance { said(on: EDTFDate(day)) }

    /// CISA adds the use in ransomware campaigns when it learns of it, so it was said on the day of the catalogue. If
    /// that is unknown, at some time between the entry's day and the import.
    private func said(ofRansomUse entry: KEVEntry) -> Provenance {
        if let released = entry.ransomUseReleased { return said(max(released, entry.added)) }
        let end = options.recorded.map { max($0, entry.added) }
        if end == entry.added { return said(entry.added) }
        return said(on: try? EDTFDate(parsing: "[\(entry.added)..\(end.map { "\($0)" } ?? "")]"))
    }

    private func said(on date: EDTFDate?) -> Provenance {
        Provenance(by: cisa.map(Party.organisation), said: date, sources: [source].compactMap(\.self))
    }
}

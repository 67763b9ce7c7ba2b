internal import DatelineModel
internal import EDTF

/// The entries of a catalogue as a casebook.
struct KEVCatalogue {
    private let entries: [KEVEntry]
    private let released: CalendarDay?
    private let options: ImportOptions
    private var organisations = Organisations()
    private let cisa: ID<Organisation>?
    private let source = ID<Source>("cisa-known-exploited-vulnerabilities")

    init(_ entries: [KEVEntry], released: CalendarDay?, _ options: ImportOptions) {
        self.entries = entries
        self.released = released
        self.options = options
        cisa = organisations.enter("CISA", kind: "government", country: Country(code: "US"))
    }

    /// What became of the parts of entries.
    var parts: [ImportSummary.Row] {
        var ledger = Ledger()
        for entry in entries {
            for place in entry.addresses.indices {
                ledger.read("address")
                if place == 0 {
                    ledger.use("address", as: "address of a vulnerability")
                } else {
                    ledger.skip("address", .because("the vocabulary has room for one"))
                }
            }
        }
        return ledger.rows
    }

    /// What is to be told of labels of TLP in entries.
    var diagnostics: [Diagnostic] {
        var met = MetLabels()
        for entry in entries { for found in entry.labels { met.meet(found.text, found.labels, at: entry.place) } }
        return met.diagnostics(notKnown: options.unresolvedMarking)
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
        term.url = entry.addresses.lazy.compactMap { WebAddress($0)?.text }.first
        term.summary = entry.summary
        return term
    }

    private func catalogueSource() -> Source? {
        guard let source, let cisa else { return nil }
        var record = Source(
            id: source, title: "Known Exploited Vulnerabilities Catalog", publisher: .organisation(cisa))
        record.url = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog"
        record.kind = .database
        record.retrieved = options.recorded
        return record
    }

    /// What CISA added on one day.
    private func disclosure(_ day: CalendarDay, _ entries: [KEVEntry]) -> Incident? {
        guard let id = ID<Incident>("kev-\(day)") else { return nil }
        var incident = Incident(id: id, kind: .disclosure, title: title(entries), date: EDTFDate(day))
        incident.known = EDTFDate(day)
        incident.keeping.recorded = options.recorded
        incident.keeping.marking = TLPLabel.strictest(
            of: entries.flatMap(\.labels).flatMap(\.labels), notKnown: options.unresolvedMarking)
        incident.keeping.sources = [source].compactMap(\.self)
        incident.keeping.foreignIDs = ["kev": "\(day)"]
        incident.vulnerabilities = entries.map { Mention(id: $0.id, provenance: said(day)) }
        for entry in entries {
            incident.claims.append(Claim(text: exploitation(entry), provenance: said(day)))
            if entry.isUsedForRansom {
                let text = "\(entry.id) is known to be used in ransomware campaigns."
                incident.claims.append(Claim(text: text, provenance: said(released)))
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

    private func said(_ day: CalendarDay?) -> Provenance {
        Provenance(
            by: cisa.map(Party.organisation), said: day.map { EDTFDate($0) }, sources: [source].compactMap(\.self))
    }
}

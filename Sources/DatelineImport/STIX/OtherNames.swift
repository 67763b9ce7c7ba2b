internal import DatelineModel
internal import EDTF

/// The other names of an object, each with who uses it.
///
/// For most names ATT&CK has an external reference of the same name. The publishers of the reports cited there use the
/// name, so each becomes an alias. If the reference has its own text, ATT&CK uses the name too, with the text as the
/// note; the reports are not its own and do not tell when it said so.
struct OtherNames {
    private(set) var aliases: [Alias] = []
    private(set) var accounts = STIXAccounts()

    init(of object: STIXObject, _ context: STIXContext) {
        var seen: Set<String> = [object.name?.lowercased() ?? ""]
        let markings = context.markings
        for (index, written) in object.texts("aliases").enumerated() {
            guard let name = object.aliasName(written), seen.insert(name.lowercased()).inserted else { continue }
            let marking = markings.partMarking(markings.marking(of: object, entry: index, of: "aliases"), of: object)
            for var provenance in provenances(of: name, object, context) {
                provenance.marking = marking
                aliases.append(Alias(name: name, provenance: provenance))
            }
        }
        aliases.sort { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
    }

    private mutating func provenances(
        of name: String, _ object: STIXObject, _ context: STIXContext
    ) -> [Provenance] {
        let citations = context.citations
        let entry = object.references.first { $0.url == nil && ShownText.line($0.name) == name }
        let pieces = entry?.description.map { ProsePieces($0, isName: citations.names(citedBy: object)) }
        let words = pieces.map(PlainProse.line).flatMap { $0.contains { $0.isLetter } ? $0 : nil }
        let reports = (pieces?.citedNames ?? []).compactMap { citations.source(named: $0, in: object) }
        let published = citations.provenances(byPublisherOf: reports)
        guard words != nil || reports.isEmpty else { return published }
        var own = Provenance(by: context.creator(of: object, &accounts).map(Party.organisation), said: nil, sources: [])
        own.note = words
        own.sources = context.bundleSource(of: object, &accounts)
        return published + [own]
    }
}

extension STIXCitations {
    /// One provenance for each publisher, in the order of their first reports.
    fileprivate func provenances(byPublisherOf reports: [ID<Source>]) -> [Provenance] {
        var provenances: [Provenance] = []
        for report in reports {
            let publisher = publisher(of: report)
            if let index = provenances.firstIndex(where: { $0.by == publisher }) {
                if !provenances[index].sources.contains(report) { provenances[index].sources.append(report) }
            } else {
                provenances.append(Provenance(by: publisher, said: nil, sources: [report]))
            }
        }
        return provenances
    }
}

extension ProsePieces {
    /// The names that are cited, each once.
    fileprivate var citedNames: [String] {
        pieces.reduce(into: []) { names, piece in
            if case .citation(let name) = piece, !names.contains(name) { names.append(name) }
        }
    }
}

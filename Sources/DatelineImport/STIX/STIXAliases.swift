internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// The names other than its own that an object gives, each with who uses it.
    ///
    /// ATT&CK has an external reference of the same name for most: the name is said by the publishers of the reports that
    /// it cites, one alias for each. Where it has words of its own too, ATT&CK says it besides, and the words are the note;
    /// the reports are not its own and do not tell when it said so.
    mutating func otherNames(_ object: STIXObject) -> [Alias] {
        var aliases: [Alias] = []
        var seen: Set<String> = [object.name?.lowercased() ?? ""]
        for (index, written) in object.texts("aliases").enumerated() {
            guard let name = object.aliasName(written), seen.insert(name.lowercased()).inserted else { continue }
            let marking = partMarking(markings.marking(of: object, entry: index, of: "aliases"), of: object)
            for provenance in provenances(ofName: name, object) {
                var alias = Alias(name: name, provenance: provenance)
                alias.provenance.marking = marking
                aliases.append(alias)
            }
        }
        return aliases.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
    }

    private mutating func provenances(ofName name: String, _ object: STIXObject) -> [Provenance] {
        let entry = object.references.first { $0.url == nil && ShownText.line($0.name) == name }
        let pieces = entry?.description.map { ProsePieces($0, isName: sourceNames(object)) }
        let words = pieces.map(PlainProse.line).flatMap { $0.contains { $0.isLetter } ? $0 : nil }
        let cited = (pieces?.citedNames ?? []).compactMap { source(named: $0, in: object) }
        if let words {
            var provenance = Provenance(by: creator(of: object).map(Party.organisation), said: nil, sources: [])
            provenance.note = words
            return byPublisher(cited) + [withSource(provenance, object)]
        }
        guard !cited.isEmpty else {
            let by = creator(of: object).map(Party.organisation)
            return [withSource(Provenance(by: by, said: nil, sources: []), object)]
        }
        return byPublisher(cited)
    }

    private mutating func withSource(_ provenance: Provenance, _ object: STIXObject) -> Provenance {
        guard provenance.sources.isEmpty, let source = bundleSource(of: object) else { return provenance }
        var provenance = provenance
        provenance.sources = [source]
        return provenance
    }

    /// One provenance for each publisher, in the order of their first report.
    private func byPublisher(_ sources: [ID<Source>]) -> [Provenance] {
        var provenances: [Provenance] = []
        for source in sources {
            let publisher = citedSources.publisher(of: source)
            if let index = provenances.firstIndex(where: { $0.by == publisher }) {
                if !provenances[index].sources.contains(source) { provenances[index].sources.append(source) }
            } else {
                provenances.append(Provenance(by: publisher, said: nil, sources: [source]))
            }
        }
        return provenances
    }

    /// Tells which texts are names of sources that an object cites.
    func sourceNames(_ object: STIXObject) -> (String) -> Bool {
        let names = Set(object.references.map { ShownText.line($0.name) })
        return { names.contains($0) || citedSources.id(named: $0) != nil }
    }

    /// The source that an object cites by a name; where it has no such reference, that of another object's.
    func source(named name: String, in object: STIXObject) -> ID<Source>? {
        let own = object.references.first { ShownText.line($0.name) == name && citedSources.id(of: $0) != nil }
        return own.flatMap(citedSources.id(of:)) ?? citedSources.id(named: name)
    }
}

extension ProsePieces {
    /// The names that are cited, each once.
    var citedNames: [String] {
        pieces.reduce(into: []) { names, piece in
            if case .citation(let name) = piece, !names.contains(name) { names.append(name) }
        }
    }
}

extension Alias {
    /// The name of an incident, which has no aliases, as a claim.
    var asClaim: Claim { Claim(text: "Also known as \(name).", provenance: provenance) }
}

internal import DatelineModel
internal import EDTF

extension CasebookAssembly {
    /// Who says what an object says, when, and where it can be read.
    ///
    /// With sources of its own, a statement became known by them and has no `said`; without, it was said on the day the
    /// object was made, and read in the bundle.
    mutating func provenance(of object: STIXObject, onRecord record: STIXObject, about other: STIXObject?) -> Provenance
    {
        var provenance = Provenance()
        provenance.by = (creator(of: object) ?? creator(of: record)).map(Party.organisation)
        provenance.sources = citedSources(of: object)
        if provenance.sources.isEmpty {
            provenance.said = object.created.map { EDTFDate($0.day) }
            provenance.sources = bundleSource(of: object.isFromATTACK ? object : record).map { [$0] } ?? []
        }
        if let confidence = object.text("confidence") {
            provenance.confidence = .word(ShownText.line(confidence), scale: "STIX 0–100")
        }
        provenance.note = note(of: object)
        let own = Self.stricter(markings.marking(of: object), other.flatMap(markings.marking))
        provenance.marking = partMarking(own, of: record)
        return provenance
    }

    /// The description of an object as one line, without citations.
    private func note(of object: STIXObject) -> String? {
        guard let description = object.text("description") else { return nil }
        let line = PlainProse.line(ProsePieces(description, isName: object.namesReference))
        return line.contains { $0.isLetter || $0.isNumber } ? line : nil
    }

    /// A part's marking where it is stricter than its record's; otherwise it follows the record.
    func partMarking(_ part: Marking?, of record: STIXObject) -> Marking? {
        guard let part, part > markings.marking(of: record) ?? .clear else { return nil }
        return part
    }
}

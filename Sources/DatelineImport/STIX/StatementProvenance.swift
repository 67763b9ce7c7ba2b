internal import DatelineModel
internal import EDTF

extension STIXImporter {
    /// Who says what an object says, when, and where it can be read.
    ///
    /// With sources of its own, a statement became known by them and has no `said`; without, it was said on the day the
    /// object was made or the report published, and read in the bundle.
    mutating func provenance(of object: STIXObject, onRecord record: STIXObject, about other: STIXObject?) -> Provenance
    {
        var provenance = Provenance()
        provenance.by = (creator(of: object) ?? creator(of: record)).map(Party.organisation)
        provenance.sources = citedSources(of: object)
        if provenance.sources.isEmpty {
            provenance.said = Self.dayOfSaying(object, on: record).map { EDTFDate($0) }
            provenance.sources = bundleSource(of: object.isFromATTACK ? object : record).map { [$0] } ?? []
        }
        if let confidence = object.text("confidence") {
            provenance.confidence = .word(ShownText.line(confidence), scale: "STIX 0–100")
        }
        provenance.note = Self.joined(note(of: object), object.timesOfRelationship)
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

    /// The day on which something was said of a record; what a relationship of a report says, the report says.
    private static func dayOfSaying(_ object: STIXObject, on record: STIXObject) -> CalendarDay? {
        let isOfReport =
            ObjectRole(type: object.type) == .relationship && ObjectRole(type: record.type) == .publication
        return [object.dayOfSaying, isOfReport ? record.dayOfSaying : nil].compactMap(\.self).max()
    }

    /// Two sentences, or the one that there is.
    static func joined(_ one: String?, _ other: String?) -> String? {
        let sentences = [one, other].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// A part's marking where it is stricter than its record's; otherwise it follows the record.
    func partMarking(_ part: Marking?, of record: STIXObject) -> Marking? {
        guard let part, part > markings.marking(of: record) ?? .clear else { return nil }
        return part
    }
}

extension STIXObject {
    /// The day on which what the object says was said: when it was made; what a report says, not before it was published.
    var dayOfSaying: CalendarDay? { [created, published].compactMap(\.self).max()?.day }

    /// The day from which on the object as it stands could be read: that of its last change.
    ///
    /// What it said before that change is not in the bundle, so that nothing of it may be taken for known earlier.
    var dayOfRecording: CalendarDay? { [created, modified, published].compactMap(\.self).max()?.day }

    private var published: STIXTimestamp? { ObjectRole(type: type) == .publication ? time("published") : nil }
}

internal import DatelineModel
internal import DatelineReading
internal import EDTF

/// What `export misp` makes of a record, read back.
extension MISPEvent {
    /// The attributes of our own export that stand for sources without an address.
    var exportedSources: [MISPAttribute] { isOurExport ? attributes.filter(\.isExportedSource) : [] }
}

extension MISPMarkings {
    /// The date of the record from which our own export made an event, unless that may travel less far than the event.
    func exportedDate(of event: MISPEvent) -> EDTFDate? {
        event.attributes.first { $0.isExportedDate && stricterMarking(of: $0.restriction, than: event) == nil }?
            .exportedDate
    }
}

extension MISPAttribute {
    /// Whether our own export wrote the record's date in it.
    var isExportedDate: Bool { exportedDate != nil }

    /// The date of a record that our own export wrote.
    var exportedDate: EDTFDate? {
        guard object == nil, type == "text", category == "Other", comment == MISPComment.date else {
            return nil
        }
        return try? EDTFDate(parsing: value)
    }

    fileprivate var isExportedSource: Bool {
        type == "text" && category == "External analysis" && comment == MISPComment.source
    }

    /// The key of the source for which the attribute stands.
    func sourceKey(in event: MISPEvent) -> String { "\(event.uuid)/source/\(value)" }
}

extension EventIncident {
    /// Adds what only our own export writes so; `nil` for an attribute that says what it would say in any event.
    mutating func addExported(_ attribute: MISPAttribute, _ provenance: Provenance) -> Outcome? {
        // One that may travel less far than the event dates no record; what it says is a claim.
        if attribute.isExportedDate, provenance.marking == nil {
            // The first date that our own export wrote is the record's; another has no place.
            let isTheDate = context.markings.exportedDate(of: event) == attribute.exportedDate
            return isTheDate ? .used("date") : .skipped(.notUsed("date"))
        }
        if attribute.isExportedSource, let source = context.sources.own[attribute.sourceKey(in: event)] {
            if !incident.metadata.sources.contains(source.id) { incident.metadata.sources.append(source.id) }
            return .used("source")
        }
        if attribute.type == "text", attribute.comment.flatMap({ MISPCommentParser($0) })?.kind == .attribution {
            incident.attributions.append(Attribution(to: .unknown, provenance: provenance))
            return .used("attribution")
        }
        return nil
    }

    /// Provenance of what somebody says, as our own export tells it.
    mutating func exportedProvenance(_ saying: MISPCommentParser) -> Provenance {
        var provenance = Provenance(
            by: saying.by.map { party($0) }, said: saying.said, sources: eventSource, confidence: saying.confidence)
        provenance.likelihood = saying.likelihood
        provenance.words = saying.words
        provenance.withdrawn = saying.withdrawn
        return provenance
    }
}

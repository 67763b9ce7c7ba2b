import Dateline

/// The records that a page shows: what is found in others is not told of beside it.
extension OpenedCasebook {
    /// The incidents that a selection selects, the sources that they stand on, and the actor that it asks for.
    func records(of selection: Selection) -> Set<DiagnosticSubject> {
        let selected = disclosure.selected(by: selection)
        var records = Set(selected.incidents.map { DiagnosticSubject.incident($0.id.text) })
        records.formUnion(selected.sources.map { .source($0.id.text) })
        if let actor = selection.actor { records.insert(.actor(actor.text)) }
        return records
    }

    /// The records that a briefing reports on, and the sources that these reports stand on.
    func records(of briefing: Briefing) -> Set<DiagnosticSubject> {
        let entries = briefing.happened + briefing.perhapsHappened + briefing.perhapsHappenedByYear + briefing.underWay
        let news = (briefing.news + briefing.perhapsNews).flatMap(\.developments)
        let developments = news + briefing.withdrawals + entries.map(\.development)
        var records = Set(developments.map { DiagnosticSubject($0.record) })
        records.formUnion(developments.flatMap(\.sources).map { .source($0.text) })
        return records
    }
}

extension DiagnosticSubject {
    fileprivate init(_ record: RecordReference) {
        switch record {
        case .incident(let id): self = .incident(id.text)
        case .actor(let id): self = .actor(id.text)
        }
    }
}

internal import DatelineModel
internal import DatelineReading

extension MISPAssembly {
    /// Accounts for what is in the events that are not used.
    mutating func accountForWhatIsLeftOut() {
        for (event, reason) in store.leftOut {
            for row in event.partRows {
                importCounts.read(row)
                importCounts.skip(row, reason)
            }
            for galaxy in event.list("Galaxy") {
                guard let type = galaxy["type"]?.text.map({ ShownText.line($0) }), !type.isEmpty else { continue }
                for _ in galaxy["GalaxyCluster"]?.elements ?? [] { galaxies.store.leaveOut(type: type, reason) }
            }
        }
    }
}

extension MISPEvent {
    /// The row of the summary for each part of the event.
    fileprivate var partRows: [String] {
        let attributes = list("Attribute") + list("Object").flatMap { $0["Attribute"]?.elements ?? [] }
        return attributes.map(MISPAttribute.row) + tags.map { _ in "tag" }
            + list("Galaxy").map { _ in "galaxy" } + list("EventReport").map { _ in "event report" }
            + related.map { _ in "related event" } + unusedParts + unusedFields.map { _ in "event field" }
    }
}

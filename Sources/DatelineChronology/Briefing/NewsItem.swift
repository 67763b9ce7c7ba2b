import DatelineModel

/// What became known of one record: the record itself, if it is new, and what was newly said about it.
public struct NewsItem: Hashable, Sendable {
    /// The record.
    public let record: RecordReference
    /// Whether the record itself became known, rather than something more about an old one.
    public let isNew: Bool
    /// What became known, the record itself first, then by kind, date and place in the record.
    public let developments: [Development]

    /// How much there is: an incident of its own weighs more than a name.
    public var weight: Int { developments.reduce(0) { $0 + $1.weight } }

    /// Groups developments by record; the weightiest record comes first.
    static func items(of developments: [Development], in all: Developments) -> [NewsItem] {
        Dictionary(grouping: developments, by: \.record)
            .map { record, found in
                let places = all.placesInRecord(record)
                let ordered = found.map { (development: $0, place: places[$0.key] ?? 0) }
                    .sorted { one, two in
                        let (first, second) = (one.development, two.development)
                        return (first.rank, first.happened, one.place) < (second.rank, second.happened, two.place)
                    }.map(\.development)
                return NewsItem(record: record, isNew: found.contains { $0.isTheRecordItself }, developments: ordered)
            }
            .sorted { $0.weight == $1.weight ? $0.record < $1.record : $0.weight > $1.weight }
    }
}

extension Development {
    /// Whether it is the record, not something said about it.
    public var isTheRecordItself: Bool {
        switch subject {
        case .incident, .naming: true
        case .attribution, .claim, .alias, .relation, .activity, .targets: false
        }
    }

    fileprivate var weight: Int {
        switch subject {
        case .incident: 4
        case .attribution: 3
        case .naming, .activity, .relation, .targets, .claim: 2
        case .alias: 1
        }
    }

    fileprivate var rank: Int {
        switch subject {
        case .incident, .naming: 0
        case .activity: 1
        case .attribution: 2
        case .relation: 3
        case .targets: 4
        case .claim: 5
        case .alias: 6
        }
    }
}

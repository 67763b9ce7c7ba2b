import DatelineModel

/// Who names whom, each once.
struct AttributionVoices {
    private(set) var named: [(culprit: ID<Actor>, speakers: [RichText])] = []
    private(set) var doubters: [RichText] = []

    mutating func add(_ speaker: RichText?, naming culprit: Attribution.Culprit) {
        switch culprit {
        case .unknown: doubters = doubters.adding(speaker)
        case .actor(let id):
            if let place = named.firstIndex(where: { $0.culprit == id }) {
                named[place].speakers = named[place].speakers.adding(speaker)
            } else {
                named.append((id, [RichText]().adding(speaker)))
            }
        }
    }
}

extension [RichText] {
    /// The list with one more name, unless it has it.
    fileprivate func adding(_ name: RichText?) -> [RichText] {
        guard let name, !contains(name) else { return self }
        return self + [name]
    }
}

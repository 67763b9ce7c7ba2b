internal import DatelineModel

extension Incident {
    /// The sources that the record names anywhere: as a whole, in a statement, in its prose.
    var everySource: [ID<Source>] {
        keeping.sources + provenances.flatMap(\.sources) + body.paragraphs.flatMap(\.citations)
    }
}

extension Actor {
    /// The sources that the record names anywhere: as a whole, in a statement, in its prose.
    var everySource: [ID<Source>] {
        keeping.sources + provenances.flatMap(\.sources) + body.paragraphs.flatMap(\.citations)
    }
}

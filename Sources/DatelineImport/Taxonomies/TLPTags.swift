internal import DatelineModel

/// What the TLP tags of a thing say, in whatever letter case and version of TLP they are written.
struct TLPTags {
    /// The strictest of them; `nil` where there is none that can be told.
    let marking: Marking?
    /// Tags of TLP that are no label: `tlp:purple`, `tlp:ex:chr`.
    let unknown: [String]

    init(_ tags: [String]) {
        var markings: [Marking] = []
        var unknown: [String] = []
        for tag in tags {
            let labels = TLPLabel.labels(ofTag: tag)
            markings += labels.compactMap(\.marking)
            if labels.contains(.notKnown) { unknown.append(ShownText.line(tag)) }
        }
        self.marking = markings.max()
        self.unknown = unknown
    }

    /// Whether a tag is of TLP, or looks as if it were.
    static func isTLP(_ tag: String) -> Bool { !TLPLabel.labels(ofTag: tag).isEmpty }
}

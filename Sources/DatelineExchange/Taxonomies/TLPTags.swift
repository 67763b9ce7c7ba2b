internal import DatelineModel

/// What the TLP tags of a thing say, in whatever letter case and version of TLP they are written.
struct TLPTags {
    /// The strictest of them; `nil` where there is none that can be told.
    let marking: Marking?
    /// Tags of TLP that are no label: `tlp:purple`, `tlp:ex:chr`.
    let unknown: [String]

    init(_ tags: [String]) {
        var marking: Marking?
        var unknown: [String] = []
        for tag in tags where Self.isTLP(tag) {
            let bare = tag.hasSuffix("\"") ? String(tag.dropLast().filter { $0 != "\"" }) : tag
            if let meant = Marking.probablyMeant(by: bare) {
                marking = max(marking ?? meant, meant)
            } else {
                unknown.append(tag)
            }
        }
        self.marking = marking
        self.unknown = unknown
    }

    /// Whether a tag is of TLP.
    static func isTLP(_ tag: String) -> Bool {
        tag.lowercased().filter { $0 != " " }.hasPrefix("tlp:")
    }
}

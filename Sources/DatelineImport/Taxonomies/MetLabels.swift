internal import DatelineModel

/// The labels of TLP that were met where a marking has no field of its own: among tags, keywords and notes.
///
/// Each is told once, with how many things bear it.
struct MetLabels: Sendable {
    /// A label as it was written, and what it means.
    private struct Label: Hashable {
        let text: String
        let marking: Marking?
    }

    private var met: [Label: (count: Int, first: TextPlace?)] = [:]

    /// Notes a text that holds labels; one that holds none is nothing.
    mutating func meet(_ text: String, _ labels: [TLPLabel], at place: TextPlace?) {
        guard !labels.isEmpty else { return }
        let marking = labels.contains(.notKnown) ? nil : labels.compactMap(\.marking).max()
        let label = Label(text: ShownText.cut(ShownText.line(text), to: 80), marking: marking)
        let known = met[label]
        met[label] = ((known?.count ?? 0) + 1, known?.first ?? place)
    }

    /// Adds what was met elsewhere, later.
    static func += (all: inout MetLabels, later: MetLabels) {
        all.met.merge(later.met) { ($0.count + $1.count, $0.first ?? $1.first) }
    }

    /// The marking that tags make, where one of them is a label or looks like one; each is noted.
    mutating func marking(of tags: [String], notKnown: Marking, at place: TextPlace?) -> Marking? {
        for tag in tags { meet(tag, TLPLabel.labels(ofTag: tag), at: place) }
        return TLPLabel.strictest(of: tags.flatMap { TLPLabel.labels(ofTag: $0) }, notKnown: notKnown)
    }

    /// What is to be told of them, in the order of their places.
    func diagnostics(notKnown: Marking) -> [Diagnostic] {
        met.map { label, uses in
            let count = uses.count == 1 ? "" : " (\(uses.count) times)"
            guard let marking = label.marking else {
                return Diagnostic(
                    .warning, .importMarking, "'\(label.text)' is not a label of TLP\(count)", at: uses.first,
                    help: "what bears it is \(notKnown.label) until you set its marking")
            }
            return Diagnostic(
                .note, .importMarking, "'\(label.text)' counts as the marking \(marking.label)\(count)",
                at: uses.first, help: "what bears it has 'marking: \(marking.label)' or a stricter one")
        }.sorted()
    }
}

extension [String] {
    /// The tags without those that are a label of TLP and nothing else, which a marking takes the place of.
    var withoutLabels: [String] { filter { !TLPLabel.isLabelAlone($0) } }
}

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

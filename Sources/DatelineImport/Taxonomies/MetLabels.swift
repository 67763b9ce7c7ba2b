internal import DatelineModel

/// The TLP labels found where there is no field for markings: among tags, keywords and notes.
///
/// Each is reported once, with the number of things that have it.
struct MetLabels: Sendable {
    /// A label as written, and its meaning.
    private struct Label: Hashable {
        let text: String
        let marking: Marking?
    }

    private var met: [Label: (count: Int, first: TextPlace?)] = [:]

    /// Adds a text with the labels in it. A text without labels is ignored.
    mutating func meet(_ text: String, _ labels: [TLPLabel], at place: TextPlace?) {
        guard !labels.isEmpty else { return }
        let marking = labels.contains(.notKnown) ? nil : labels.compactMap(\.marking).max()
        let label = Label(text: ShownText.cut(ShownText.line(text), to: 80), marking: marking)
        let known = met[label]
        met[label] = ((known?.count ?? 0) + 1, known?.first ?? place)
    }

    /// Adds labels found later.
    static func += (all: inout MetLabels, later: MetLabels) {
        all.met.merge(later.met) { ($0.count + $1.count, $0.first ?? $1.first) }
    }

    /// The marking from tags that are or look like TLP labels, which are added.
    mutating func marking(of tags: [String], notKnown: Marking, at place: TextPlace?) -> Marking? {
        for tag in tags { meet(tag, TLPLabel.labels(ofTag: tag), at: place) }
        return TLPLabel.strictest(of: tags.flatMap { TLPLabel.labels(ofTag: $0) }, notKnown: notKnown)
    }

    /// The diagnostics about them, in the order of their positions.
    func diagnostics(notKnown: Marking) -> [Diagnostic] {
        met.map { label, uses in
            let count = uses.count == 1 ? "" : " (\(uses.count) times)"
            guard let marking = label.marking else {
                return Diagnostic(
                    .warning, .importMarking, message: "'\(label.text)' is not a label of TLP\(count)", at: uses.first,
                    help: "what bears it is \(notKnown.label) until you set its marking")
            }
            return Diagnostic(
                .note, .importMarking, message: "'\(label.text)' counts as the marking \(marking.label)\(count)",
                at: uses.first, help: "what bears it has 'marking: \(marking.label)' or a stricter one")
        }.sorted()
    }
}

extension [String] {
    /// The tags without plain TLP labels, which the marking replaces.
    var withoutLabels: [String] { filter { !TLPLabel.isLabelAlone($0) } }
}

/// The meaning of TLP tags, in any letter case and version of TLP.
struct TLPTags {
    /// The strictest of them; `nil` if none is known.
    let marking: Marking?
    /// TLP tags with an unknown label: `tlp:purple`, `tlp:ex:chr`.
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

    /// Whether a tag is or looks like a TLP tag.
    static func isTLP(_ tag: String) -> Bool { !TLPLabel.labels(ofTag: tag).isEmpty }
}

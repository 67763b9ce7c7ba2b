/// How far a record may travel: the Traffic Light Protocol, version 2.0 (FIRST, August 2022).
public enum Marking: Int, Hashable, Comparable, Sendable, CaseIterable {
    case clear, green, amber, amberStrict, red

    /// Reads a label exactly as TLP 2.0 spells it: capitals, no space.
    public init?(label: some StringProtocol) {
        guard let marking = Marking.allCases.first(where: { $0.label == String(label) }) else { return nil }
        self = marking
    }

    /// The label as it must be printed, never translated: `TLP:AMBER+STRICT`.
    public var label: String {
        switch self {
        case .clear: "TLP:CLEAR"
        case .green: "TLP:GREEN"
        case .amber: "TLP:AMBER"
        case .amberStrict: "TLP:AMBER+STRICT"
        case .red: "TLP:RED"
        }
    }

    /// A short name for style sheets: `amber-strict`.
    public var slug: String {
        switch self {
        case .clear: "clear"
        case .green: "green"
        case .amber: "amber"
        case .amberStrict: "amber-strict"
        case .red: "red"
        }
    }

    /// Freer markings come first.
    public static func < (first: Marking, second: Marking) -> Bool { first.rawValue < second.rawValue }

    /// The label that was probably meant by a text that is none, such as `tlp:white`.
    public static func probablyMeant(by text: some StringProtocol) -> Marking? {
        let labels = TLPLabel.labels(ofField: text)
        return labels.count == 1 ? labels[0].marking : nil
    }
}

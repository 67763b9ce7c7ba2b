/// How far a source has earned trust: the letters of the Admiralty code (NATO AJP-2.1).
public enum Reliability: String, Hashable, Sendable, CaseIterable {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"

    /// What the letter stands for.
    public var meaning: String {
        switch self {
        case .a: "completely reliable"
        case .b: "usually reliable"
        case .c: "fairly reliable"
        case .d: "not usually reliable"
        case .e: "unreliable"
        case .f: "reliability cannot be judged"
        }
    }
}

/// How far a piece of information is borne out: the figures of the Admiralty code (NATO AJP-2.1).
public enum Credibility: Int, Hashable, Sendable, CaseIterable {
    case confirmed = 1
    case probablyTrue, possiblyTrue, doubtful, improbable, cannotBeJudged

    /// What the figure stands for.
    public var meaning: String {
        switch self {
        case .confirmed: "confirmed by other sources"
        case .probablyTrue: "probably true"
        case .possiblyTrue: "possibly true"
        case .doubtful: "doubtful"
        case .improbable: "improbable"
        case .cannotBeJudged: "truth cannot be judged"
        }
    }
}

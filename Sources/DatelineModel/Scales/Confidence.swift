/// How sure a source says it is of a judgement; never how likely the thing itself is (that is ``Likelihood``).
///
/// A statement without one is *not assessed by source*: nothing is put in its place.
public enum Confidence: Hashable, Sendable {
    /// A level of analytic confidence as ICD 203 names them.
    case level(Level)
    /// The source's own word, with the name of its scale.
    case word(String, scale: String)
    /// The source says that the judgement is disputed.
    case disputed
    /// The source has a confidence and does not disclose it.
    case notDisclosed

    /// The three levels of analytic confidence of ICD 203.
    public enum Level: String, Hashable, Comparable, Sendable, CaseIterable {
        case low, moderate, high

        /// Lower confidence comes first.
        public static func < (first: Level, second: Level) -> Bool { first.rank < second.rank }

        private var rank: Int {
            switch self {
            case .low: 0
            case .moderate: 1
            case .high: 2
            }
        }
    }

    /// The words for a table: `high`, `strong (FireEye)`, `disputed`, `not disclosed by source`.
    public var text: String {
        switch self {
        case .level(let level): level.rawValue
        case .word(let word, let scale): "\(word) (\(scale))"
        case .disputed: "disputed"
        case .notDisclosed: "not disclosed by source"
        }
    }

    /// What a table says where a statement has no confidence.
    public static let absentText = "not assessed by source"
}

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

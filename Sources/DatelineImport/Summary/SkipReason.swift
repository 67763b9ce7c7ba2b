/// Why an object of the input is not in the casebook.
enum SkipReason: Hashable, Sendable {
    case revoked, deprecated
    case olderVersion, sameVersionAgain
    case unreadable
    /// Dateline has no place for this type of object, or for this kind of relationship between these types.
    case notUsed(String?)
    case danglingReference
    /// A relationship to or from an object that is itself skipped.
    case otherEndSkipped
    case noName
    /// A technique that ATT&CK does not number.
    case noATTACKID
    /// An identity, a place or a vulnerability that nothing in the casebook speaks of.
    case nothingRefersToIt
    /// A note, an opinion or a sighting of objects that are not in the casebook.
    case aboutNothingKept
    /// A relationship that says what another one says already.
    case saidAlready
    /// A name that the same object has already.
    case nameAgain
    /// Any other decision, in the words of the summary.
    case because(String)
    /// Something that cannot be used as it is written, in the words of the summary: `no date`.
    case faulty(String)
    /// Made from a record of Dateline that is read whole.
    case partOfRecord
    /// A marking that no object of the input bears.
    case markingOfNothing

    /// Whether the input is at fault, so that somebody has to mend it; otherwise it was decided to do without.
    var isFault: Bool {
        switch self {
        case .unreadable, .noName, .faulty: true
        case .revoked, .deprecated, .olderVersion, .sameVersionAgain, .notUsed, .danglingReference, .otherEndSkipped,
            .noATTACKID, .nothingRefersToIt, .aboutNothingKept, .saidAlready, .nameAgain, .because, .partOfRecord,
            .markingOfNothing:
            false
        }
    }

    /// The words in a summary.
    var text: String {
        switch self {
        case .revoked: "revoked"
        case .deprecated: "deprecated"
        case .olderVersion: "older version of the same id"
        case .sameVersionAgain: "same version of the same id again"
        case .unreadable: "unreadable"
        case .notUsed(let detail): detail.map { "not used by Dateline: \($0)" } ?? "not used by Dateline"
        case .danglingReference: "dangling reference"
        case .otherEndSkipped: "one of its ends is skipped"
        case .noName: "no name"
        case .noATTACKID: "no ATT&CK id"
        case .nothingRefersToIt: "nothing used refers to it"
        case .aboutNothingKept: "about nothing that is used"
        case .saidAlready: "says what another one says"
        case .nameAgain: "the same name again"
        case .because(let reason), .faulty(let reason): reason
        case .partOfRecord: "made from a Dateline record that is read whole"
        case .markingOfNothing: "no object bears it"
        }
    }
}

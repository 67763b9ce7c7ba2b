internal import DatelineModel

/// A rule of the trade: looks at the linked casebook and says what an editor would.
///
/// Rules find nothing for which a record is left out. One rule a file, one test file a rule.
struct Rule: Sendable {
    /// Looks at a casebook.
    private let check: @Sendable (LinkedCasebook) -> [Diagnostic]

    init(_ check: @escaping @Sendable (LinkedCasebook) -> [Diagnostic]) { self.check = check }

    /// What the rule finds in a casebook.
    func callAsFunction(_ linked: LinkedCasebook) -> [Diagnostic] { check(linked) }

    /// All rules.
    static let all = [
        Rule(judgementsWithoutSource), Rule(confidenceWithoutScale), Rule(proseTooPrecise), Rule(saidBeforeHappened),
        Rule(publishedAfterRecorded), Rule(unusedSources), Rule(aliasCollisions), Rule(mixedEstimates),
        Rule(duplicateTitles),
    ]
}

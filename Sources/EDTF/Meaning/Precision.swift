/// How finely a date is known.
///
/// This is what can be counted on, not how much was typed: `2017-05-XX` is known to the month, `2017-XX-XX` to the year,
/// `201X` to the decade. The raw value is the English word: "known only to the " + `rawValue`.
public enum Precision: String, Hashable, Sendable, CaseIterable {
    /// A date and a time with its zone.
    case second
    /// A calendar day, or a local time, whose zone is not known.
    case day
    /// A calendar month.
    case month
    /// A season, with or without its hemisphere.
    case season
    /// Three months, counted from January.
    case quarter
    /// Four months, counted from January.
    case quadrimester
    /// Six months, counted from January.
    case semester
    /// A calendar year.
    case year
    /// Ten years that share all digits but the last.
    case decade
    /// A hundred years that share all digits but the last two.
    case century
    /// A thousand years that share all digits but the last three.
    case millennium
    /// Less than a millennium is known: `XXXX`, `Y171010000S3`.
    case coarser
    /// Two ends, each with a precision of its own.
    case interval
    /// Several dates, each with a precision of its own.
    case set
}

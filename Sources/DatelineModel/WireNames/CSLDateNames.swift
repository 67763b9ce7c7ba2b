/// The names of the parts of a date in CSL-JSON (appendix IV of the specification).
package enum CSLDateNames {
    /// Lists of year, month and day: one for a date, two for an interval.
    package static let parts = "date-parts"
    /// The number of the season, 1 to 4 from spring on.
    package static let season = "season"
    /// Whether the date is only about right.
    package static let circa = "circa"
    /// The date in words.
    package static let literal = "literal"
    /// The date as somebody wrote it, for programs to read.
    package static let raw = "raw"
}

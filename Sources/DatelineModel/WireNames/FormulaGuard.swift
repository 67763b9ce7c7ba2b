/// The characters with which spreadsheets begin a formula, and the apostrophe before a cell that is none.
///
/// The wide forms are those that East Asian versions take for the same.
package enum FormulaGuard {
    /// What begins a formula.
    package static let beginnings = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)

    /// Whether a cell begins like a formula, or with apostrophes before what would begin one.
    ///
    /// The first scalar decides, not the first character: a spreadsheet sees `=` where Swift sees it with an accent, and
    /// CR where Swift sees CR and LF in one.
    package static func isNeeded(by cell: String) -> Bool {
        cell.unicodeScalars.first { $0 != "'" }.map(beginnings.contains) ?? false
    }
}

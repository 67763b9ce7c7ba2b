import Testing

@testable import DatelinePublishing

/// Tables for a terminal.
@Suite struct TextColumnsTests {
    @Test func countsStandAtTheRightAndTextAtTheLeft() {
        let table = TextColumns([["ID", "COUNT", "NAME"], ["a", "7", "Ada"], ["long", "1200", ""]], countsIn: [1])
        #expect(
            table.lines == [
                "ID    COUNT  NAME",
                "a         7  Ada",
                "long   1200",
            ])
    }

    /// Two cells for a character of East Asia, one for a letter with its marks.
    @Test func columnsAreAlignedByWhatIsSeen() {
        let table = TextColumns([["港", "x"], ["Z\u{323}a", "y"], ["조선", "z"]], countsIn: [])
        #expect(table.lines == ["港    x", "Z\u{323}a    y", "조선  z"])
    }

    @Test func nothingInATextCommandsTheTerminal() {
        let table = TextColumns([["a\u{1B}[31mb\nc\u{202E}d", "e"]], countsIn: [])
        #expect(table.lines == ["a [31mb c d  e"])
    }

    @Test func noRowsHaveNoLines() {
        #expect(TextColumns([], countsIn: []).lines == [])
    }
}

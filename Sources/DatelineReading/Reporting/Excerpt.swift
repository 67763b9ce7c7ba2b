/// A line of a file as a terminal shows it, with the columns to mark.
///
/// Long lines are cut round the mark. What is counted is the width on the screen, which is not the number of bytes.
struct Excerpt {
    /// The widest line that is shown.
    private static let widest = 160
    /// How much of a long line is shown before the mark.
    private static let lead = 60

    /// The line, or the part of it that is shown.
    let text: String
    /// How many columns stand before the mark.
    let markStart: Int
    /// How wide the mark is, at least 1.
    let markWidth: Int

    /// An excerpt of a line, to be marked from a column on; column and length are in bytes.
    init(_ line: String, column: Int, length: Int) {
        let bytes = Array(line.utf8)
        let start = min(max(column - 1, 0), bytes.count)
        let end = min(start + max(length, 0), bytes.count)
        let before = TerminalText.safe(String(decoding: bytes[..<start], as: UTF8.self))
        let inside = TerminalText.safe(String(decoding: bytes[start..<end], as: UTF8.self))
        let after = TerminalText.safe(String(decoding: bytes[end...], as: UTF8.self))
        let isLong = before.count + inside.count + after.count > Self.widest
        let shownBefore = isLong && before.count > Self.lead ? "…" + before.suffix(Self.lead) : before
        let room = Self.widest - min(shownBefore.count, Self.widest)
        let shown = inside + after
        let shownAfter = isLong && shown.count > room ? shown.prefix(room) + "…" : shown
        text = shownBefore + shownAfter
        markStart = TerminalText.width(shownBefore)
        markWidth = max(1, min(TerminalText.width(inside), room))
    }
}

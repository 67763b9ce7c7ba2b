internal import DatelineModel

/// Looks up the lines that diagnostics point at, reading each file once.
struct Excerpts {
    private let bytes: (String) -> [UInt8]?

    /// Excerpts from files; `bytes` gives the bytes of the file with a path.
    init(bytes: @escaping (String) -> [UInt8]?) { self.bytes = bytes }

    /// The diagnostics with the lines that they point at; they must be in the order of files and lines.
    func filled(into diagnostics: [Diagnostic]) -> [Diagnostic] {
        var filled = diagnostics
        var start = 0
        while start < filled.count {
            let file = filled[start].place?.file
            let end = filled[start...].firstIndex { $0.place?.file != file } ?? filled.count
            if let file, let bytes = bytes(file) { fill(&filled[start..<end], from: bytes) }
            start = end
        }
        return filled
    }

    private func fill(_ diagnostics: inout ArraySlice<Diagnostic>, from bytes: [UInt8]) {
        var line = 1
        var offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var last: (line: Int, text: String?)?
        for index in diagnostics.indices {
            guard let wanted = diagnostics[index].place?.line else { continue }
            while line < wanted, let next = startOfNextLine(bytes, after: offset) { (line, offset) = (line + 1, next) }
            guard line == wanted else { return }
            let text = last?.line == line ? last?.text : lineText(bytes, from: offset)
            last = (line, text)
            diagnostics[index].excerpt = text
        }
    }

    /// A line; `nil` for one that is too long to show.
    private func lineText(_ bytes: [UInt8], from offset: Int) -> String? {
        let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        return end - offset > FaultLimits.excerpt ? nil : String(decoding: bytes[offset..<end], as: UTF8.self)
    }

    private func startOfNextLine(_ bytes: [UInt8], after offset: Int) -> Int? {
        guard let end = bytes[offset...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return end + (isPair ? 2 : 1)
    }
}

/// A line of a file as a terminal shows it, with the columns to mark.
///
/// Long lines are cut around the mark. Widths are those on the screen, not numbers of bytes.
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

    /// An excerpt of a line with a mark; column and length are in bytes.
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

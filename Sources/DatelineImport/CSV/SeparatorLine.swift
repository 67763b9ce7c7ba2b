/// The line `sep=;` that Excel reads before a table: what divides its cells.
///
/// Excel takes one character; it may stand in quotes, and a program that fills up rows puts more of them behind.
struct SeparatorLine {
    let separator: UInt8
    /// The offset at which the next line begins.
    let end: Int

    /// `nil` where the line at an offset is no such line.
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        let lineEnd = bytes[start...].firstIndex(of: 0x0A)
        let line = bytes[start..<(lineEnd ?? bytes.count)].prefix(64)
        var text = String(decoding: line, as: UTF8.self)[...]
        if text.hasSuffix("\r\n") || text.hasSuffix("\r") { text.removeLast() }
        let isQuoted = text.first == "\""
        if isQuoted { text.removeFirst() }
        guard text.prefix(4).lowercased() == "sep=" else { return nil }
        text = text.dropFirst(4)
        let isTabInLetters = text.hasPrefix("\\t")
        guard let separator = isTabInLetters ? 0x09 : text.first?.asciiValue, separator != UInt8(ascii: "\"") else {
            return nil
        }
        text = text.dropFirst(isTabInLetters ? 2 : 1)
        if isQuoted {
            guard text.first == "\"" else { return nil }
            text.removeFirst()
        }
        guard text.allSatisfy({ $0.asciiValue == separator || $0 == " " }) else { return nil }
        self.separator = separator
        end = lineEnd.map { $0 + 1 } ?? bytes.count
    }
}

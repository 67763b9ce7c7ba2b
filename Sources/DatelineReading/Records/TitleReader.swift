internal import DatelineModel

/// Reads the title of a record: one line of plain text.
enum TitleReader {
    /// The longest title that fits a table, a feed and a page's head, in characters.
    static let longest = 200

    /// The title under a field that there must be.
    static func read(_ fields: Fields, _ name: String, of thing: String, _ log: inout RecordLog) -> String? {
        let help = "write '\(name): …'"
        guard let title = fields.requiredLine(name, of: thing, help: help, &log), let node = fields[name] else {
            return nil
        }
        let place = log.place(of: node)
        log.places.title = place
        if title.utf8.count > longest, title.count > longest {
            log.warn(
                .longTitle, "the \(name) has \(title.count) characters", at: place,
                help: "write at most \(longest), and the rest in the prose")
        }
        if hasTag(title) {
            log.warn(
                .markupInTitle, "the \(name) holds markup, which will be shown as it is written", at: place,
                help: "write plain text")
        }
        return title
    }

    /// Whether something looks like a tag of HTML.
    private static func hasTag(_ text: String) -> Bool {
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
            if previous == UInt8(ascii: "<"), isLetter || "/!?".utf8.contains(byte) { return true }
            previous = byte
        }
        return false
    }
}

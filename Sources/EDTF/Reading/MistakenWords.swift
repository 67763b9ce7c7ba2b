/// Texts in which there is no date.
extension KnownMistake {
    /// Nothing, or a text without a number: `unknown`, `?`, `ongoing`.
    static func noDate(_ shape: DateShape) -> EDTFError? {
        guard shape.numbers.isEmpty else { return nil }
        if shape.length == 0 { return error(shape, "the date is empty", .nothingKnown) }
        let isInterval = shape.outline.contains("/") && shape.outline != "n/a"
        guard !isInterval, !Array(shape.outline.utf8).startsSet else { return nil }
        guard shape.words.allSatisfy({ !goingOn.contains($0) }) || shape.words.isEmpty else {
            return error(
                shape, "a date has a year in it", .advice("write the start before it, as in '2018/..' for since 2018"))
        }
        return error(shape, "a date has a year in it", .nothingKnown)
    }

    private static let goingOn: Set<String> = ["ongoing", "present", "now", "today", "current", "continuing"]
}

extension [UInt8] {
    /// Whether the text begins as a set does.
    var startsSet: Bool { first?.isBracket == true }
}

extension UInt8 {
    /// Whether the byte begins a set.
    fileprivate var isBracket: Bool { self == .openBracket || self == .openBrace }
}

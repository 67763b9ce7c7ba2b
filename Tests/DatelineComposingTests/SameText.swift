import Testing

/// Expects two texts to be the same, and names the first line that differs.
func expectSame(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for place in 0..<max(lines.count, wanted.count) {
        let line = place < lines.count ? String(lines[place]) : "(no line)"
        let other = place < wanted.count ? String(wanted[place]) : "(no line)"
        guard line == other else {
            Issue.record("line \(place + 1) is\n\(line)\nand should be\n\(other)", sourceLocation: sourceLocation)
            return
        }
    }
}

/// One kind of fault: its name, as it stands in brackets behind a message, and what `dateline explain` says about it.
///
/// Each is declared beside what reports it, and stands in the list of its module. Names never change their meaning:
/// scripts and suppressions rely on them. A new fault gets a new one.
public struct DiagnosticID: Sendable {
    /// The name, such as `edtf-date`; no two have the same.
    public let text: String
    /// What is wrong, in one sentence of Markdown.
    public let summary: String
    /// Why that is a fault, and what happens to the record, in Markdown.
    public let explanation: String
    /// Something that has the fault, as it would stand in a file or on the command line.
    public let example: String
    /// What to do about it, in Markdown.
    public let remedy: String

    /// A kind of fault from its name and its explanation.
    package init(_ text: String, summary: String, explanation: String, example: String, remedy: String) {
        self.text = text
        self.summary = summary
        self.explanation = explanation
        self.example = example
        self.remedy = remedy
    }
}

extension DiagnosticID: Hashable {
    /// Two are the same where their names are.
    public static func == (first: DiagnosticID, second: DiagnosticID) -> Bool { first.text == second.text }

    /// Hashes the name alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension DiagnosticID: CustomStringConvertible {
    /// The name.
    public var description: String { text }
}

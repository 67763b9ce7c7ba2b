/// One kind of fault: its name, as it stands in brackets behind a message, and what `dateline explain` says about it.
///
/// Each is declared beside what reports it, and stands in the list of its module. Names never change their meaning:
/// scripts and suppressions rely on them. A new fault gets a new one.
public struct DiagnosticID: Sendable {
    /// What was declared, once for all diagnostics of the kind: a diagnostic is moved about and holds no more than a
    /// reference to it.
    private let declaration: DiagnosticDeclaration

    /// A kind of fault from its name and its explanation.
    package init(_ text: String, summary: String, explanation: String, example: String, remedy: String) {
        declaration = DiagnosticDeclaration(
            text: text, summary: summary, explanation: explanation, example: example, remedy: remedy)
    }

    /// The name, such as `edtf-date`; no two have the same.
    public var text: String { declaration.text }

    /// What is wrong, in one sentence of Markdown.
    public var summary: String { declaration.summary }

    /// Why that is a fault, and what happens to the record, in Markdown.
    public var explanation: String { declaration.explanation }

    /// Something that has the fault, as it would stand in a file or on the command line.
    public var example: String { declaration.example }

    /// What to do about it, in Markdown.
    public var remedy: String { declaration.remedy }
}

/// What is said of a kind of fault, once for all that name it.
private final class DiagnosticDeclaration: Sendable {
    let text: String
    let summary: String
    let explanation: String
    let example: String
    let remedy: String

    init(text: String, summary: String, explanation: String, example: String, remedy: String) {
        self.text = text
        self.summary = summary
        self.explanation = explanation
        self.example = example
        self.remedy = remedy
    }
}

extension DiagnosticID: Hashable {
    /// Two are the same where their names are.
    public static func == (first: DiagnosticID, second: DiagnosticID) -> Bool {
        first.declaration === second.declaration || first.text == second.text
    }

    /// Hashes the name alone.
    public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension DiagnosticID: CustomStringConvertible {
    /// The name.
    public var description: String { text }
}

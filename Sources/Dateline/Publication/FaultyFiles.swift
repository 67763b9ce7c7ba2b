public import DatelineModel

/// Why nothing was made: templates that cannot be read, a page that they could not make, or files beside the records.
public struct FaultyFiles: Error, Sendable, CustomStringConvertible {
    /// What is wrong, each with its file.
    public let diagnostics: [Diagnostic]

    /// What is wrong, a line for each.
    public var description: String { diagnostics.map(\.message).joined(separator: "\n") }
}

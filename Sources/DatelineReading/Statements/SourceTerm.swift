internal import DatelineModel

/// A source's own word for how sure or how likely, with the scale that it is on.
struct SourceTerm {
    /// What is said of the scale of a word that comes without one.
    static let unnamedScale = "scale not named"

    /// The word.
    let word: String
    /// The name of its scale; `nil` where it is not given.
    let scale: String?

    /// Reads `{ word: …, scale: … }`; `nil` where it is faulty.
    static func read(_ node: LocatedNode, of name: String, _ log: inout RecordLog) -> SourceTerm? {
        guard let fields = Fields(node, knowing: FieldTable.ownWord.names, of: "'\(name)'", &log) else { return nil }
        let help = "write the source's own word"
        guard let word = fields.requiredLine("word", of: "'\(name)'", help: help, &log) else { return nil }
        return SourceTerm(word: word, scale: fields.line("scale", &log))
    }
}

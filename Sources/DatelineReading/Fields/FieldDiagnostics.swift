package import DatelineModel

/// Faults of fields, whatever stands in them.
extension DiagnosticID {
    package static let missingField = DiagnosticID(
        "missing-field",
        summary: "A field that there must be is missing.",
        explanation: """
            An incident has a `type`, a `title` and a `date`, an actor a `type` and a `name`, a source a `title` \
            and a `publisher`.
            """,
        example: "---\ntype: incident\ndate: 2017-05\n---",
        remedy: "Write the field.")

    package static let unknownField = DiagnosticID(
        "unknown-field",
        summary: "A field that does not exist.",
        explanation: "A misspelt field would be lost without a word, so every name that is not known is an error.",
        example: "tittle: WannaCry",
        remedy: "Write the name that is suggested, or take the field out.")

    package static let wrongShape = DiagnosticID(
        "wrong-shape",
        summary: "A value has the wrong shape.",
        explanation: "Text where a list belongs, a list where text belongs, and the like.",
        example: "malware: wannacry",
        remedy: "Write it in the shape that is named: `malware: [wannacry]`.")

    package static let emptyValue = DiagnosticID(
        "empty-value",
        summary: "A value that there must be is empty.",
        explanation: "The field stands there, with nothing behind it.",
        example: "title:",
        remedy: "Write the value, or leave the field out where it is not required.")

    package static let hiddenCharacter = DiagnosticID(
        "hidden-character",
        summary: "A text holds a character that nobody sees.",
        explanation: """
            Control characters and those that turn the direction of text can make a page say something else than \
            its source.
            """,
        example: "title: Report U+202E gpj.exe",
        remedy: "Take the character out.")

    package static let moreFaults = DiagnosticID(
        "more-faults",
        summary: "A record has more faults than are listed.",
        explanation: "Of one record 1,000 faults are listed; how many more there are is counted.",
        example: "a list of words saved as a record",
        remedy: "Mend those that are listed first.")
}

extension NodeFault {
    /// The fault as a diagnostic of a file in one of the two notations.
    func diagnostic(in file: String, _ notation: Notation) -> Diagnostic {
        Diagnostic(
            isWarning ? .warning : .error, diagnosticID(notation), message.inShort, at: place.inFile(file),
            help: remedy?.inShort)
    }

    /// The notations in which fields are written.
    enum Notation {
        case yaml, json
    }

    private func diagnosticID(_ notation: Notation) -> DiagnosticID {
        switch kind {
        case .duplicateKey: .duplicateKey
        case .alias, .anchor, .tag, .severalDocuments: .yamlFeature
        case .tooDeep: .nestedTooDeep
        case .tooLarge: .fileTooLarge
        case .invalidUTF8, .notUTF8, .lineSeparator: .textEncoding
        case .unterminatedFrontMatter, .tomlFrontMatter: .frontMatter
        case .mergeMark: .mergeMark
        case .cutByComment: .textCutShort
        case .keyIsNotText, .syntax, .mistake, .empty, .trailingComma, .badEscape, .loneSurrogate, .controlCharacter,
            .badNumber,
            .notAnArray, .notAnObject:
            notation == .yaml ? .yamlSyntax : .jsonSyntax
        }
    }
}

internal import DatelineModel

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

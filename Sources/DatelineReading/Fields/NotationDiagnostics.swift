package import DatelineModel

/// Faults of the YAML and JSON in which fields are written.
extension DiagnosticID {
    package static let textEncoding = DiagnosticID(
        "text-encoding",
        summary: "A file is not clean UTF-8.",
        explanation: """
            Bytes that are not UTF-8, a NUL, or another encoding such as UTF-16. Nothing is guessed: a wrong guess \
            would garble names.
            """,
        example: "title: Caf, then the one byte E9 of Latin-1",
        remedy: "Save the file as UTF-8. A mark of byte order and Windows line ends do no harm.")

    package static let frontMatter = DiagnosticID(
        "front-matter",
        summary: "A Markdown record lacks its fields.",
        explanation: "A record in Markdown begins with a line `---`, its fields in YAML, and another line `---`.",
        example: "---\ntype: incident\ntitle: The end of this front matter is missing",
        remedy: "Write a line `---` before the first field and after the last.")

    package static let yamlSyntax = DiagnosticID(
        "yaml-syntax",
        summary: "The YAML cannot be read.",
        explanation: "The place is where the reader lost the thread, which may be a little behind the mistake.",
        example: "title: Lazarus: the movie",
        remedy: "Put a value that holds `: ` or begins with a special character in quotes; indent with spaces.")

    package static let yamlFeature = DiagnosticID(
        "yaml-feature",
        summary: "The YAML uses a feature that is not read.",
        explanation: "Anchors, aliases, tags and several documents make a record say what does not stand there.",
        example: "sources: &common [fireeye-2018]",
        remedy: "Write the value out; put each record into a file of its own.")

    package static let jsonSyntax = DiagnosticID(
        "json-syntax",
        summary: "The JSON cannot be read.",
        explanation: "JSON is read strictly, by RFC 8259, one record a line.",
        example: "{\"type\": \"incident\", }",
        remedy: "Mend the line at the place that is named.")

    package static let nestedTooDeep = DiagnosticID(
        "nested-too-deep",
        summary: "Values or folders are nested too deep.",
        explanation: "More than 64 levels of lists and mappings, or 32 folders, are no casebook.",
        example: "[[[[[[[[ ... ]]]]]]]]",
        remedy: "Take levels out.")

    package static let duplicateKey = DiagnosticID(
        "duplicate-key",
        summary: "A field stands twice in one mapping.",
        explanation: """
            YAML leaves open which of the two counts, and readers differ. Here neither does: the record is left \
            out.
            """,
        example: "date: 2017-05\ndate: 2017-06",
        remedy: "Keep one of the two.")

    package static let mergeMark = DiagnosticID(
        "merge-mark",
        summary: "A merge was not finished.",
        explanation: """
            Git and its like leave both versions in the file where they cannot tell which holds, between lines that \
            begin with seven of `<`, `=` and `>`. Neither is read, for one may be the stricter: the record is left out.
            """,
        example: """
            <<<<<<< HEAD
            date: 2021-05-07
            =======
            date: 2021-05-08
            >>>>>>> branch
            """,
        remedy: "Keep the lines that hold, and take out those with `<<<<<<<`, `=======` and `>>>>>>>`.")

    package static let textCutShort = DiagnosticID(
        "text-cut-short",
        summary: "A value ends before a `#`.",
        explanation: """
            In YAML ` #` begins a comment, and what follows is not read. Where something stands close behind it, such \
            as a number or a word, it was probably meant as a part of the text.
            """,
        example: "title: Colonial Pipeline is victim #1 of DarkSide",
        remedy: "Put the whole value in quotes. Where a comment is meant, write a space behind the `#`.")
}

extension NodeFault {
    /// The fault as a diagnostic of a file in one of the notations.
    func diagnostic(in file: String, _ notation: Notation) -> Diagnostic {
        Diagnostic(
            isWarning ? .warning : .error, diagnosticID(notation), message: message.inShort, at: place.inFile(file),
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

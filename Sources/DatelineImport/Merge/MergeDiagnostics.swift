package import DatelineModel

extension DiagnosticID {
    package static let importDifference = DiagnosticID(
        "import-difference",
        summary: "A record of the casebook and the import say different things.",
        explanation: """
            What people wrote stands: the record keeps its value, what the import has besides comes in, and the other \
            records of the import are not held up. With `--replace` single values of the import take the place of the \
            record's; lines that only the record has stay, and no marking gets freer. A file that cannot be changed \
            line by line stays as it is, and what the import would add is left out.
            """,
        example: "title is 'Intrusion at a ministry', and the import has 'Intrusion at a ministry (updated)'",
        remedy: "Change the record by hand, or add `--replace`.")

    package static let importKept = DiagnosticID(
        "import-kept",
        summary: "A record of the casebook has what the import has not.",
        explanation: """
            Somebody wrote it here, it came from another import, or whoever gave out the import has taken it back. It \
            cannot be told which, so that it stays.
            """,
        example: "not in the import, or not any more: vulnerabilities (CVE-2021-99902)",
        remedy: "Take out by hand what no longer holds, or write `withdrawn` on the statement.")
}

/// The diagnostics about imported records that the casebook already has.
struct MergeDiagnostics {
    let folder: String
    let replace: Bool

    /// The diagnostics about one record, at its file.
    func diagnostics(_ findings: MergeFindings, at path: String) -> [Diagnostic] {
        let place = TextPlace(file: folder + "/" + path, line: 1, column: 1)
        var diagnostics = findings.differences.map { difference($0, place) }
        if let raised = findings.raised {
            diagnostics.append(
                Diagnostic(
                    .warning, .importMarking,
                    message: "the import marks this \(raised.to.label), and it was \(raised.from.label)", at: place,
                    help: "it has 'marking: \(raised.to.label)' now; an import never makes a marking freer"))
        }
        if !findings.paragraphs.isEmpty { diagnostics.append(paragraphs(findings.paragraphs, place)) }
        if !findings.kept.isEmpty {
            let kept = findings.kept.map { "\($0.field) (\(Self.list($0.what)))" }.joined(separator: "; ")
            diagnostics.append(
                Diagnostic(
                    .note, .importKept, message: "not in the import, or not any more: \(kept)", at: place,
                    help: "it stays; take out by hand what no longer holds"))
        }
        return diagnostics
    }

    private func difference(_ difference: MergeFindings.Difference, _ place: TextPlace) -> Diagnostic {
        let values = "'\(difference.held)', and the import has '\(difference.new)'"
        if replace {
            return Diagnostic(
                .note, .importDifference, message: "\(difference.field) was \(values)", at: place,
                help: "the import's is written over it, as '--replace' asks")
        }
        return Diagnostic(
            .warning, .importDifference, message: "\(difference.field) is \(values)", at: place,
            help: "it stays as it is; add '--replace' to write the import's over it")
    }

    private func paragraphs(_ paragraphs: [String], _ place: TextPlace) -> Diagnostic {
        let count = paragraphs.count == 1 ? "a paragraph" : "\(paragraphs.count) paragraphs"
        let first = ShownText.cut(ShownText.line(paragraphs[0]), to: 60)
        let message = "the prose has not \(count) of the import: '\(first)'"
        if replace {
            return Diagnostic(
                .note, .importDifference, message: message, at: place,
                help: "'--replace' puts them below the prose that is there")
        }
        return Diagnostic(
            .warning, .importDifference, message: message, at: place,
            help: "the prose stays as it is; add '--replace' to put them below it")
    }

    /// The diagnostic for a record whose file cannot be edited line by line.
    func unwritten(_ findings: MergeFindings, _ fields: [String], at path: String) -> Diagnostic {
        let marking = findings.raised.map { "; mark it \($0.to.label) by hand at once" } ?? ""
        return Diagnostic(
            .error, .importDifference,
            message:
                "this file cannot be added to line by line, so that the import's \(Self.list(fields)) is left out\(marking)",
            at: TextPlace(file: folder + "/" + path, line: 1, column: 1),
            help: "give the record a file of its own, with a field a line, and import again")
    }

    /// The diagnostic for a record whose path is taken by an unreadable file.
    func blocked(by path: String) -> Diagnostic {
        Diagnostic(
            .error, .importDifference,
            message: "this file cannot be read as a record, so that the imported one is left out",
            at: TextPlace(file: folder + "/" + path, line: 1, column: 1),
            help: "mend it, as 'dateline check --casebook \(folder)' says, and import again")
    }

    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(3).map { ShownText.cut($0, to: 60) }.joined(separator: ", ")
        return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
    }
}

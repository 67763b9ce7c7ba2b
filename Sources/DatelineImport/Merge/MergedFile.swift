internal import DatelineModel
internal import DatelineReading

/// A record to be written: the new text of its file, or why there is none.
struct MergedFile {
    let path: String
    /// The new text of the file; `nil` if it is not changed.
    let text: String?
    let diagnostics: [Diagnostic]
    /// Whether part of the import was left out of the file.
    let hasLeftOut: Bool

    /// A new file.
    init(new path: String, _ text: String) {
        self.init(at: path, text: text, diagnostics: [], hasLeftOut: false)
    }

    private init(at path: String, text: String?, diagnostics: [Diagnostic], hasLeftOut: Bool) {
        self.path = path
        self.text = text
        self.diagnostics = diagnostics
        self.hasLeftOut = hasLeftOut
    }

    /// A record that cannot be written because a faulty file has its path.
    static func blocked(_ path: String, _ telling: MergeDiagnostics) -> MergedFile {
        MergedFile(at: path, text: nil, diagnostics: [telling.blocked(by: path)], hasLeftOut: true)
    }

    /// An existing record's file, with what the import adds to it.
    init(
        _ record: HeldRecords.Record, text old: String?, with new: [RecordValue.Entry], prose: Prose,
        settings: Settings, telling: MergeDiagnostics
    ) {
        // The file is read again by itself: linking drops dangling references, which must not be lost from the file.
        let own = old.flatMap { FieldsOfFile.read($0, at: record.path, settings) }
        let held =
            own.map { HeldRecords.Record(fields: $0.fields.entries, prose: $0.prose, path: record.path) } ?? record
        let merge = RecordMerge(
            held: held.fields, new: new, standard: settings.defaultMarking, replace: telling.replace)
        let edit = own == nil ? nil : old.flatMap { RecordTextEdit($0, isMarkdown: held.path.hasSuffix(".md")) }
        let missing = Self.missing(prose, in: edit?.prose ?? "", or: held.prose)
        let isEmpty = held.prose.allSatisfy(\.isWhitespace)
        var findings = merge.findings
        findings.paragraphs = isEmpty ? [] : missing
        let added = isEmpty || telling.replace ? missing : []
        let told = telling.diagnostics(findings, at: held.path)
        let isDifferent = !telling.replace && !(findings.differences.isEmpty && findings.paragraphs.isEmpty)
        let change = Change(held: held, merged: merge.merged, added: added, settings: settings)
        if !merge.isChange, added.isEmpty {
            self.init(at: held.path, text: nil, diagnostics: told, hasLeftOut: isDifferent)
        } else if let text = edit.flatMap(change.text) {
            self.init(at: held.path, text: text, diagnostics: told, hasLeftOut: isDifferent)
        } else {
            let fault = telling.unwritten(findings, change.fields, at: held.path)
            let marking = findings.raised.flatMap { raised in edit.flatMap(change.only(raised.to).text) }
            self.init(at: held.path, text: marking, diagnostics: told + [fault], hasLeftOut: true)
        }
    }

    /// The changes to a file.
    private struct Change {
        let held: HeldRecords.Record
        var merged: [RecordValue.Entry]
        var added: [String]
        let settings: Settings

        /// The names of the fields that change.
        var fields: [String] {
            let changed = merged.filter { held.fields[$0.key]?.contents != $0.value.contents }.map(\.key)
            return changed + (added.isEmpty ? [] : ["prose"])
        }

        /// The change reduced to the marking.
        func only(_ marking: Marking) -> Change {
            var change = self
            change.merged = held.fields
            change.merged.set("marking", .word(marking.label))
            change.added = []
            return change
        }

        /// The edited text; `nil` unless reading it back gives exactly what was intended.
        func text(_ edit: RecordTextEdit) -> String? {
            var edit = edit
            guard added.isEmpty || edit.isMarkdown else { return nil }
            edit.change(held.fields, to: merged)
            edit.append(added)
            guard let (fields, prose) = FieldsOfFile.read(edit.text, at: held.path, settings) else { return nil }
            let isMeant = RecordValue.map(fields.entries).contents == RecordValue.map(merged).contents
            return isMeant && prose.hasPrefix(held.prose) ? edit.text : nil
        }
    }

    /// The import's paragraphs that the record's prose lacks.
    private static func missing(_ prose: Prose, in text: String, or held: String) -> [String] {
        let lines = "\n" + text + "\n\n" + held + "\n"
        return prose.paragraphs.map(\.markdown).filter { paragraph in
            !paragraph.allSatisfy(\.isWhitespace) && !lines.contains("\n" + paragraph + "\n")
        }
    }
}

/// What differs between an imported record and the casebook's.
struct MergeFindings: Hashable {
    /// A value that differs between the casebook and the import.
    struct Difference: Hashable {
        /// The field, or the statement and its field: `claim 'It was.' confidence`.
        let field: String
        let held: String
        let new: String
    }

    /// The values that differ.
    var differences: [Difference] = []
    /// What only the casebook's record has, by field.
    var kept: [(field: String, what: [String])] = []
    /// The markings before and after, if the import's is stricter.
    var raised: (from: Marking, to: Marking)?
    /// The import's paragraphs that the record's prose lacks.
    var paragraphs: [String] = []

    static func == (first: MergeFindings, second: MergeFindings) -> Bool {
        first.differences == second.differences && first.paragraphs == second.paragraphs
            && first.raised?.to == second.raised?.to && first.kept.map(\.field) == second.kept.map(\.field)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(differences) }
}

public import DatelineModel
internal import DatelineReading
internal import EDTF

/// The result of writing records into a casebook's folder.
public struct RecordWriting: Sendable {
    /// The paths of new and changed files, relative to the folder.
    public let paths: [String]
    /// The diagnostics about records that the casebook already had.
    public let diagnostics: [Diagnostic]
    /// Whether part of the records was left out.
    public let hasLeftOut: Bool
}

/// Writes records into a casebook's folder, as a person would write them.
///
/// Actors and incidents become Markdown with front matter, each source a YAML file, and there are `vocabulary.yaml`
/// and, in a new casebook, `dateline.yaml`. The same casebook always gives the same bytes. An existing record keeps
/// what was written by hand: it gets what it lacks, its marking never becomes less strict, and differences are
/// reported.
public struct RecordWriter: Sendable {
    private let folder: String
    private let replace: Bool

    /// A writer into a folder, which is created if it is missing.
    ///
    /// With `replace`, new values replace those of existing records; nothing else is removed.
    public init(folder: String, replace: Bool) {
        self.folder = folder
        self.replace = replace
    }

    /// Writes the casebook and returns the paths of new and changed files, relative to the folder.
    public func write(_ casebook: Casebook) throws(RecordWriterError) -> [String] { try merge(casebook).paths }

    /// Writes the casebook and returns what was written and what was not.
    ///
    /// An existing `dateline.yaml` is never changed. Missing terms are added to `vocabulary.yaml` without touching its
    /// other lines; existing terms are only changed with `replace`.
    public func merge(_ casebook: Casebook) throws(RecordWriterError) -> RecordWriting {
        let target = TargetFolder(folder)
        let isThere = target.has("dateline.yaml")
        let isEmpty = !isThere && !["actors", "incidents", "sources", "sources.yaml"].contains(where: target.has)
        let held = isEmpty ? nil : HeldRecords(folder: folder)
        let records = WrittenRecord.records(of: casebook).map { merged($0, with: held, in: target) }
        var files = records.compactMap { file in file.text.map { (path: file.path, text: $0) } }
        if let text = try vocabulary(casebook.vocabulary, with: held, in: target) {
            files.append((Self.vocabularyPath, text))
        }
        if !isThere { files.append(("dateline.yaml", SettingsText.of(casebook.settings))) }
        files = files.filter { !target.holds($0.text, at: $0.path) }.sorted { $0.path < $1.path }
        for file in files { try target.write(file.text, to: file.path) }
        return RecordWriting(
            paths: files.map(\.path), diagnostics: records.flatMap(\.diagnostics).sorted(),
            hasLeftOut: records.contains(where: \.hasLeftOut))
    }

    /// The new state of a record's file.
    private func merged(_ record: WrittenRecord, with held: HeldRecords?, in target: TargetFolder) -> MergedFile {
        let telling = MergeDiagnostics(folder: folder, replace: replace)
        if let held, let own = held[record.folder, record.id] {
            return MergedFile(
                own, text: target.text(at: own.path), with: record.fields, prose: record.prose, settings: held.settings,
                telling: telling)
        }
        if let path = held?.pathOfFaulty(record.folder, record.id) { return .blocked(path, telling) }
        if target.has(record.path), !target.holds(record.text, at: record.path) {
            return .blocked(record.path, telling)
        }
        return MergedFile(new: record.path, record.text)
    }

    static let vocabularyPath = "vocabulary.yaml"

    /// The text of the vocabulary with new terms; `nil` if there is nothing to write.
    private func vocabulary(
        _ new: Vocabulary, with held: HeldRecords?, in target: TargetFolder
    ) throws(RecordWriterError) -> String? {
        let path = Self.vocabularyPath
        guard target.has(path), target.has("dateline.yaml"), let held else { return SettingsText.of(new) }
        guard let text = target.text(at: path), !held.hasFaultyVocabulary else {
            throw .refused(
                path: folder + "/" + path, reason: "it has errors, and its terms would be lost; run 'dateline check'")
        }
        if let added = VocabularyAddition.text(of: text, adding: new, to: held.vocabulary, replacing: replace) {
            return added
        }
        guard !text.utf8.contains(UInt8(ascii: "#")) else {
            throw .refused(
                path: folder + "/" + path,
                reason: "its comments would be lost; write a term a line, indented with blanks, and import again")
        }
        var vocabulary = new
        vocabulary.add(held.vocabulary)
        if replace { vocabulary.add(new) }
        return SettingsText.of(vocabulary)
    }
}

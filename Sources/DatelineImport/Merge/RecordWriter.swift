public import DatelineModel
internal import DatelineReading
internal import EDTF

/// What became of records that were written into a casebook's folder.
public struct RecordWriting: Sendable {
    /// The paths, from the folder on, of the files that are new or changed.
    public let paths: [String]
    /// What is to be told of records that the casebook had already.
    public let diagnostics: [Diagnostic]
    /// Whether something of the records did not get into the folder.
    public let hasLeftOut: Bool
}

/// Writes records into a casebook's folder as a person would have written them.
///
/// Markdown with front matter for actors and incidents, a YAML file for each source, `vocabulary.yaml`, and
/// `dateline.yaml` in a new casebook. The same casebook always gives the same bytes. A record that is there keeps what
/// people wrote in it: it gets what it lacks, its marking gets no freer, and what differs is told.
public struct RecordWriter: Sendable {
    private let folder: String
    private let replace: Bool

    /// A writer into a folder, which is made where it is missing.
    ///
    /// With `replace`, single values of a record that is there give way to the new ones; nothing else is taken out.
    public init(folder: String, replace: Bool) {
        self.folder = folder
        self.replace = replace
    }

    /// Writes the casebook and returns the paths, from the folder on, of the files that are new or changed.
    public func write(_ casebook: Casebook) throws(RecordWriterError) -> [String] { try merge(casebook).paths }

    /// Writes the casebook and says what became of it.
    ///
    /// A `dateline.yaml` that is there already is its owner's and stays. Terms that a `vocabulary.yaml` lacks are added
    /// to it, and its lines stay as they are; only where it is replaced do new terms take the place of its own.
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

    /// What is to become of the file of a record.
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

    /// The text of the vocabulary with new terms; `nil` where there is nothing to write.
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

public import DatelineModel
internal import DatelineReading
internal import EDTF

/// Writes records into a casebook's folder as a person would have written them.
///
/// Markdown with front matter for actors and incidents, a YAML file for each source, `vocabulary.yaml`, and
/// `dateline.yaml` in a new casebook. The same casebook always gives the same bytes. A file that is there and holds
/// something else is written over only where that was asked for; without, nothing at all is written.
public struct RecordWriter: Sendable {
    private let folder: String
    private let replace: Bool

    /// A writer into a folder, which is made where it is missing.
    public init(folder: String, replace: Bool) {
        self.folder = folder
        self.replace = replace
    }

    /// Writes the casebook and returns the paths, from the folder on, of the files that are new or changed.
    ///
    /// A `dateline.yaml` that is there already is its owner's and stays. Terms that a `vocabulary.yaml` lacks are added
    /// to it, and its lines stay as they are; only where it is replaced do new terms take the place of its own.
    public func write(_ casebook: Casebook) throws(RecordWriterError) -> [String] {
        let target = TargetFolder(folder)
        var casebook = casebook
        if replace { casebook.vocabulary = try vocabulary(with: casebook.vocabulary, in: target) }
        var files = Self.records(of: casebook)
        let addition = replace ? nil : addition(of: casebook.vocabulary, in: target)
        if let addition { files = files.filter { $0.path != Self.vocabularyPath } + [(Self.vocabularyPath, addition)] }
        if !target.has("dateline.yaml") { files.append(("dateline.yaml", SettingsText.of(casebook.settings))) }
        files.sort { $0.path < $1.path }
        let changed = files.filter { !target.holds($0.text, at: $0.path) }
        let inTheWay = changed.map(\.path).filter { target.has($0) && !(addition != nil && $0 == Self.vocabularyPath) }
        guard replace || inTheWay.isEmpty else { throw .filesInTheWay(inTheWay) }
        for file in changed { try target.write(file.text, to: file.path) }
        return changed.map(\.path)
    }

    private static let vocabularyPath = "vocabulary.yaml"

    /// The folder's vocabulary with the terms that it lacks; `nil` where there is none, or none that can be added to.
    private func addition(of new: Vocabulary, in target: TargetFolder) -> String? {
        guard let text = target.text(at: Self.vocabularyPath), target.has("dateline.yaml") else { return nil }
        let reading = CasebookReader(folder: folder).read()
        guard !reading.diagnostics.contains(where: { $0.place?.file == Self.vocabularyPath && $0.severity == .error })
        else { return nil }
        return VocabularyAddition.text(of: text, adding: new, to: reading.casebook.vocabulary)
    }

    /// The terms that the folder has, and over them the new ones.
    private func vocabulary(with new: Vocabulary, in target: TargetFolder) throws(RecordWriterError) -> Vocabulary {
        let path = Self.vocabularyPath
        guard target.has(path), target.has("dateline.yaml") else { return new }
        let reading = CasebookReader(folder: folder).read()
        guard !reading.diagnostics.contains(where: { $0.place?.file == path && $0.severity == .error }) else {
            throw .refused(
                path: folder + "/" + path, reason: "it has errors, and its terms would be lost; run 'dateline check'")
        }
        var vocabulary = reading.casebook.vocabulary
        vocabulary.add(new)
        return vocabulary
    }

    /// The paths and texts of all records and of the vocabulary.
    static func records(of casebook: Casebook) -> [(path: String, text: String)] {
        var files = casebook.actors.map { ("actors/\($0.id).md", RecordText.of($0)) }
        files += casebook.incidents.map { ("incidents/\(year(of: $0))/\($0.id).md", RecordText.of($0)) }
        files += casebook.sources.map { ("sources/\($0.id).yaml", RecordText.of($0)) }
        if let vocabulary = SettingsText.of(casebook.vocabulary) { files.append((vocabularyPath, vocabulary)) }
        return files
    }

    /// The folder of an incident: the year in which it began, or by which it had happened.
    private static func year(of incident: Incident) -> String {
        let bounds = incident.date.bounds
        let day = bounds.earliest.moment?.day ?? bounds.latest.moment?.lastDay
        return day.map { "\($0.year)" } ?? "undated"
    }
}

internal import DatelineModel

/// What all records stand on: the settings and the vocabulary, which are read before them.
struct CasebookConfiguration {
    /// What the casebook says of itself.
    private(set) var settings = Settings(title: SettingsReader.fallbackTitle)
    /// The common terms, those of `dateline.yaml`, then those of `vocabulary.yaml`.
    private(set) var vocabulary = Vocabulary()
    /// What was found in the two files.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether every term of the vocabulary could be read.
    private(set) var knowsAllTerms = true
    /// How many of the two there are.
    private(set) var filesRead = 0

    /// Reads the two files of a folder.
    ///
    /// - Parameters:
    ///   - folder: The casebook's folder; `nil` takes the defaults.
    ///   - files: The files that were found in it.
    ///   - isOptional: Whether the records come from elsewhere, so that there need be no `dateline.yaml`.
    init(folder: String?, files: [CasebookFile], isOptional: Bool) {
        guard let folder else { return }
        guard let file = files.first(where: { $0.role == .settings }) else {
            guard !isOptional else { return }
            diagnostics.append(Self.noCasebook(folder))
            settings.defaultMarking = .red
            return
        }
        readSettings(file, FolderReader(folder))
        if let file = files.first(where: { $0.role == .vocabulary }) { readVocabulary(file, FolderReader(folder)) }
    }

    /// Takes the casebook's own line of JSON Lines: its word holds over that of the folder's files, but for the ceiling,
    /// which is the stricter of the two.
    mutating func take(_ line: LocatedNode, ofFile file: String) {
        var log = RecordLog(file: file, settings: settings)
        let hasFolder = filesRead > 0
        let (read, own) = SettingsReader.read(line, isLine: true, into: &log)
        let ceiling = settings.marking
        settings = read
        if hasFolder { settings.marking = min(ceiling, read.marking) }
        if let own { vocabulary.add(own) }
        if log.hasErrors { knowsAllTerms = false }
        diagnostics += log.diagnostics
    }

    /// Takes terms that stand inside another file.
    mutating func take(vocabulary node: LocatedNode, ofFile file: String) {
        var log = RecordLog(file: file, settings: settings)
        if let more = VocabularyReader.read(node, into: &log) { vocabulary.add(more) }
        if log.hasErrors { knowsAllTerms = false }
        diagnostics += log.diagnostics
    }

    private mutating func readSettings(_ file: CasebookFile, _ reader: FolderReader) {
        var log = RecordLog(file: file.path, settings: settings)
        guard let node = node(of: file, reader) else {
            settings.defaultMarking = .red
            knowsAllTerms = false
            return
        }
        let own: Vocabulary?
        (settings, own) = SettingsReader.read(node, into: &log)
        // What could not be read may have been the stricter word.
        if hasErrors { settings.defaultMarking = .red }
        if let own { vocabulary.add(own) }
        if hasErrors || log.hasErrors { knowsAllTerms = false }
        diagnostics += log.diagnostics
    }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    private mutating func readVocabulary(_ file: CasebookFile, _ reader: FolderReader) {
        var log = RecordLog(file: file.path, settings: settings)
        let before = diagnostics.count
        if let node = node(of: file, reader), let more = VocabularyReader.read(node, into: &log) {
            vocabulary.add(more)
        }
        diagnostics += log.diagnostics
        if diagnostics[before...].contains(where: { $0.severity == .error }) { knowsAllTerms = false }
    }

    private mutating func node(of file: CasebookFile, _ reader: FolderReader) -> LocatedNode? {
        filesRead += 1
        switch reader.bytes(of: file) {
        case .failure(let diagnostic):
            diagnostics.append(diagnostic)
            return nil
        case .success(let bytes):
            let (node, faults) = YAMLReader.readOn(bytes)
            diagnostics += FaultLimits.listed(faults.map { $0.diagnostic(in: file.path, .yaml) })
            guard let node, !node.isNull else {
                if file.role == .settings, faults.isEmpty { diagnostics.append(Self.empty(file)) }
                return nil
            }
            return node
        }
    }

    private static func noCasebook(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, .noCasebook, "'\(folder)' is no casebook, for it has no dateline.yaml", at: nil,
            help: "name the folder with '--casebook DIR', or make one with 'dateline init \(folder)'")
    }

    private static func empty(_ file: CasebookFile) -> Diagnostic {
        Diagnostic(
            .error, .missingField, "the casebook has no 'title'", at: TextPlace(file: file.path, line: 1, column: 1),
            help: "write 'title: …'")
    }
}

internal import DatelineModel

/// The settings and the vocabulary of a casebook, which are read first because all records depend on them.
struct CasebookConfiguration {
    /// What the casebook says about itself.
    private(set) var settings = Settings(title: SettingsReader.fallbackTitle)
    /// The built-in terms, then those of `dateline.yaml`, then those of `vocabulary.yaml`.
    private(set) var vocabulary = Vocabulary()
    /// What was found in the two files.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether every term of the vocabulary could be read.
    private(set) var knowsAllTerms = true
    /// How many of the two files were read.
    private(set) var filesRead = 0

    /// Reads the two files of a folder.
    ///
    /// - Parameters:
    ///   - folder: The casebook's folder; `nil` for the defaults.
    ///   - files: The files that were found in the folder.
    ///   - isOptional: Whether the folder may lack a `dateline.yaml`, because the records come from elsewhere.
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

    /// Takes over the casebook's own line of JSON Lines. It overrides the folder's files, except that the stricter of
    /// the two ceilings holds.
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

    /// Adds terms that another file contains.
    mutating func take(vocabulary node: LocatedNode, ofFile file: String) {
        var log = RecordLog(file: file, settings: settings)
        if let more = VocabularyReader.read(node, into: &log) { vocabulary.add(more) }
        if log.hasErrors { knowsAllTerms = false }
        diagnostics += log.diagnostics
    }

    /// A linker for records that were read with this configuration.
    func linker(for records: [ReadRecord], unread: UnreadFiles = UnreadFiles()) -> Linker {
        Linker(records, settings: settings, vocabulary: vocabulary, unread: unread, knowsAllTerms: knowsAllTerms)
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
        // What could not be read may have set a stricter marking.
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
            .error, .noCasebook, message: "'\(folder)' is no casebook, for it has no dateline.yaml", at: nil,
            help: "name the folder with '--casebook DIR', or make one with 'dateline init \(folder)'")
    }

    private static func empty(_ file: CasebookFile) -> Diagnostic {
        Diagnostic(
            .error, .missingField, message: "the casebook has no 'title'",
            at: TextPlace(file: file.path, line: 1, column: 1),
            help: "write 'title: …'")
    }
}

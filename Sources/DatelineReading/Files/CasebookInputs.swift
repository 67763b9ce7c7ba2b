internal import DatelineModel
internal import ParallelWork

/// All that a casebook's folder gives to a publication: settings, terms and records, templates, and the files that are
/// published as they are.
package enum CasebookInputs {
    /// Something of each file, in an order that depends on the files alone; what cannot be read counts by why it cannot.
    ///
    /// - Parameters:
    ///   - templates: A folder of templates to lay over the casebook's own.
    ///   - work: What is wanted of a file, by its path within the folder and its bytes.
    package static func map<Result: Sendable>(
        ofCasebookAt folder: String, templates: String? = nil,
        _ work: @Sendable (_ path: String, _ bytes: [UInt8]) -> Result
    ) -> [Result] {
        let scan = FolderScan(of: folder)
        let reader = FolderReader(folder)
        let records = inParallel(scan.files) { file in
            switch reader.bytes(of: file) {
            case .success(let bytes): work(file.path, bytes)
            case .failure(let diagnostic): work(file.path, Array(diagnostic.words.utf8))
            }
        }
        let others =
            AccompanyingFiles.Purpose.allCases.map { AccompanyingFiles($0, ofCasebookAt: folder) }
            + (templates.map { [AccompanyingFiles(templatesIn: $0)] } ?? [])
        let diagnostics = scan.diagnostics + others.flatMap(\.diagnostics)
        return records + others.flatMap(\.files).map { work($0.pathInCasebook, $0.bytes) }
            + diagnostics.map { work($0.place?.file ?? "", Array($0.words.utf8)) }
    }
}

extension Diagnostic {
    fileprivate var words: String { "\(severity) \(id) \(message) \(help ?? "")" }
}

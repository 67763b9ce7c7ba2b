internal import DatelineModel
internal import ParallelWork
internal import Synchronization
internal import SystemFiles

/// What was read from a casebook's files, kept for the next reading: a file that has not changed since is not read again.
///
/// For whoever reads a casebook again and again, such as a preview; a single reading is only slower for it.
public final class KeptFiles: Sendable {
    private struct Kept: Sendable {
        let file: CasebookFile
        /// By what the file is told; `nil` where it was changed just before it was read, so that another change might
        /// not show.
        let stamp: FileStamp?
        let contents: FileContents
    }

    private struct State {
        var settings: Settings?
        var files: [String: Kept] = [:]
    }

    private let state = Mutex(State())

    /// Nothing is kept yet.
    public init() {}

    /// What is in some files of a folder, in their order: what is kept, and what is read now.
    ///
    /// - Parameter settings: What all records are read by; other settings make all of them be read again.
    func contents(
        of files: [CasebookFile], in folder: String, by settings: Settings,
        reading read: @Sendable (CasebookFile) -> FileContents
    ) -> [FileContents] {
        let known = state.withLock { $0.settings == settings ? $0.files : [:] }
        let found = inParallel(files, beginningWith: \.hasManyRecords) { file in
            // Looked at before it is read: a change in between shows the next time.
            let stamp = FileStamp(of: folder + "/" + file.path, followsLinks: true)
            if let kept = known[file.path], let stamp, kept.stamp == stamp, kept.file == file { return kept }
            let isSettled = stamp?.isSettled ?? false
            return Kept(file: file, stamp: isSettled ? stamp : nil, contents: read(file))
        }
        let kept = Dictionary(found.map { ($0.file.path, $0) }) { first, _ in first }
        state.withLock { $0 = State(settings: settings, files: kept) }
        return found.map(\.contents)
    }
}

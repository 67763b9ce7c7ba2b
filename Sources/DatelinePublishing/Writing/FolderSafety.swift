import Synchronization

/// Whether the folders on the way to a file are real ones and no symbolic links: asked once a folder, not once a file.
final class FolderSafety: Sendable {
    private let root: Folder
    private let answers = Mutex<[InnerPath: Bool]>([.top: true])

    init(_ root: Folder) {
        self.root = root
    }

    func isReal(_ folder: InnerPath) -> Bool {
        if let answer = answers.withLock({ $0[folder] }) { return answer }
        let answer = (try? root.folder(at: folder)) != nil
        answers.withLock { $0[folder] = answer }
        return answer
    }
}

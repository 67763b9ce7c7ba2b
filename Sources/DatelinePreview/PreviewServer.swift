/// Shows a site while it is written: serves the published folder on this machine alone, rebuilds it when the casebook
/// changes, and has open pages load themselves again.
///
/// The module knows nothing of casebooks: what to watch and how to rebuild is given to it.
public struct PreviewServer: Sendable {
    private let folder: String
    private let watched: [String]
    private let port: UInt16
    private let rebuild: @Sendable () async -> PreviewOutcome

    /// A preview of a folder.
    ///
    /// - Parameters:
    ///   - folder: where `rebuild` publishes the site.
    ///   - watching: folders whose changes call for a rebuild; `folder` may lie in one of them.
    ///   - port: the port of 127.0.0.1 to listen on; 0 for any that is free.
    ///   - rebuild: publishes the site and says how that ended. Called once at a time: first of all, then after
    ///     changes.
    public init(
        of folder: String, watching: [String], port: UInt16 = 8040,
        rebuild: @escaping @Sendable () async -> PreviewOutcome
    ) {
        self.folder = folder
        watched = watching
        self.port = port
        self.rebuild = rebuild
    }

    /// Builds the site, then serves it until the task is cancelled.
    ///
    /// - Parameter ready: called once, with the address to open: `http://localhost:8040/`.
    public func run(ready: @escaping @Sendable (_ address: String) -> Void) async throws(PreviewError) {
        let state = PreviewState()
        // Watching begins before the first build, so that no change falls between the two.
        let watch = try FolderWatch(over: watched, ignoring: [folder])
        state.update(await rebuild())
        let rebuilding = Task {
            for await _ in watch.changes { state.update(await rebuild()) }
        }
        defer { rebuilding.cancel() }
        let server = LoopbackHTTP(port: port, PreviewHandler(folder: folder, state: state))
        try await server.run { ready("http://localhost:\($0)/") }
    }
}

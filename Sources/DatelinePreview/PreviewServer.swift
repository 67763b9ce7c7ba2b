import Synchronization

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

/// What open pages ask for: how often the site was rebuilt, and what was wrong the last time.
final class PreviewState: Sendable {
    struct Snapshot: Equatable {
        var version = 0
        var failure: String?
    }

    private let state = Mutex(Snapshot())

    var snapshot: Snapshot { state.withLock { $0 } }

    func update(_ outcome: PreviewOutcome) {
        state.withLock { state in
            switch outcome {
            case .built: state = Snapshot(version: state.version + 1)
            // The pages are as before: a message is shown, and nothing need be loaded again.
            case .failed(let message): state.failure = message
            }
        }
    }
}

/// How a rebuild of the site ended.
public enum PreviewOutcome: Hashable, Sendable {
    /// The folder holds the new site.
    case built
    /// The folder holds what it held before; the text says why, in as many lines as it takes.
    case failed(String)
}

/// Why the preview could not start or go on.
public enum PreviewError: Error, Hashable {
    /// The system's code (`ENOSPC`) for having reached its limit of watched folders.
    private static let noMoreWatches: Int32 = 28

    /// Another program listens on this port.
    case portTaken(UInt16)
    /// The system did not let us listen on this port.
    case cannotListen(UInt16, code: Int32)
    /// A folder could not be watched for changes.
    case cannotWatch(String, code: Int32)
}

extension PreviewError: CustomStringConvertible {
    /// What is wrong: lower case, no full stop.
    public var description: String {
        switch self {
        case .portTaken(let port): "port \(port) is taken by another program"
        case .cannotListen(let port, let code): "cannot listen on port \(port): system error \(code)"
        case .cannotWatch(let folder, Self.noMoreWatches):
            "cannot watch '\(folder)': the system's limit of watched folders is reached"
        case .cannotWatch(let folder, let code): "cannot watch '\(folder)': system error \(code)"
        }
    }

    /// What to do about it, in words that can be typed.
    public var help: String? {
        switch self {
        case .portTaken(let port), .cannotListen(let port, _):
            "name another port: dateline serve --port \(port < 65_000 ? port + 1 : 8040)"
        case .cannotWatch(_, Self.noMoreWatches): "raise the limit: sysctl fs.inotify.max_user_watches=524288"
        case .cannotWatch: nil
        }
    }
}

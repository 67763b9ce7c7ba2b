import Synchronization

/// Shows a site while it is written: serves it on this machine alone, has it made anew when the casebook changes, and
/// has open pages load themselves again.
///
/// The module knows nothing of casebooks: what to watch, how to make the site anew and how to find a file of it is given
/// to it.
public struct PreviewServer: Sendable {
    private let site: PreviewSite
    private let watched: [String]
    private let port: UInt16

    /// A preview of a site.
    ///
    /// - Parameters:
    ///   - site: The site.
    ///   - watching: Folders whose changes call for making the site anew.
    ///   - port: The port of 127.0.0.1 to listen on; 0 for any that is free.
    public init(of site: PreviewSite, watching: [String], port: UInt16 = 8040) {
        self.site = site
        watched = watching
        self.port = port
    }

    /// Makes the site, then serves it until the task is cancelled.
    ///
    /// - Parameter ready: called once, with the address to open: `http://localhost:8040/`.
    public func run(ready: @escaping @Sendable (_ address: String) -> Void) async throws(PreviewError) {
        let state = PreviewState()
        // Watching begins before the site is made first, so that no change falls between the two.
        let watch = try FolderWatch(over: watched)
        state.update(await site.rebuild())
        let rebuilding = Task {
            for await _ in watch.changes { state.update(await site.rebuild()) }
        }
        defer { rebuilding.cancel() }
        let server = LoopbackHTTP(port: port, PreviewHandler(of: site, state: state))
        try await server.run { ready("http://localhost:\($0)/") }
    }
}

/// A site that is shown while it is written.
public struct PreviewSite: Sendable {
    let rebuild: @Sendable () async -> PreviewOutcome
    let find: @Sendable (_ path: String) -> PreviewFinding

    /// A site.
    ///
    /// - Parameters:
    ///   - rebuild: Makes the site anew and says how that ended. Called once at a time: first of all, then after
    ///     changes.
    ///   - find: Finds the file at a path from the root of the site, `actors/apt37/index.html`; no name on the way is
    ///     `.` or `..` or begins with a full stop, save `.well-known`. Called on any thread.
    public init(
        rebuild: @escaping @Sendable () async -> PreviewOutcome,
        find: @escaping @Sendable (_ path: String) -> PreviewFinding
    ) {
        self.rebuild = rebuild
        self.find = find
    }
}

/// What stands at a path of a site.
public enum PreviewFinding: Hashable, Sendable {
    /// A file with these bytes.
    case file([UInt8])
    /// A folder that has a page.
    case folder
    case nothing
    /// A file that could not be made; the text says why, in as many lines as it takes.
    case failed(String)
}

/// How a rebuild of the site ended.
public enum PreviewOutcome: Hashable, Sendable {
    /// The site is new.
    case built
    /// Something is wrong; the text says what, in as many lines as it takes.
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

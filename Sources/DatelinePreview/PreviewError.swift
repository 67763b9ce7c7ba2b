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

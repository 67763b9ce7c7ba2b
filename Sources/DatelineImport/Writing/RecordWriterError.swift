/// Why records were not written.
public enum RecordWriterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A folder or file cannot be made or changed.
    case refused(path: String, reason: String)

    /// What is wrong and what can be typed against it.
    public var description: String {
        switch self {
        case .refused(let path, let reason): "cannot write '\(path)': \(reason)"
        }
    }
}

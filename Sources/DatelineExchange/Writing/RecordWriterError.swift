/// Why records were not written.
public enum RecordWriterError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Files are there already and hold something else; none was written.
    case filesInTheWay([String])
    /// The system refused to make a folder or file.
    case refused(path: String, reason: String)

    /// What is wrong and what can be typed against it.
    public var description: String {
        switch self {
        case .filesInTheWay(let paths):
            let named = paths.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
            let verb = paths.count == 1 ? "holds" : "hold"
            return
                "\(named)\(more) already \(verb) something else; add '--replace' to write over it, or name another folder"
        case .refused(let path, let reason): return "cannot write '\(path)': \(reason)"
        }
    }
}

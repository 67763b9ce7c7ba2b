/// What a diagnostic was found in, or follows from.
public enum DiagnosticSubject: Hashable, Sendable {
    /// An incident by its id, also one that is left out.
    case incident(String)
    /// An actor by its id.
    case actor(String)
    /// A source by its id.
    case source(String)
    /// A file, from the casebook's folder on, whose records could not be told apart.
    case file(String)

    /// The words for it in a message: `the source 'fbi-2021'`.
    public var words: String {
        switch self {
        case .incident(let id): "the incident '\(id)'"
        case .actor(let id): "the actor '\(id)'"
        case .source(let id): "the source '\(id)'"
        case .file(let path): "what may stand in '\(path)'"
        }
    }

    /// A text for programs: `incident:wannacry`.
    public var key: String {
        switch self {
        case .incident(let id): "incident:\(id)"
        case .actor(let id): "actor:\(id)"
        case .source(let id): "source:\(id)"
        case .file(let path): "file:\(path)"
        }
    }
}

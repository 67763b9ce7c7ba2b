/// Something wrong with what was read, said so that it can be put right.
public struct Diagnostic: Error, Hashable, Sendable {
    /// Whether a record is left out for it.
    public enum Severity: String, Hashable, Comparable, Sendable {
        case error, warning, note

        /// Graver ones come first.
        public static func < (first: Severity, second: Severity) -> Bool { first.rank < second.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    /// Whether a record is left out for it.
    public var severity: Severity
    /// The stable id that `dateline explain` knows.
    public var id: DiagnosticID
    /// What is wrong: lower case, no full stop, the user's text in quotes.
    public var message: String
    /// Where; `nil` where no file is to blame.
    public var place: TextPlace?
    /// The line of the file, for the excerpt.
    public var excerpt: String?
    /// A few words under the marked place.
    public var label: String?
    /// What to do, in words that can be typed.
    public var help: String?
    /// The record that it was found in; `nil` where it belongs to none.
    public var subject: DiagnosticSubject?
    /// What is left out and brought this about; who mends that, mends this.
    public var cause: DiagnosticSubject?

    /// A diagnostic from its parts.
    public init(
        _ severity: Severity, _ id: DiagnosticID, message: String, at place: TextPlace?, label: String? = nil,
        help: String? = nil
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.place = place
        self.label = label
        self.help = help
    }
}

extension Diagnostic: Comparable {
    /// Diagnostics are in the order of their files and lines, graver ones first at the same place.
    public static func < (first: Diagnostic, second: Diagnostic) -> Bool {
        let (one, two) = (first.place, second.place)
        let oneKey = (one?.file ?? "", one?.line ?? 0, one?.column ?? 0, first.id.text, first.message)
        let twoKey = (two?.file ?? "", two?.line ?? 0, two?.column ?? 0, second.id.text, second.message)
        return oneKey == twoKey ? first.severity < second.severity : oneKey < twoKey
    }
}

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

/// A place in a file: what an error points at.
public struct TextPlace: Hashable, Sendable {
    /// The file's path, from the casebook's folder on.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in UTF-8 bytes, from 1.
    public var column: Int
    /// How many bytes are meant; 0 is a point.
    public var length: Int

    /// A place from its parts.
    public init(file: String, line: Int, column: Int, length: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

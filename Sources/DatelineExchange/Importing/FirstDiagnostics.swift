internal import DatelineModel

/// The first diagnostics of an input that may have millions of them, and how many more there are.
struct FirstDiagnostics: Hashable, Sendable {
    private var first: [Diagnostic] = []
    /// The first of those that are not named.
    private var overflow: Diagnostic?
    private var more = 0
    /// How many are named.
    static let most = 1000

    init() {}

    init(of diagnostics: [Diagnostic]) { for diagnostic in diagnostics { append(diagnostic) } }

    mutating func append(_ diagnostic: Diagnostic) {
        guard first.count >= Self.most else { return first.append(diagnostic) }
        overflow = overflow ?? diagnostic
        more += 1
    }

    /// Those that are named, and one that counts the others.
    var all: [Diagnostic] {
        guard let overflow else { return first }
        let closing = Diagnostic(
            overflow.severity, overflow.id, "and \(more) more from here on, which are not named", at: overflow.place,
            help: "mend those that are named, and import again")
        return first + [closing]
    }
}

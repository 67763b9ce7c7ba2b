internal import DatelineModel

/// The first diagnostics of an input that may cause millions, and how many more there are of each kind.
///
/// Each kind has its own limit, so that a thousand notes do not hide an error.
struct FirstDiagnostics: Hashable, Sendable {
    /// Diagnostics that are counted together.
    private struct Kind: Hashable {
        let severity: Diagnostic.Severity
        let id: DiagnosticID
    }

    /// The diagnostics of one kind beyond the limit.
    private struct Overflow: Hashable {
        let first: Diagnostic
        var count = 1
    }

    private var first: [Diagnostic] = []
    private var named: [Kind: Int] = [:]
    private var overflows: [Kind: Overflow] = [:]
    /// How many of one kind are listed.
    static let most = 1000

    init() {}

    init(of diagnostics: [Diagnostic]) { self += diagnostics }

    mutating func append(_ diagnostic: Diagnostic) {
        let kind = Kind(severity: diagnostic.severity, id: diagnostic.id)
        if named[kind, default: 0] < Self.most {
            named[kind, default: 0] += 1
            first.append(diagnostic)
        } else if overflows[kind] == nil {
            overflows[kind] = Overflow(first: diagnostic)
        } else {
            overflows[kind]?.count += 1
        }
    }

    static func += (all: inout FirstDiagnostics, diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics { all.append(diagnostic) }
    }

    /// Adds the diagnostics of a part of the input, including its counts beyond the limit.
    static func += (all: inout FirstDiagnostics, others: FirstDiagnostics) {
        all += others.first
        for (kind, overflow) in others.overflows {
            let own = all.overflows[kind]
            all.overflows[kind] = Overflow(
                first: own?.first ?? overflow.first, count: (own?.count ?? 0) + overflow.count)
        }
    }

    /// The listed diagnostics, and for each kind one that counts the rest.
    var all: [Diagnostic] {
        let closings = overflows.values.map { overflow in
            Diagnostic(
                overflow.first.severity, overflow.first.id,
                message: "and \(overflow.count) more from here on, which are not named", at: overflow.first.place,
                help: "mend those that are named, and import again")
        }
        return first + closings.sorted()
    }
}

internal import DatelineModel

/// Why a cell, or one of several values in it, cannot be used.
struct CellFault: Error, Hashable {
    /// The reason in a summary: `no country`.
    let reason: String
    /// The message, with the value in quotes.
    let message: String
    let help: String
    var id = DiagnosticID.importObject
    /// Whether the input is not at fault: a rule leaves the value out.
    var isDecision = false

    /// Why it is not used, for the summary.
    var skipReason: SkipReason { isDecision ? .because(reason) : .faulty(reason) }
}

/// What is wrong with the cells of a table: each distinct fault once, with its count and its first positions.
struct DistinctFaults: Sendable {
    private struct Fault: Hashable {
        let severity: Diagnostic.Severity
        let id: DiagnosticID
        let message: String
        let help: String
        /// The field, `target-country`, by which faults beyond the limit are counted.
        let subject: String
    }

    private var places: [Fault: (count: Int, first: [TextPlace])] = [:]
    private var faults: [Fault] = []
    /// How many distinct faults of one subject are listed.
    static let mostNamed = 50
    private static let mostPlaces = 3

    mutating func add(
        _ severity: Diagnostic.Severity, _ id: DiagnosticID, message: String, of subject: String, at place: TextPlace,
        help: String
    ) {
        let fault = Fault(severity: severity, id: id, message: message, help: help, subject: subject)
        guard let known = places[fault] else {
            faults.append(fault)
            places[fault] = (1, [place])
            return
        }
        places[fault] = (known.count + 1, known.count < Self.mostPlaces ? known.first + [place] : known.first)
    }

    /// A diagnostic for each fault, and one for all faults of a subject beyond the limit.
    var diagnostics: [Diagnostic] {
        var named: [String: Int] = [:]
        var beyond: [(fault: Fault, count: Int, cells: Int)] = []
        var diagnostics: [Diagnostic] = []
        for fault in faults {
            let count = places[fault]?.count ?? 0
            named[fault.subject, default: 0] += 1
            if named[fault.subject, default: 0] <= Self.mostNamed {
                diagnostics.append(diagnostic(fault))
            } else if let known = beyond.firstIndex(where: { $0.fault.subject == fault.subject }) {
                beyond[known].count += 1
                beyond[known].cells += count
            } else {
                beyond.append((fault, 1, count))
            }
        }
        return diagnostics + beyond.map { closing(for: $0.fault, count: $0.count, cells: $0.cells) }
    }

    private func diagnostic(_ fault: Fault) -> Diagnostic {
        let (count, first) = places[fault] ?? (0, [])
        guard let start = first.first, count > 1 else {
            return Diagnostic(fault.severity, fault.id, message: fault.message, at: first.first, help: fault.help)
        }
        let others = first.dropFirst().map { ($0.file == start.file ? "" : $0.file + ":") + "\($0.line):\($0.column)" }
        let more = count > first.count ? " and \(count - first.count) more" : ""
        let message = fault.message + "; \(count) times, also at " + others.joined(separator: ", ") + more
        return Diagnostic(fault.severity, fault.id, message: message, at: start, help: fault.help)
    }

    private func closing(for fault: Fault, count: Int, cells: Int) -> Diagnostic {
        Diagnostic(
            fault.severity, fault.id, message: "and \(count) more values of '\(fault.subject)', in \(cells) cells",
            at: places[fault]?.first.first, help: "mend those that are named, and import again")
    }
}

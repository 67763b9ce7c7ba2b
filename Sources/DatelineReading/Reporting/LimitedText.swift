internal import DatelineModel

/// Folded diagnostics in a limited number of lines.
///
/// If they do not fit, each kind of fault gets a share, errors before the rest: the first of a kind is shown in full,
/// others on one line each, and the remainder is counted.
struct LimitedText {
    private let folded: [FoldedDiagnostic]
    private let kinds: [Kind]
    private let writer: FoldedText

    /// The diagnostics of one severity and one id.
    private struct Kind {
        var members: [FoldedDiagnostic]
        var isError: Bool { members.first?.first.severity == .error }
    }

    init(_ folded: [FoldedDiagnostic], _ writer: FoldedText) {
        self.folded = folded
        self.writer = writer
        kinds = Self.kinds(of: folded)
    }

    /// The lines, with an empty one between diagnostics that are shown in full.
    func lines(atMost limit: Int, remedy: String) -> [String] {
        let whole = Array(folded.map(writer.whole).joined(separator: [""]))
        guard whole.count > limit else { return whole }
        let shares = shares(of: max(limit - 1, kinds.count))
        let parts = zip(kinds, shares).map { lines(of: $0, atMost: $1) }
        return parts.flatMap { $0 } + ["help: " + remedy]
    }

    /// The kinds of each severity in the order in which they were found; except for errors, the most frequent message
    /// of a kind comes first.
    private static func kinds(of folded: [FoldedDiagnostic]) -> [Kind] {
        var kinds: [Kind] = []
        var indices: [String: Int] = [:]
        for member in folded {
            let key = member.first.severity.rawValue + member.first.id.text
            if let index = indices[key] {
                kinds[index].members.append(member)
            } else {
                indices[key] = kinds.count
                kinds.append(Kind(members: [member]))
            }
        }
        return kinds.map { kind in
            guard !kind.isError else { return kind }
            let order = kind.members.enumerated().sorted {
                ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
            }
            return Kind(members: order.map(\.element))
        }
    }

    // MARK: - One kind

    private func needed(_ kind: Kind) -> Int { kind.members.reduce(0) { $0 + writer.whole($1).count + 1 } }

    private func lines(of kind: Kind, atMost share: Int) -> [String] {
        guard needed(kind) > share else { return kind.members.flatMap { writer.whole($0) + [""] } }
        guard share > 1, let first = kind.members.first else {
            return [writer.rest(kind.members[...], afterSome: false)]
        }
        var lines = writer.whole(first)
        if lines.count + 2 > share { lines = [writer.brief(first)] }
        var shown = 1
        while shown < kind.members.count,
            lines.count + 2 < share || (shown + 1 == kind.members.count && lines.count + 1 < share)
        {
            lines.append(writer.brief(kind.members[shown]))
            shown += 1
        }
        if shown < kind.members.count { lines.append(writer.rest(kind.members[shown...], afterSome: true)) }
        return lines.count < share ? lines + [""] : lines
    }

    // MARK: - Shares

    /// How many lines each kind gets: errors as many as they need, as long as a third is left for the others.
    private func shares(of limit: Int) -> [Int] {
        let needs = kinds.map(needed)
        let errors = kinds.indices.filter { kinds[$0].isError }
        let others = kinds.indices.filter { !kinds[$0].isError }
        let kept = min(others.reduce(0) { $0 + needs[$1] }, max(limit / 3, others.count))
        let ofErrors = Self.filled(errors.map { needs[$0] }, with: max(limit - kept, errors.count))
        let rest = limit - ofErrors.reduce(0, +)
        let ofOthers = Self.filled(others.map { needs[$0] }, with: max(rest, others.count))
        return ofErrors + ofOthers
    }

    /// Deals lines out evenly; what one kind does not need goes to the others.
    private static func filled(_ needs: [Int], with lines: Int) -> [Int] {
        var shares = needs.map { min($0, 1) }
        var left = lines - shares.reduce(0, +)
        while left > 0, zip(shares, needs).contains(where: { $0 < $1 }) {
            for index in shares.indices where left > 0 && shares[index] < needs[index] {
                shares[index] += 1
                left -= 1
            }
        }
        return shares
    }
}

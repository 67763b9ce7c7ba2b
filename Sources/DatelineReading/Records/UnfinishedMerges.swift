internal import DatelineModel

/// The lines of a file that a merge has left in two versions: none of them is read, for one may be the stricter.
struct UnfinishedMerges {
    /// An error for each merge.
    let diagnostics: [Diagnostic]
    private let lines: [Range<Int>]

    init(in bytes: [UInt8], named file: String) {
        diagnostics = NodeFault.mergeMarks(in: bytes).map { $0.diagnostic(in: file, .json) }
        guard !diagnostics.isEmpty else {
            lines = []
            return
        }
        lines = bytes.withPiece { piece in
            let table = LineTable(piece, startingAtLine: 1)
            return MergeMarks(piece).conflicts.map { conflict in
                let first = table.place(conflict.offset..<conflict.offset, in: piece).line
                let last = table.place(conflict.end - 1..<conflict.end - 1, in: piece).line
                return first..<last + 1
            }
        }
    }

    /// Whether a line belongs to a merge.
    func hold(line: Int) -> Bool { lines.contains { $0.contains(line) } }
}

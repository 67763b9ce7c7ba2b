/// The marks that Git, Mercurial and others leave in a text where two versions could not be merged (git-merge, "How
/// conflicts are presented"): seven characters at the beginning of a line.
struct MergeMarks {
    /// An unfinished merge.
    struct Conflict: Hashable {
        /// Where its first mark begins.
        let offset: Int
        /// Where the line after its last mark begins.
        let end: Int
        /// What follows the first mark: the name of a branch.
        let branch: String
    }

    /// The conflicts of a text, in order; a last mark without a first one is a conflict too.
    let conflicts: [Conflict]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var conflicts: [Conflict] = []
        var open: (offset: Int, branch: String)?
        var offset = 0
        while offset < bytes.count {
            let lineEnd = bytes[offset...].firstIndex { $0 == 0x0A } ?? bytes.count
            let next = min(lineEnd + 1, bytes.count)
            switch Self.mark(bytes[offset..<lineEnd]) {
            case UInt8(ascii: "<"):
                if let begun = open {
                    conflicts.append(Conflict(offset: begun.offset, end: offset, branch: begun.branch))
                }
                open = (offset, Self.name(bytes[offset..<lineEnd]))
            case UInt8(ascii: ">"):
                let begun = open ?? (offset, Self.name(bytes[offset..<lineEnd]))
                conflicts.append(Conflict(offset: begun.offset, end: next, branch: begun.branch))
                open = nil
            default: break
            }
            offset = next
        }
        if let begun = open { conflicts.append(Conflict(offset: begun.offset, end: bytes.count, branch: begun.branch)) }
        self.conflicts = conflicts
    }

    /// The character with which a line begins exactly seven times, if a space or nothing follows.
    private static func mark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8? {
        guard let first = line.first, first == UInt8(ascii: "<") || first == UInt8(ascii: ">") else { return nil }
        guard line.prefix(7).count == 7, line.prefix(7).allSatisfy({ $0 == first }) else { return nil }
        let next = line.dropFirst(7).first
        return next == nil || next == 0x20 || next == 0x0D ? first : nil
    }

    private static func name(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        YAMLLine.trimmed(String(decoding: line.dropFirst(7).prefix(60).filter { $0 != 0x0D }, as: UTF8.self))
    }

    /// The text with its conflicts blanked, so that everything else keeps its place.
    static func blanked(_ bytes: UnsafeBufferPointer<UInt8>, _ conflicts: [Conflict]) -> [UInt8] {
        var blanked = Array(bytes)
        for conflict in conflicts {
            for offset in conflict.offset..<conflict.end where blanked[offset] != 0x0A && blanked[offset] != 0x0D {
                blanked[offset] = 0x20
            }
        }
        return blanked
    }
}

extension NodeFault {
    /// The unfinished merges in a text.
    static func mergeMarks(in bytes: [UInt8], startingAtLine line: Int = 1) -> [NodeFault] {
        bytes.withPiece { piece in
            let conflicts = MergeMarks(piece).conflicts
            guard !conflicts.isEmpty else { return [] }
            let table = LineTable(piece, startingAtLine: line)
            return conflicts.map { conflict in
                NodeFault(
                    .mergeMark(conflict.branch), at: table.place(conflict.offset..<conflict.offset + 7, in: piece))
            }
        }
    }
}

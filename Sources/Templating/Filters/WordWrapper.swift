/// Breaks lines at a width, as Python's `textwrap` does.
struct WordWrapper {
    let width: Int
    let breaksLongWords: Bool
    let breaksOnHyphens: Bool

    /// How many words a text has: runs of letters, digits and `_`.
    static func wordCount(_ text: String) -> Int {
        var count = 0
        var inWord = false
        for scalar in text.unicodeScalars {
            let isPart = scalar.isWordPart
            if isPart, !inWord { count += 1 }
            inWord = isPart
        }
        return count
    }

    /// The lines of a text that has no line breaks of its own.
    func lines(_ text: String) -> [String] {
        var chunks = Array(chunks(of: Array(text.unicodeScalars)).reversed())
        var lines: [String] = []
        while !chunks.isEmpty {
            var line: [ArraySlice<Unicode.Scalar>] = []
            var length = 0
            if !lines.isEmpty, let first = chunks.last, isSpace(first) { chunks.removeLast() }
            while let chunk = chunks.last, length + chunk.count <= width {
                line.append(chunk)
                length += chunk.count
                chunks.removeLast()
            }
            if let chunk = chunks.last, chunk.count > width {
                breakWord(chunk, of: &chunks, onto: &line, length: length)
            }
            if let last = line.last, isSpace(last) { line.removeLast() }
            if !line.isEmpty { lines.append(PythonString.text(line.joined())) }
        }
        return lines
    }

    private func isSpace(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
        chunk.allSatisfy(PythonSpace.contains)
    }

    /// Puts as much of a word that is longer than a line as fits.
    private func breakWord(
        _ chunk: ArraySlice<Unicode.Scalar>, of chunks: inout [ArraySlice<Unicode.Scalar>],
        onto line: inout [ArraySlice<Unicode.Scalar>], length: Int
    ) {
        let space = width - length
        guard breaksLongWords else {
            if line.isEmpty {
                line.append(chunk)
                chunks.removeLast()
            }
            return
        }
        // a slice, not a copy: a word of any length is cut in one pass
        let start = chunk.startIndex
        var end = start + space
        if breaksOnHyphens, chunk.count > space, let hyphen = chunk[..<end].lastIndex(of: "-"), hyphen > start,
            chunk[..<hyphen].contains(where: { $0 != "-" })
        {
            end = hyphen + 1
        }
        line.append(chunk[..<end])
        chunks[chunks.count - 1] = chunk[end...]
    }

    /// White space, words, and the parts of words that have hyphens.
    private func chunks(of scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        var chunks: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        while start < scalars.count {
            let end = chunkEnd(in: scalars, from: start)
            chunks.append(scalars[start..<end])
            start = end
        }
        return chunks
    }

    private func isWhite(_ scalar: Unicode.Scalar) -> Bool {
        "\t\n\u{B}\u{C}\r ".unicodeScalars.contains(scalar)
    }

    private func chunkEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start + 1
        if isWhite(scalars[start]) {
            while end < scalars.count, isWhite(scalars[end]) { end += 1 }
            return end
        }
        if breaksOnHyphens, start > 0, isPunctuated(scalars[start - 1]), let dash = dashEnd(scalars, start) {
            return dash
        }
        while end < scalars.count, !isWhite(scalars[end]) {
            if breaksOnHyphens, breaksBefore(end, in: scalars, from: start) { return end }
            end += 1
        }
        return end
    }

    /// Whether a word ends before `end`: after a hyphen between letters, or before a dash.
    private func breaksBefore(_ end: Int, in scalars: [Unicode.Scalar], from start: Int) -> Bool {
        if isPunctuated(scalars[end - 1]), dashEnd(scalars, end) != nil { return true }
        guard scalars[end - 1] == "-", end - 1 > start, end >= 3 else { return false }
        let two = scalars[end - 2].isLetter && scalars[end - 3].isLetter
        let split =
            scalars[end - 2].isLetter && scalars[end - 3] == "-" && end >= 4
            && scalars[end - 4].isLetter
        guard two || split, scalars[end].isLetter, end + 1 < scalars.count else { return false }
        if scalars[end + 1].isLetter { return true }
        return scalars[end + 1] == "-" && end + 2 < scalars.count && scalars[end + 2].isLetter
    }

    private func isPunctuated(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWordPart || "!\"'&.,?".unicodeScalars.contains(scalar)
    }

    /// The end of two or more hyphens that stand before a word.
    private func dashEnd(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
        var end = start
        while end < scalars.count, scalars[end] == "-" { end += 1 }
        guard end - start >= 2, end < scalars.count, scalars[end].isWordPart else { return nil }
        return end
    }
}

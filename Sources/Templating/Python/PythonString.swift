/// Operations on texts by code points, as Python counts them.
enum PythonString {
    static func length(_ text: String) -> Int {
        text.unicodeScalars.count
    }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    static func character(at index: Int, of text: String) -> String? {
        let scalars = text.unicodeScalars
        let place = index < 0 ? index &+ scalars.count : index
        guard place >= 0, let found = scalars.index(scalars.startIndex, offsetBy: place, limitedBy: scalars.endIndex),
            found < scalars.endIndex
        else { return nil }
        return String(scalars[found])
    }

    static func characters(_ text: String) -> [TemplateValue] {
        text.unicodeScalars.map { .text(String($0)) }
    }

    static func upper(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.uppercased() }
        return text.unicodeScalars.map(\.properties.uppercaseMapping).joined()
    }

    /// Lower case; a capital sigma at the end of a word becomes a final sigma.
    static func lower(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let scalars = Array(text.unicodeScalars)
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            result += scalar == "Σ" && isFinal(index, scalars) ? "ς" : scalar.properties.lowercaseMapping
        }
        return result
    }

    private static func isFinal(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
        let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
        return before?.properties.isCased == true && after?.properties.isCased != true
    }

    static func capitalised(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        let lowered = lower(text).unicodeScalars
        return first.properties.titlecaseMapping
            + String(lowered.dropFirst(first.properties.lowercaseMapping.unicodeScalars.count))
    }

    /// Python's `str.title`: a letter after anything that is not a letter is capital.
    static func titled(_ text: String) -> String {
        var result = ""
        var followsCased = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if followsCased {
                result += scalar == "Σ" && isFinal(index, scalars) ? "ς" : scalar.properties.lowercaseMapping
            } else {
                result += scalar.properties.titlecaseMapping
            }
            followsCased = scalar.properties.isCased
        }
        return result
    }

    /// Without the given characters, or white space, at its ends.
    static func stripped(_ text: String, of set: String? = nil, start: Bool = true, end: Bool = true) -> String {
        let unwanted = set.map { Set($0.unicodeScalars) }
        func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
            unwanted?.contains(scalar) ?? PythonSpace.contains(scalar)
        }
        var rest = Substring(text).unicodeScalars
        if start { rest = rest.drop(while: isUnwanted) }
        if end { while let last = rest.last, isUnwanted(last) { rest.removeLast() } }
        return String(rest)
    }

    /// Where `part` first begins, in bytes.
    static func find(_ part: String, in text: String, from start: Int = 0) -> Int? {
        let needle = Array(part.utf8)
        let hay = Array(text.utf8)
        return find(needle, in: hay, from: start)
    }

    static func find(_ needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
        guard needle.count <= hay.count - start, start >= 0 else { return nil }
        guard let first = needle.first else { return start }
        var index = start
        while index <= hay.count - needle.count {
            if hay[index] == first, hay[index..<index + needle.count].elementsEqual(needle) { return index }
            index += 1
        }
        return nil
    }

    /// Every `part` replaced, or the first `limit` of them.
    static func replacing(_ part: String, with replacement: String, in text: String, limit: Int = -1) -> String {
        guard limit != 0 else { return text }
        if part.isEmpty { return interleaving(replacement, in: text, limit: limit) }
        let pieces = split(text, by: part, limit: limit)
        return pieces.joined(separator: replacement)
    }

    private static func interleaving(_ replacement: String, in text: String, limit: Int) -> String {
        var result = ""
        var left = limit < 0 ? Int.max : limit
        for scalar in text.unicodeScalars {
            if left > 0 {
                result += replacement
                left -= 1
            }
            result.unicodeScalars.append(scalar)
        }
        return left > 0 ? result + replacement : result
    }

    static func split(_ text: String, by separator: String, limit: Int = -1) -> [String] {
        let hay = Array(text.utf8)
        let needle = Array(separator.utf8)
        var pieces: [String] = []
        var start = 0
        while limit < 0 || pieces.count < limit, let found = find(needle, in: hay, from: start) {
            pieces.append(String(decoding: hay[start..<found], as: UTF8.self))
            start = found + needle.count
        }
        pieces.append(String(decoding: hay[start...], as: UTF8.self))
        return pieces
    }

    /// Words between white space.
    static func words(_ text: String, limit: Int = -1) -> [String] {
        var words: [String] = []
        var rest = Substring(text).unicodeScalars.drop(while: PythonSpace.contains)
        while !rest.isEmpty {
            if limit >= 0, words.count >= limit {
                words.append(String(rest))
                break
            }
            let word = rest.prefix { !PythonSpace.contains($0) }
            words.append(String(word))
            rest = rest.dropFirst(word.count).drop(while: PythonSpace.contains)
        }
        return words
    }

    /// Lines without their breaks, by Python's `str.splitlines`.
    static func lines(_ text: String, keepingBreaks: Bool = false) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var iterator = text.unicodeScalars.makeIterator()
        var pending = iterator.next()
        while let scalar = pending {
            pending = iterator.next()
            guard isBreak(scalar) else {
                line.append(scalar)
                continue
            }
            if keepingBreaks { line.append(scalar) }
            if scalar == "\r", pending == "\n" {
                if keepingBreaks { line.append("\n") }
                pending = iterator.next()
            }
            lines.append(String(line))
            line = String.UnicodeScalarView()
        }
        if !line.isEmpty { lines.append(String(line)) }
        return lines
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}

extension PythonString {
    /// Words between white space, at most `limit` of them cut from the end.
    static func lastWords(_ text: String, limit: Int) -> [String] {
        var words: [String] = []
        var rest = Substring(stripped(text, start: false)).unicodeScalars
        while !rest.isEmpty {
            if words.count >= limit {
                words.append(String(rest))
                break
            }
            let start = rest.lastIndex(where: PythonSpace.contains).map { rest.index(after: $0) } ?? rest.startIndex
            words.append(String(rest[start...]))
            rest = rest[..<start]
            while let last = rest.last, PythonSpace.contains(last) { rest.removeLast() }
        }
        return words.reversed()
    }
}

/// Texts filled up to a width.
enum PythonPadding {
    /// One character many times.
    private static func repeated(_ fill: String, _ count: Int) -> String {
        guard count > 0, let byte = fill.utf8.first, fill.utf8.count == 1 else {
            return String(repeating: fill, count: max(count, 0))
        }
        return String(decoding: [UInt8](repeating: byte, count: count), as: UTF8.self)
    }

    static func centred(_ text: String, to width: Int, with fill: String) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let left = missing / 2 + (missing & width & 1)
        return repeated(fill, left) + text + repeated(fill, missing - left)
    }

    static func left(_ text: String, to width: Int, with fill: String) -> String {
        text + repeated(fill, max(0, width - PythonString.length(text)))
    }

    static func right(_ text: String, to width: Int, with fill: String) -> String {
        repeated(fill, max(0, width - PythonString.length(text))) + text
    }

    /// Zeros before the digits, after a sign.
    static func zeroFilled(_ text: String, to width: Int) -> String {
        let missing = width - PythonString.length(text)
        guard missing > 0 else { return text }
        let zeros = repeated("0", missing)
        guard let first = text.first, first == "-" || first == "+" else { return zeros + text }
        return String(first) + zeros + text.dropFirst()
    }
}

/// Text for the header of a mail: words beyond ASCII are encoded (RFC 2047), long lines folded (RFC 5322, section 2.2.3).
enum HeaderText {
    private static let lineLength = 76
    /// An encoded word has at most 75 characters, of which 12 are its frame: so many bytes before Base64.
    private static let bytesOfAWord = 45

    /// A header field with text in it, and its line break.
    static func field(_ name: String, _ text: String) -> String { folded(name, tokens(of: text)) }

    /// A header field with a name and an address in it, and its line break.
    static func field(_ name: String, from sender: String, at address: String) -> String {
        folded(name, self.name(sender) + ["<\(address)>"])
    }

    private static func folded(_ name: String, _ tokens: [String]) -> String {
        var lines = [name + ":"]
        for token in tokens {
            let isFirst = lines.count == 1 && lines[0].utf8.count == name.utf8.count + 1
            if !isFirst, lines[lines.count - 1].utf8.count + 1 + token.utf8.count > lineLength {
                lines.append("")
            }
            lines[lines.count - 1] += " " + token
        }
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// A name in front of an address: quoted where it is plain, encoded where it is not.
    private static func name(_ text: String) -> [String] {
        let clean = cleaned(text)
        guard isPlain(clean[...]) else { return tokens(of: clean, encodingAll: true) }
        return ["\"" + clean.reduce(into: "") { $0 += "\"\\".contains($1) ? "\\\($1)" : "\($1)" } + "\""]
    }

    /// The pieces between which a line may be folded: plain words as they are, runs of others encoded together, since
    /// the space between two encoded words is not read.
    private static func tokens(of text: String, encodingAll: Bool = false) -> [String] {
        var tokens: [String] = []
        var run: [Substring] = []
        func endRun() {
            if !run.isEmpty { tokens += encoded(run.joined(separator: " ")) }
            run = []
        }
        for word in cleaned(text).split(separator: " ") {
            if !encodingAll, isPlain(word) {
                endRun()
                tokens.append(String(word))
            } else {
                run.append(word)
            }
        }
        endRun()
        return tokens
    }

    /// Encoded words, none of which cuts a character in two.
    private static func encoded(_ text: String) -> [String] {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if words[words.count - 1].count + bytes.count > bytesOfAWord { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { "=?utf-8?B?" + String(decoding: Base64.encoded($0), as: UTF8.self) + "?=" }
    }

    private static func isPlain(_ word: Substring) -> Bool {
        word.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !word.contains("=?") && word.utf8.count < lineLength
    }

    /// The text without controls: a line break would begin a header field of somebody else's.
    private static func cleaned(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}

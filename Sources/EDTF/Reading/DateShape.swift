/// The outline of a text: its numbers, its words and the signs between them.
struct DateShape {
    /// A run of digits.
    struct Number {
        let value: Int
        let width: Int
        let offset: Int
    }

    /// The text with `n` for each number and words in lower case: `n-wn` for `2018-W08`.
    private(set) var outline = ""
    private(set) var numbers: [Number] = []
    private(set) var words: [String] = []
    let length: Int

    /// The outline of a text; nil when a number in it is too long to be a date.
    init?(_ text: [UInt8]) {
        length = text.count
        var at = 0
        while at < text.count {
            let start = at
            if text[at].isDigit {
                while at < text.count, text[at].isDigit { at += 1 }
                guard let value = number(in: text[start..<at]) else { return nil }
                numbers.append(Number(value: value, width: at - start, offset: start))
                outline += "n"
            } else if text[at].isLetter {
                while at < text.count, text[at].isLetter { at += 1 }
                words.append(String(decoding: text[start..<at], as: UTF8.self).lowercased())
                outline += words[words.count - 1]
            } else {
                at += 1
                outline += text[start] < 0x80 ? String(decoding: text[start..<at], as: UTF8.self) : "¤"
            }
        }
    }

    /// How many digits each number has.
    var widths: [Int] { numbers.map(\.width) }

    /// The values of the numbers.
    var values: [Int] { numbers.map(\.value) }
}

extension UInt8 {
    /// Whether the byte is a letter of ASCII.
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) }
}

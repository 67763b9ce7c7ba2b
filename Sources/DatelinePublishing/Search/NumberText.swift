/// Lists of numbers as short text: five bits a character, the sixth says that more follow.
///
/// A script reads it in a few lines, and it needs no escaping in JSON.
struct NumberText {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int) {
        var rest = UInt(bitPattern: max(0, number))
        while rest >= 32 {
            bytes.append(Self.alphabet[Int(rest & 31 | 32)])
            rest >>= 5
        }
        bytes.append(Self.alphabet[Int(rest)])
    }

    /// Ascending numbers as the steps from each to the next.
    static func steps(_ numbers: some Sequence<Int>) -> [UInt8] {
        var (text, last) = (NumberText(), 0)
        for number in numbers {
            text.append(number - last)
            last = number
        }
        return text.bytes
    }
}

import DatelineChronology
import DatelineModel
import TextForms

/// The id of a development in a list of a page: the same in every build, and another for every other development.
enum EntryID {
    /// The longest key that is taken as it is.
    private static let longest = 90

    /// The id in a list that has a letter of its own.
    static func make(_ list: Character, _ key: String) -> String {
        // Other characters of a name would have to be written in a link in another way than in the id.
        let isWhole = key.utf8.count <= longest && key.utf8.allSatisfy { isPlain($0) }
        if isWhole { return "\(list)-" + key.map { $0 == ":" ? "." : String($0) }.joined() }
        let digest = String(ShortDigest.fnv1a(Array(key.utf8)), radix: 36)
        return "\(list)-\(Slug.make(from: key.prefix(longest / 2))).\(digest)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: ":"):
            true
        default: false
        }
    }
}

/// Something that has an id of its own: a record, or a term of the vocabulary.
public protocol Identified: Sendable {
    /// Whether a text is spelled as an id of this noun; a slug, where the noun does not say otherwise.
    static func isID(_ text: some StringProtocol) -> Bool
}

extension Identified {
    /// Most ids are slugs.
    public static func isID(_ text: some StringProtocol) -> Bool { Slug.isValid(text) }
}

/// The id of a record or a term, which says nothing but which one is meant.
///
/// The noun in the type keeps an actor's id from being taken for a source's.
public struct ID<Thing: Identified>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The id as it is written.
    public let text: String

    /// Takes text that is spelled as an id of this noun, or returns `nil`.
    public init?(_ text: some StringProtocol) {
        guard Thing.isID(text) else { return nil }
        self.text = String(text)
    }

    /// Makes an id from a name, `Reaper Group` becoming `reaper-group`; `nil` where nothing of the name is left.
    public init?(slugOf name: some StringProtocol) {
        self.init(Slug.make(from: name))
    }

    /// The id as it is written.
    public var description: String { text }

    /// Ids are in the order of their bytes, so that no locale has a say.
    public static func < (first: ID, second: ID) -> Bool { first.text < second.text }
}

/// The spelling of ids: what is allowed, and how a name becomes one.
public enum Slug {
    /// The longest slug that is taken, in characters; file systems and URLs have room for it with all that is added.
    public static let maximumLength = 80

    /// Whether a text is a slug: `a` to `z`, `0` to `9` and single hyphens between them.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        // Ids are looked at by the hundred thousand, and bytes in one piece are much quicker to go through.
        text.utf8.withContiguousStorageIfAvailable { isValid($0) } ?? isValid(Array(text.utf8))
    }

    private static func isValid(_ bytes: some Collection<UInt8>) -> Bool {
        var previous = UInt8(ascii: "-")
        var count = 0
        for byte in bytes {
            guard isLetterOrDigit(byte) || (byte == UInt8(ascii: "-") && previous != byte) else { return false }
            previous = byte
            count += 1
        }
        return count > 0 && count <= maximumLength && previous != UInt8(ascii: "-")
    }

    /// The slug of a name: letters in lower case, Latin letters without their accents, all else one hyphen.
    ///
    /// The result is empty where the name has no letter or digit that ASCII knows; the caller chooses another id then.
    public static func make(from name: some StringProtocol) -> String {
        var slug = spelled(name)
        while slug.count > maximumLength || slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The slug of a name for the id of a record: one that is too long ends with a whole word where its last third
    /// has the end of one.
    public static func makeOfWholeWords(from name: some StringProtocol) -> String {
        cut(String(decoding: spelled(name), as: UTF8.self), to: maximumLength)
    }

    /// A slug cut to a length, after a whole word where the last third of that length has the end of one.
    package static func cut(_ slug: String, to length: Int) -> String {
        var bytes = Array(slug.utf8)
        if bytes.count > length {
            let rest = bytes[length]
            bytes.removeLast(bytes.count - length)
            let word = bytes.lastIndex(of: UInt8(ascii: "-"))
            if rest != UInt8(ascii: "-"), let word, word >= length - length / 3 { bytes.removeLast(bytes.count - word) }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes of a name as a slug has them, however many they are.
    private static func spelled(_ name: some StringProtocol) -> [UInt8] {
        var slug: [UInt8] = []
        for scalar in name.unicodeScalars {
            for byte in spelling(of: scalar) {
                if isLetterOrDigit(byte) {
                    slug.append(byte)
                } else if let last = slug.last, last != UInt8(ascii: "-") {
                    slug.append(UInt8(ascii: "-"))
                }
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The bytes that stand for one character: itself in lower case, its base letter, nothing for an apostrophe.
    private static func spelling(of scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar.value {
        case 0x41...0x5A: [UInt8(scalar.value + 32)]
        case 0..<0x80: scalar == "'" ? [] : [UInt8(scalar.value)]
        case 0x2019: []
        default: latinSpellings[scalar.properties.lowercaseMapping].map { Array($0.utf8) } ?? [UInt8(ascii: "-")]
        }
    }

    private static let latinSpellings: [String: String] = {
        let groups: [(String, String)] = [
            ("àáâãåāăą", "a"), ("ä", "ae"), ("æ", "ae"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"),
            ("ĝğġģ", "g"), ("ĥħ", "h"), ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"),
            ("ñńņňŋ", "n"), ("òóôõøōŏő", "o"), ("ö", "oe"), ("œ", "oe"), ("ŕŗř", "r"), ("śŝşšș", "s"),
            ("ß", "ss"), ("ţťŧț", "t"), ("þ", "th"), ("ùúûũūŭůűų", "u"), ("ü", "ue"), ("ŵ", "w"), ("ýÿŷ", "y"),
            ("źżž", "z"),
        ]
        var spellings: [String: String] = [:]
        for (letters, spelling) in groups {
            for letter in letters { spellings[String(letter)] = spelling }
        }
        return spellings
    }()
}

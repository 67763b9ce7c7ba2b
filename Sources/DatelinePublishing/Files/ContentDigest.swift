import DatelineExport

/// The SHA-256 of a file's bytes (FIPS 180-4).
public struct ContentDigest: Hashable, Sendable {
    private let bytes: [UInt8]

    /// The digest of these bytes.
    public init(of content: [UInt8]) {
        bytes = Digest.sha256(of: content)
    }

    /// The digest that 64 lower-case hexadecimal digits stand for, or `nil` where they are not that.
    public init?(hexadecimal digits: some StringProtocol) {
        let values = digits.utf8.map(Self.value)
        guard values.count == 64, !values.contains(16) else { return nil }
        bytes = stride(from: 0, to: 64, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    /// 64 lower-case digits.
    public var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The value of a digit; 16 for anything else.
    private static func value(_ digit: UInt8) -> UInt8 {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: 16
        }
    }
}

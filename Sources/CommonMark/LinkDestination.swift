extension [UInt8] {
    /// Appends the destination of a link for use in a quoted attribute.
    ///
    /// What may not stand in an address is percent-encoded, the author's own percent signs are kept.
    mutating func appendDestination(_ bytes: some Collection<UInt8>) {
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
            case _ where byte.isASCIIAlphanumeric || Self.addressPunctuation.contains(byte): append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexadecimal(byte >> 4))
                append(Self.hexadecimal(byte & 15))
            }
        }
    }

    private static var addressPunctuation: String.UTF8View { "-_.+!*(),%#@?=;:/$~".utf8 }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
    }
}

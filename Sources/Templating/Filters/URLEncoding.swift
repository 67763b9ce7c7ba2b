/// Percent-encoding: letters, digits and `_.-~` stay, in a path `/` too; in a query a space is `+`.
enum URLEncoding {
    static func encoded(_ text: String, inQuery: Bool = false) -> String {
        var result: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2E, 0x2D, 0x7E: result.append(byte)
            case 0x2F where !inQuery: result.append(byte)
            case 0x20 where inQuery: result.append(UInt8(ascii: "+"))
            default: result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

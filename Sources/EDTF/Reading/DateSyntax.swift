/// The bytes of a text being read.
typealias UTF8Text = Span<UInt8>

extension EDTFDate {
    /// Reads an EDTF expression of level 0, 1 or 2.
    ///
    /// - Throws: ``EDTFError`` with the place, the reason and, where there is one, what to write instead.
    public init(parsing text: some StringProtocol) throws(EDTFError) {
        try self.init(reading: String(text))
    }

    /// Reads the whole of a text; what goes wrong is looked at again for mistakes that are known.
    private init(reading text: String) throws(EDTFError) {
        let bytes = text.utf8.span
        do {
            form = try Form.read(bytes)
        } catch {
            throw KnownMistake.explained(error, of: text)
        }
    }
}

extension EDTFDate.Form {
    /// Reads a text that is already known to be free of mistakes, or says that it is not.
    static func read(_ text: UTF8Text) throws(EDTFError) -> EDTFDate.Form {
        let all = 0..<text.count
        if let plain = CalendarDate.readPlain(text, all) { return .single(.calendarDate(plain)) }
        guard !text.isEmpty else { throw EDTFError(offset: 0, length: 0, reason: "the date is empty") }
        if text[0] == .openBracket || text[0] == .openBrace { return .set(try EDTFSet.read(text)) }
        if let slash = text.first(.slash, in: all) { return .interval(try EDTFInterval.read(text, slash: slash)) }
        if let letter = text.first(.letterT, in: all) {
            return .dateAndTime(try DateAndTime.read(text, letter: letter))
        }
        return .single(try SingleDate.read(text, all))
    }
}

extension Span where Element == UInt8 {
    /// The place of the first such byte in a part of the text.
    func first(_ byte: UInt8, in part: Range<Int>) -> Int? {
        var place = part.lowerBound
        while place < part.upperBound {
            if self[place] == byte { return place }
            place += 1
        }
        return nil
    }

    /// The place of the first `..` in a part of the text.
    func firstDots(in part: Range<Int>) -> Int? {
        var place = part.lowerBound
        while place + 1 < part.upperBound {
            if self[place] == .dot, self[place + 1] == .dot { return place }
            place += 1
        }
        return nil
    }

    /// A part of the text.
    func string(_ part: Range<Int>) -> String {
        String(decoding: part.map { self[$0] }, as: UTF8.self)
    }

    /// The value of the digit at a place, 10 for `X`, or nil for anything else.
    func digit(at place: Int) -> UInt16? {
        let byte = self[place]
        if byte.isDigit { return UInt16(byte - 0x30) }
        return byte == .letterX ? YearDigits.unspecified : nil
    }

    /// The number that two digits make, or nil for anything else.
    func twoDigits(at place: Int) -> Int? {
        guard place + 1 < count, self[place].isDigit, self[place + 1].isDigit else { return nil }
        return Int(self[place] - 0x30) * 10 + Int(self[place + 1] - 0x30)
    }
}

extension UInt8 {
    static let hyphen = UInt8(ascii: "-")
    static let slash = UInt8(ascii: "/")
    static let dot = UInt8(ascii: ".")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let plus = UInt8(ascii: "+")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let letterE = UInt8(ascii: "E")
    static let letterS = UInt8(ascii: "S")
    static let letterT = UInt8(ascii: "T")
    static let letterX = UInt8(ascii: "X")
    static let letterY = UInt8(ascii: "Y")
    static let letterZ = UInt8(ascii: "Z")
}

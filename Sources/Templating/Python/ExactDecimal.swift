/// A floating-point number written out in full, for rounding to a number of places as Python does.
///
/// Every double is a whole number times a power of two, so its decimal digits end.
struct ExactDecimal {
    /// Decimal digits, most significant first, without the point.
    private(set) var digits: [UInt8]
    /// How many of them stand after the point.
    private(set) var fractionCount: Int

    /// The exact digits of a finite number without its sign.
    init(_ number: Double) {
        let magnitude = number.magnitude
        var mantissa = magnitude.significandBitPattern
        var power = Int(magnitude.exponentBitPattern) - 1075
        if magnitude.exponentBitPattern == 0 { power += 1 } else { mantissa |= 1 << 52 }
        var limbs: [UInt32] = [UInt32(mantissa % 1_000_000_000), UInt32(mantissa / 1_000_000_000)]
        while power < 0, mantissa & 1 == 0, mantissa > 0 {
            mantissa >>= 1
            power += 1
            limbs = [UInt32(mantissa % 1_000_000_000), UInt32(mantissa / 1_000_000_000)]
        }
        // a half is five tenths: dividing by 2^n is multiplying by 5^n and moving the point n places
        for _ in 0..<abs(power) { ExactDecimal.multiply(&limbs, by: power < 0 ? 5 : 2) }
        fractionCount = max(0, -power)
        digits = ExactDecimal.digits(of: limbs)
        while digits.count <= fractionCount { digits.insert(0, at: 0) }
    }

    private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
        var carry: UInt64 = 0
        for index in limbs.indices {
            let product = UInt64(limbs[index]) * factor + carry
            limbs[index] = UInt32(product % 1_000_000_000)
            carry = product / 1_000_000_000
        }
        if carry > 0 { limbs.append(UInt32(carry)) }
    }

    private static func digits(of limbs: [UInt32]) -> [UInt8] {
        var result: [UInt8] = []
        for limb in limbs {
            var rest = limb
            for _ in 0..<9 {
                result.append(UInt8(rest % 10))
                rest /= 10
            }
        }
        while result.count > 1, result.last == 0 { result.removeLast() }
        return result.reversed()
    }

    /// Rounds to `places` after the point (before it if negative), half to even.
    mutating func round(toPlaces places: Int) {
        let dropped = fractionCount - places
        guard dropped > 0 else {
            digits += [UInt8](repeating: 0, count: -dropped)
            fractionCount = places
            return
        }
        if dropped > digits.count {
            digits.insert(contentsOf: [UInt8](repeating: 0, count: dropped - digits.count), at: 0)
        }
        let kept = digits.count - dropped
        let first = digits[kept]
        let isAboveHalf = first > 5 || (first == 5 && digits[(kept + 1)...].contains { $0 > 0 })
        let isHalf = first == 5 && !isAboveHalf
        let isOdd = kept > 0 && digits[kept - 1] % 2 == 1
        digits.removeSubrange(kept...)
        fractionCount = places
        if isAboveHalf || (isHalf && isOdd) { increment() }
        if places < 0 { digits += [UInt8](repeating: 0, count: -places) }
        fractionCount = max(places, 0)
        while digits.count <= fractionCount { digits.insert(0, at: 0) }
    }

    private mutating func increment() {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
    }

    /// As written: `1234.50`.
    var text: String {
        let start = digits.firstIndex { $0 > 0 } ?? digits.count
        let leading = min(start, max(digits.count - fractionCount - 1, 0))
        var bytes = digits[leading...].map { $0 + 48 }
        if fractionCount > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - fractionCount) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PythonFloat {
    /// Python's `round(number, places)`.
    static func rounded(_ number: Double, places: Int) -> Double {
        guard number.isFinite, places < 400, number != 0 else { return number }
        guard places > -400 else { return 0 }
        var exact = ExactDecimal(number)
        guard places < exact.fractionPlaces else { return number }
        exact.round(toPlaces: places)
        let value = Double(exact.text) ?? number
        return number < 0 ? -value : value
    }

    /// With `places` digits after the point: `%.2f`.
    static func fixed(_ number: Double, places: Int) -> String {
        guard number.isFinite else { return number.isNaN ? "nan" : "inf" }
        var exact = ExactDecimal(number)
        exact.round(toPlaces: places)
        return exact.text
    }

    /// With an exponent and `places` digits after the point: `%.2e`.
    static func scientific(_ number: Double, places: Int) -> String {
        guard number.isFinite else { return number.isNaN ? "nan" : "inf" }
        guard number != 0 else { return fixed(0, places: places) + "e+00" }
        var exponent = decimal(number.magnitude).exponent
        var exact = ExactDecimal(number)
        exact.round(toPlaces: places - exponent)
        var digits = exact.significant
        if digits.count > places + 1, exact.carried(past: exponent) { exponent += 1 }
        while digits.count < places + 1 { digits.append(0) }
        let text = digits.prefix(places + 1).map { String($0) }.joined()
        return text.prefix(1) + (places > 0 ? "." + text.dropFirst() : "") + exponentText(exponent)
    }
}

extension ExactDecimal {
    var fractionPlaces: Int { fractionCount }

    /// The digits from the first that is not 0.
    var significant: [UInt8] {
        Array(digits.drop { $0 == 0 })
    }

    /// Whether rounding made the first digit one place higher than `exponent` says.
    func carried(past exponent: Int) -> Bool {
        let first = digits.firstIndex { $0 > 0 } ?? 0
        return digits.count - fractionCount - 1 - first > exponent
    }
}

import EDTF

/// Random EDTF expressions of every form, most of them readable.
struct RandomEDTF {
    var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The next text that can be read.
    mutating func readable() -> String {
        while true {
            let text = expression()
            if isRead(text) { return text }
        }
    }

    mutating func expression() -> String {
        switch generator.pick(10) {
        case 0...4: single()
        case 5...6: interval()
        case 7: set()
        case 8:
            "\(padded(2010 + generator.pick(9), 4))-\(padded(1 + generator.pick(12), 2))-\(padded(1 + generator.pick(28), 2))"
                + time()
        default: longYear()
        }
    }

    private mutating func single() -> String {
        generator.chance(15) ? year() + "-" + String(21 + generator.pick(21)) + mark() : date()
    }

    private mutating func date() -> String {
        var text = mark() + year() + mark()
        guard generator.chance(70) else { return text }
        text += "-" + mark() + two(1 + generator.pick(12)) + mark()
        guard generator.chance(60) else { return text }
        return text + "-" + mark() + two(1 + generator.pick(31)) + mark()
    }

    private mutating func year() -> String {
        let digits = padded(generator.chance(70) ? 2008 + generator.pick(12) : generator.pick(10_000), 4)
        return (generator.chance(8) ? "-" : "") + masked(digits)
    }

    private mutating func two(_ number: Int) -> String { masked(padded(number, 2)) }

    private mutating func masked(_ digits: String) -> String {
        guard generator.chance(15) else { return digits }
        return String(digits.map { generator.chance(50) ? "X" : $0 })
    }

    private mutating func mark() -> String { generator.chance(10) ? generator.pick(["?", "~", "%"]) : "" }

    private mutating func interval() -> String { end() + "/" + end() }

    private mutating func end() -> String { generator.chance(20) ? generator.pick(["", ".."]) : single() }

    private mutating func set() -> String {
        let open = generator.chance(50)
        var members = (0...generator.pick(3)).map { _ in generator.chance(25) ? date() + ".." + date() : date() }
        if generator.chance(20) { members[0] = ".." + date() }
        if generator.chance(20) { members[members.count - 1] = date() + ".." }
        return (open ? "[" : "{") + members.joined(separator: ",") + (open ? "]" : "}")
    }

    private mutating func time() -> String {
        let clock = [generator.pick(24), generator.pick(60), generator.pick(60)].map { padded($0, 2) }
        return "T" + clock.joined(separator: ":")
            + generator.pick(["Z", "", "+09:00", "-04", "+05:30", "-12:00", "+14"])
    }

    private mutating func longYear() -> String {
        let sign = generator.chance(30) ? "-" : ""
        switch generator.pick(4) {
        case 0: return "Y\(sign)\(10_000 + generator.pick(900_000_000))"
        case 1: return "Y\(sign)\(1 + generator.pick(9999))E\(1 + generator.pick(20))"
        case 2: return "\(sign)\(padded(1000 + generator.pick(9000), 4))S\(1 + generator.pick(4))\(mark())"
        default: return "Y\(sign)\(1 + generator.pick(9999))E\(1 + generator.pick(6))S\(1 + generator.pick(6))"
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

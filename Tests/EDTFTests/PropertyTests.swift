import EDTF
import Testing

/// What holds for every expression, tried on many that are random and the same in every run.
struct PropertyTests {
    @Test func readingWhatWasPrintedGivesTheSameDate() throws {
        var random = RandomEDTF(seed: 1)
        for _ in 0..<10_000 {
            let text = random.readable()
            let date = try EDTFDate(parsing: text)
            if date.description != text { Issue.record("'\(text)' prints as '\(date.description)'") }
            if try EDTFDate(parsing: date.description) != date {
                Issue.record("'\(text)' is not itself when read again")
            }
        }
    }

    @Test func theEarliestIsNeverAfterTheLatest() throws {
        var random = RandomEDTF(seed: 2)
        for _ in 0..<10_000 {
            let text = random.readable()
            let bounds = try EDTFDate(parsing: text).bounds
            if let first = bounds.earliest.moment, let last = bounds.latest.moment, first >= last {
                Issue.record("'\(text)' has bounds \(first) to \(last)")
            }
        }
    }

    @Test func theOrderIsTotalAndTransitive() throws {
        var random = RandomEDTF(seed: 3)
        let dates = try (0..<10_000).map { _ in try EDTFDate(parsing: random.readable()) }
        let sorted = dates.sorted()
        // Sorted neighbours are in order, and so is any pair further apart: then the order has no circles.
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<10_000 {
            let low = generator.pick(sorted.count), high = generator.pick(sorted.count)
            let (first, second) = (sorted[min(low, high)], sorted[max(low, high)])
            if second < first { Issue.record("'\(second)' is sorted after '\(first)' and is before it") }
        }
        for _ in 0..<10_000 {
            let one = generator.pick(dates), other = generator.pick(dates)
            let held = [one < other, one == other, other < one].filter { $0 }.count
            if held != 1 { Issue.record("'\(one)' and '\(other)' stand in \(held) orders") }
        }
        #expect(dates.shuffled(using: &generator).sorted() == sorted)
    }

    @Test func proseIsNeverEmptyAndNamesNoDayThatWasNotWritten() throws {
        var random = RandomEDTF(seed: 5)
        for _ in 0..<5000 {
            let text = random.readable()
            let date = try EDTFDate(parsing: text)
            if date.prose.isEmpty || date.shortProse.isEmpty { Issue.record("'\(text)' has no prose") }
            guard case .calendarDate(let written) = date.single, !written.hasDay, written.isSpecified,
                written.year ?? 0 > 999
            else { continue }
            // A year alone has no other number in its prose, and a month no day.
            let numbers = date.prose.split { !$0.isNumber }.map(String.init)
            if numbers != [written.yearDigits.description] { Issue.record("'\(text)' reads '\(date.prose)'") }
        }
    }

    /// Two hundred thousand texts in four parts, which run beside each other.
    @Test(arguments: UInt64(6)..<10)
    func noTextCrashesTheReader(seed: UInt64) {
        let alphabet = Array("0123456789001122XXX---..//??~~%%[]{},,TZYES+:: uW()'é".utf8)
        var generator = SeededGenerator(seed: seed)
        var read = 0
        for round in 0..<50_000 {
            var bits = generator.next()
            var bytes: [UInt8] = []
            let length = Int(bits % 13)
            bytes.reserveCapacity(length + 1)
            for place in 0..<length {
                if place & 7 == 7 { bits = generator.next() }
                bits >>= 6
                // Half of the texts begin like a year, so that many get further than the first digit.
                bytes.append(
                    round & 1 == 0 && place < 4 ? 0x30 + UInt8(bits & 7) : alphabet[Int(bits & 0x3F) % alphabet.count])
            }
            if isRead(String(decoding: bytes, as: UTF8.self)) { read += 1 }
        }
        #expect(read > 100)
    }

    @Test func neitherLengthNorDepthCrashesTheReader() {
        let long = String(repeating: "9", count: 100_000)
        let hostile = [
            long, "Y\(long)", "Y-1E\(long)", "1950S\(long)", "[\(long)]", String(repeating: "[", count: 100_000),
            String(repeating: "/", count: 100_000), String(repeating: "?", count: 100_000), "Y9E999", "Y-9E999S9",
            "Y999999999999999999", "Y999999999999999999E999S18", "\u{0}", "２０１７", "2017\u{301}", "XXXX-02-3X",
            "-XXXX-XX-XX",
        ]
        for text in hostile {
            if let date = try? EDTFDate(parsing: text) {
                #expect(!date.prose.isEmpty && !date.shortProse.isEmpty)
                #expect(date.isBefore(date) != .yes)
                #expect(date.overlaps(date) != .no)
            }
        }
        #expect(isRead("[" + Array(repeating: "2012", count: 10_000).joined(separator: ",") + "]"))
    }
}

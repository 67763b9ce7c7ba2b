import DatelineModel
import Testing

/// The casebooks that judges look at: those that ship, and random ones that use every field.
enum JudgedCasebooks {
    static func all() -> [(name: String, disclosure: Disclosure)] {
        var casebooks = ["north-korea", "tiny"].map { ($0, sample($0)) }
        for seed in 101...103 {
            var random = RandomRecords(seed: UInt64(seed))
            casebooks.append(("random-\(seed)", disclosure(of: random.lines().joined(separator: "\n"))))
        }
        return casebooks
    }

    /// Every casebook in a format.
    static func files(_ ending: String, _ format: (Disclosure) -> [UInt8]) -> [(name: String, bytes: [UInt8])] {
        all().map { ("\($0.name).\(ending)", format($0.disclosure)) }
    }
}

import DatelineModel
import Testing

@testable import DatelineImport

@Suite struct UniqueIDsTests {
    private func ids(_ names: [(Int, String)], reserved: Set<String> = []) -> [Int: String] {
        var ids = UniqueIDs<Int, Actor>(reserved: reserved)
        for (key, name) in names { ids.ask(for: key, name: name, otherwise: "record \(key)") }
        return ids.assigned().mapValues(\.text)
    }

    @Test func numbersWhatHasTheSameName() {
        #expect(ids([(1, "APT1"), (2, "Apt1"), (3, "APT-1")]) == [1: "apt1", 2: "apt1-2", 3: "apt-1"])
    }

    @Test func leavesABareNameToWhomItBelongs() {
        #expect(ids([(1, "X"), (2, "X"), (3, "X 2")]) == [1: "x", 2: "x-3", 3: "x-2"])
    }

    @Test func takesAnotherTextWhereNothingOfTheNameIsLeft() {
        #expect(ids([(1, "라자루스"), (2, "…")]) == [1: "record-1", 2: "record-2"])
    }

    @Test func cutsBetweenWordsWhereItCan() {
        let name = "A report on the meeting of all members of the council about things at the security think tank"
        let cut = "a-report-on-the-meeting-of-all-members-of-the-council-about-things-at-the"
        #expect(ids([(1, name), (2, name)]) == [1: cut, 2: cut + "-2"])
        let long = "short-" + String(repeating: "x", count: 90)
        #expect(ids([(1, long)]) == [1: String(long.prefix(80))])
    }

    @Test func keepsToTheLengthOfAnId() {
        let long = String(repeating: "ab ", count: 60)
        let given = ids([(1, long), (2, long)])
        #expect(given.values.allSatisfy { $0.count <= 80 && Slug.isValid($0) })
        #expect(Set(given.values).count == 2)
    }

    @Test func givesTheSameIdsInWhateverOrderTheyAreAskedFor() {
        var numbers = SeededNumbers(seed: 7)
        let names = (0..<200).map { ($0, ["A", "B", "A 2", "B-2", "C", ""].randomElement(using: &numbers) ?? "") }
        let first = ids(names, reserved: ["c"])
        #expect(Set(first.values).count == names.count)
        for _ in 0..<20 { #expect(ids(names.shuffled(using: &numbers), reserved: ["c"]) == first) }
    }

    @Test func joinsTheSpellingsOfAnOrganisation() {
        var organisations = Organisations()
        let names = [
            "The MITRE Corporation", "MITRE", "FireEye, Inc.", "FireEye", "Fireeye", "FireEye", "qualys.com", "Qualys",
        ]
        let ids = names.map { organisations.enter($0)?.text }
        #expect(ids == ["mitre", "mitre", "fireeye", "fireeye", "fireeye", "fireeye", "qualys", "qualys"])
        #expect(organisations.terms.values.map(\.name).sorted() == ["FireEye", "MITRE", "Qualys"])
    }
}

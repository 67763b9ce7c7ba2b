import DatelineChronology
import DatelineModel
import Testing

/// Finding an actor by what somebody calls it.
@Suite struct FindingActors {
    static let records = """
        {"type":"actor","id":"apt28","name":"APT28","aliases":[{"name":"Fancy Bear","by":"C"},\
        {"name":"Grizzly Steppe","by":"U"},{"name":"STRONTIUM"},{"name":"Fancy Bear","by":"D"}]}
        {"type":"actor","id":"apt29","name":"APT29","aliases":[{"name":"Cozy Bear"},{"name":"GRIZZLY-STEPPE"},\
        {"name":"Nobelium"}]}
        {"type":"actor","id":"nobelium","name":"NOBELIUM"}
        {"type":"actor","id":"turla","name":"Turla"}
        {"type":"actor","id":"venomous","name":"Venomous Bear","aliases":[{"name":"Turla"}]}
        {"type":"actor","id":"bear","name":"Turla Team"}
        """

    let index: ActorIndex

    init() throws { index = ActorIndex(of: try disclosure(Self.records)) }

    @Test func byID() throws {
        #expect(index.find("apt28") == .one(try actor("apt28")))
    }

    /// An id means one actor, whatever others are called: there must be a way to ask for each.
    @Test func anIDComesBeforeEveryName() throws {
        #expect(index.find("turla") == .one(try actor("turla")))
        #expect(index.find("nobelium") == .one(try actor("nobelium")))
    }

    @Test func byName() throws {
        #expect(index.find("Turla Team") == .one(try actor("bear")))
    }

    @Test func byAlias() throws {
        #expect(index.find("Cozy Bear") == .one(try actor("apt29")))
        #expect(index.find("Fancy Bear") == .one(try actor("apt28")), "two parties use the name for one actor")
    }

    @Test func letterCaseSpacesAndHyphensDoNotMatter() throws {
        for spelling in [
            "fancybear", "FANCY-BEAR", "Fancy_Bear", " fancy bear ", "Fancy\u{2011}Bear", "F.ancy Bear",
            "F\u{E1}ncy B\u{117}ar",
        ] {
            #expect(index.find(spelling) == .one(try actor("apt28")), "\(spelling)")
        }
    }

    @Test func anAliasOfTwoListsBoth() throws {
        #expect(index.find("grizzly steppe") == .several([try actor("apt28"), try actor("apt29")]))
    }

    /// Whose own name it is comes first; that somebody uses it for another is not passed over.
    @Test func aNameThatIsAnotherOnesAliasListsBoth() throws {
        #expect(index.find("Turla") == .several([try actor("turla"), try actor("venomous")]))
        #expect(index.find("Nobelium") == .several([try actor("nobelium"), try actor("apt29")]))
    }

    @Test func nothingIsFoundButWhatIsSpelledAlike() {
        #expect(index.find("Fancy Beer") == .none(similar: ["Fancy Bear"]))
        #expect(index.find("strontum") == .none(similar: ["STRONTIUM"]))
        #expect(index.find("Venomous") == .none(similar: ["Venomous Bear"]))
        #expect(index.find("Venomouz") == .none(similar: ["Venomous Bear"]))
        #expect(index.find("Venmous") == .none(similar: ["Venomous Bear"]))
        #expect(index.find("Winter Vivern") == .none(similar: []))
    }

    @Test func nothingAtAllIsLikeNothing() {
        #expect(index.find("") == .none(similar: []))
        #expect(index.find(" - ") == .none(similar: []))
        #expect(index.find(String(repeating: "a", count: 100_000)) == .none(similar: []))
    }

    @Test func othersOfTheSameName() throws {
        #expect(index.others(called: "Turla", than: try actor("turla")) == [try actor("venomous")])
        #expect(index.others(called: "grizzly steppe", than: try actor("apt28")) == [try actor("apt29")])
        #expect(index.others(called: "Cozy Bear", than: try actor("apt29")) == [])
    }

    /// A name that is withheld finds nobody, and is not suggested either.
    @Test func aWithheldNameIsNotFound() throws {
        let records = """
            {"type":"actor","id":"crew","name":"Crew","aliases":[{"name":"Quiet Otter","by":"F","marking":"TLP:RED"}]}
            """
        let index = ActorIndex(of: try disclosure(records, at: .clear))
        #expect(index.find("Quiet Otter") == .none(similar: []))
        #expect(index.find("Quiet Oter") == .none(similar: []))
    }
}

import Testing

@testable import DatelineComposing

@Suite struct EntryIDTests {
    @Test func plainKeysCanBeRead() {
        #expect(EntryID.make("e", "incident:outbreak-2017") == "e-incident.outbreak-2017")
    }

    @Test(arguments: [
        ("claim:incident:a:b-c", "claim:incident:a-b:c"), ("alias:actor:x:APT-37", "alias:actor:x:APT 37"),
        (String(repeating: "long-", count: 40) + "a", String(repeating: "long-", count: 40) + "b"),
        ("alias:actor:x:ß", "alias:actor:x:ss"),
    ])
    func differentKeysHaveDifferentIDs(one: String, other: String) {
        #expect(EntryID.make("k", one) != EntryID.make("k", other))
        #expect(EntryID.make("k", one) != EntryID.make("e", one))
    }

    @Test(arguments: ["incident:a", "alias:actor:x:Ké “b” <c> d", "alias:actor:x:名前"])
    func anIDIsWrittenInALinkAsItIs(key: String) {
        #expect(EntryID.make("e", key).wholeMatch(of: /[a-z0-9.\-]+/) != nil)
    }
}

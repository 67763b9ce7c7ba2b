import Testing

@testable import DatelineImport

/// Lists in cells, as JSON (RFC 8259) and Python write them; what Python says was asked of Python 3.
@Suite struct LiteralListTests {
    @Test(arguments: [
        (#"['Korea, Republic of', "Côte d'Ivoire"]"#, ["Korea, Republic of", "Côte d'Ivoire"]),
        (
            #"['it\'s', 'a\\b', 'x\ty', '\xe9\u00e9\U0001F600', u'old', r'a\b']"#,
            ["it's", #"a\b"#, "x\ty", "éé😀", "old", #"a\b"#]
        ),
        ("['a', None, 3, 2.5, True, '']", ["a", "3", "2.5", "True"]), ("('a', 'b',)", ["a", "b"]), ("[]", []),
        ("[['a', 'b'], ('c',)]", ["a", "b", "c"]), ("  [ 'a' ,'b' ]  ", ["a", "b"]), ("a, b", ["a, b"]),
    ])
    func readsListsOfPython(cell: String, texts: [String]) throws {
        #expect(try LiteralList.read(cell, .python).texts == texts)
    }

    @Test(arguments: [
        (#"["Japan", "Korea, Republic of"]"#, ["Japan", "Korea, Republic of"]),
        (#"["a\/b", "\"q\"", "\ud83d\ude00", null, 3]"#, ["a/b", "\"q\"", "😀", "3"]), ("[]", []),
        (#"[["a"], ["b", "c"]]"#, ["a", "b", "c"]),
    ])
    func readsListsOfJSON(cell: String, texts: [String]) throws {
        #expect(try LiteralList.read(cell, .json).texts == texts)
    }

    @Test(arguments: [
        ("['a', 'b'", LiteralList.Notation.python, "the list has no end"),
        ("['a' 'b']", .python, "a comma is missing before ''b']'"),
        ("['a", .python, "a quote has no end"), ("[a, b]", .python, "'a' is in no quotes"),
        ("['a']", .json, "''a']' is in no quotes"), ("['a'] x", .python, "text follows the end of the list"),
    ])
    func whatIsNoListIsRefused(cell: String, notation: LiteralList.Notation, reason: String) {
        #expect(throws: LiteralList.Fault(reason: reason)) { try LiteralList.read(cell, notation) }
    }

    @Test func listsThatStandTooDeepInEachOtherAreRefused() {
        let cell = String(repeating: "[", count: 100_000)
        #expect(throws: LiteralList.Fault(reason: "lists stand too deep in each other")) {
            try LiteralList.read(cell, .json)
        }
    }

    @Test func listsInListsAreTheNamesOfOneThing() throws {
        let list = try LiteralList.read("[['APT37', 'Reaper'], 'Lazarus']", .python)
        #expect(list.chains == [["APT37", "Reaper"], ["Lazarus"]])
    }

    @Test(arguments: [
        ("['a']", LiteralList.Notation.python), (#"["a"]"#, .json), ("[]", .json), ("[sic]", nil), ("[1]", nil),
        ("[1, 2]", nil), ("a", nil), ("(APT37)", nil), ("(unknown)", nil), ("('a', 'b')", .python), ("", nil),
        (#"[1, "a"]"#, .json), ("[1, 'a']", .python), ("(['a'], 1)", .python),
    ])
    func aCellLooksLikeAListOnlyWhereTextsStandInIt(cell: String, notation: LiteralList.Notation?) {
        #expect(LiteralList.notation(of: cell) == notation)
    }
}

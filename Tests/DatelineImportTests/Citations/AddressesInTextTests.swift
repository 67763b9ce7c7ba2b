import Testing

@testable import DatelineImport

@Suite struct AddressesInTexts {
    @Test(arguments: [
        ("https://a.example/one/. ;https://b.example/two", ["https://a.example/one/", "https://b.example/two"]),
        ("<https://a.example/x>, (https://b.example/y).", ["https://a.example/x", "https://b.example/y"]),
        ("https://a.example/1,https://a.example/2", ["https://a.example/1", "https://a.example/2"]),
        ("https://a.example/x,y", ["https://a.example/x,y"]),
        ("https://en.wikipedia.org/wiki/Mirai_(malware)", ["https://en.wikipedia.org/wiki/Mirai_(malware)"]),
        ("see (https://en.wikipedia.org/wiki/Mirai_(malware))", ["https://en.wikipedia.org/wiki/Mirai_(malware)"]),
        ("\"https://a.example/q?x=1\"", ["https://a.example/q?x=1"]),
    ])
    func areWithoutTheMarksAroundThem(text: String, addresses: [String]) {
        #expect(AddressesInText(text).addresses == addresses)
        #expect(AddressesInText(text).others.isEmpty)
    }

    @Test func whatHoldsNoAddressIsToldPieceByPiece() {
        let text = AddressesInText("The Washington Post, 3 May 2014; https://a.example/1 (in part);; 'n/a'")
        #expect(text.addresses == ["https://a.example/1"])
        #expect(text.others == ["The Washington Post, 3 May 2014", "'n/a'"])
    }
}

import DatelineModel
import Testing

@testable import DatelineReading

struct AddressFieldTests {
    @Test func takesHTTPS() throws {
        let address = "https://example.org/a/b?c=d&e=%20#f"
        #expect(try source("url: \(address)").url == address)
    }

    @Test func takesHTTPWithAWarning() throws {
        try expect(
            "url: ⟪http://⟫example.org/", .source, reports: "write 'https://example.org/'", as: .webAddress, .warning)
        #expect(try source("url: http://example.org/").url == "http://example.org/")
    }

    @Test(arguments: [
        "javascript:alert(1)", "ftp://example.org/", "www.example.org", "//example.org/", "https://", "https:///x",
        "file:///etc/passwd", "HTTPS://example.org",
    ])
    func refusesAnythingElse(address: String) throws {
        try expect("url: \"⟪\(address)⟫\"", .source, reports: "is not an https address", as: .webAddress)
    }

    @Test(arguments: [
        ("https://desk.example/a{1}", "'{'", "https://desk.example/a%7B1%7D"),
        ("https://example.org/a b", "white space", "https://example.org/a%20b"),
        ("https://example.org/a|b^c", "'|'", "https://example.org/a%7Cb%5Ec"),
        ("http://example.org/<x>", "'<'", "http://example.org/%3Cx%3E"),
        ("https://example.org/`x`", "'`'", "https://example.org/%60x%60"),
    ])
    func saysWhichCharacterCannotStandInAnAddress(address: String, character: String, encoded: String) throws {
        try expect("url: '⟪\(address)⟫'", .source, reports: "for \(character) cannot stand in one", as: .webAddress)
        try expect("url: '⟪\(address)⟫'", .source, reports: "write '\(encoded)'", as: .webAddress)
        #expect(try source("url: '\(encoded)'").url == encoded)
    }

    @Test func proposesTheSchemeWhereItIsForgotten() throws {
        try expect("url: ⟪www.example.org⟫", .source, reports: "write 'https://www.example.org'", as: .webAddress)
    }

    @Test func takesLanguageTags() throws {
        #expect(try source("language: ko").language == "ko")
        #expect(try source("language: zh-Hant").language == "zh-Hant")
        #expect(try source("language: no").language == "no")
        try expect("language: ⟪Korean⟫", .source, reports: "BCP 47", as: .languageTag)
    }
}

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
        "https://example.org/a b", "file:///etc/passwd", "HTTPS://example.org", "https://user name@example.org",
    ])
    func refusesAnythingElse(address: String) throws {
        try expect("url: \"⟪\(address)⟫\"", .source, reports: "is not an https address", as: .webAddress)
    }

    @Test func takesLanguageTags() throws {
        #expect(try source("language: ko").language == "ko")
        #expect(try source("language: zh-Hant").language == "zh-Hant")
        #expect(try source("language: no").language == "no")
        try expect("language: ⟪Korean⟫", .source, reports: "BCP 47", as: .languageTag)
    }
}

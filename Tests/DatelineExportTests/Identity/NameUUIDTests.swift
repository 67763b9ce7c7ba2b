import DatelineExport
import Testing

@Suite struct NameUUIDTests {
    /// The namespace of domain names (RFC 9562, section 6.6).
    static let domains: [UInt8] = [
        0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]

    @Test(
        "the vectors of RFC 9562, appendix A.4, and of Python's uuid module",
        arguments: [
            ("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
            ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
        ])
    func isThatOfTheStandard(_ name: String, _ uuid: String) {
        #expect(NameUUID.text(of: name, in: Self.domains) == uuid)
    }

    @Test(arguments: ["2ed6657d-e927-568b-95e1-2665a8aea6a2", "ffffffff-ffff-ffff-ffff-ffffffffffff"])
    func knowsAUUID(_ text: String) { #expect(NameUUID.isUUID(text)) }

    @Test(arguments: ["", "2ed6657d", "2ed6657d-e927-568b-95e1-2665a8aea6a", "2ED6657D-e927-568b-95e1-2665a8aea6a2"])
    func knowsWhatIsNone(_ text: String) { #expect(!NameUUID.isUUID(text)) }
}

import Testing

@testable import DatelineImport

/// Who published what is cited: by the name it is cited under, or by the address.
@Suite struct PublishingTests {
    @Test(
        arguments: [
            // A house under its own name, under that of one of its teams, and under several people's names.
            ("FireEye", "https://www.fireeye.com/a.html", "FireEye", []),
            (
                "Microsoft Threat Intelligence", "https://www.microsoft.com/a", "Microsoft",
                ["Microsoft Threat Intelligence"]
            ),
            ("Kaspersky Lab's GReAT", "https://securelist.com/a", "Kaspersky", ["Kaspersky Lab's GReAT"]),
            (
                "James Nutland, Craig Jackson & Brennan Evans", "https://blog.talosintelligence.com/a", "Cisco Talos",
                ["James Nutland", "Craig Jackson", "Brennan Evans"]
            ),
            // A copy in an archive is published by whom it was copied from.
            ("Ann Author", "https://web.archive.org/web/2021/https://www.fireeye.com/a", "FireEye", ["Ann Author"]),
            // Nobody's name is in the list: the house by its words or its address, or the address.
            ("Huyceel Labs", "https://example.org/a", "Huyceel Labs", []),
            ("Qualys", "https://blog.qualys.com/a", "Qualys", []),
            ("Huseyin Can Yuceel", "https://www.picussecurity.com/a", "picussecurity.com", ["Huseyin Can Yuceel"]),
            ("Adair, S.", "https://blog.example.co.uk/a", "example.co.uk", ["Adair, S."]),
            // What somebody puts on a platform is theirs, not the platform's.
            ("Nick Landers", "https://github.com/monoxgas/sRDI", "Nick Landers", []),
        ] as [(String, String, String, [String])])
    func isTheHouseThatStandsBehindAReport(_ author: String, _ url: String, _ publisher: String, _ authors: [String]) {
        let publishing = Publishing(author: author, address: WebAddress(url))
        #expect(publishing.publisher == publisher)
        #expect(publishing.authors == authors)
    }

    @Test func isNotKnownWithoutNameAndAddress() {
        #expect(Publishing(author: nil, address: nil).publisher == nil)
        #expect(Publishing(author: nil, address: WebAddress("ftp://example.org")).publisher == nil)
    }

    @Test func readsTheOriginalOfAnArchivedPage() {
        let address = WebAddress("https://web.archive.org/web/20160303200515/https:/operationblockbuster.com/r.pdf")
        #expect(address?.archived?.text == "https://operationblockbuster.com/r.pdf")
    }

    @Test(
        arguments: [
            ("https://example.org/a b", "https://example.org/a%20b"),
            ("https://example.org/{x}", "https://example.org/%7Bx%7D"),
            ("javascript:alert(1)", nil), ("https://", nil), ("https://user@evil.example/", nil),
            ("//example.org", nil),
        ] as [(String, String?)])
    func takesOnlyAddressesOfTheWeb(_ text: String, _ address: String?) {
        #expect(WebAddress(text)?.text == address)
    }

    @Test(arguments: [
        ("http://leaks.onion/", true), ("https://site.i2p", true), ("https://www.onion.com/a", false),
        ("https://example.org/a.onion.html", false), ("https://example.org/onion", false),
        ("https://expyuzz4wqqyqhjn.onion.ly/a", true), ("https://leaks.onion./", true),
        ("https://gate.example/?to=http%3A%2F%2Fexpyuzz4wqqyqhjn.onion%2Fa", true),
        ("https://gate.example/?to=expyuzz4wqqyqhjn%2Eonion", true),
        ("https://example.org/?to=http://expyuzz4wqqyqhjn.onion/a", true),
        ("https://2gzyxa5ihm7nsggfxnu52rck2vv4rvmdlkiu3zzui5du4xyclen53wid.onion.pet", true),
    ])
    func knowsAHiddenServiceBehindAGatewayToo(_ text: String, _ isHidden: Bool) {
        #expect(WebAddress(text)?.isHiddenService == isHidden)
    }
}

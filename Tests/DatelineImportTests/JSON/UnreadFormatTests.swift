import DatelineImport
import DatelineModel
import Testing

/// Who gives a file of a format that no import reads is told which one it is and what to do with it.
@Suite struct UnreadFormatTests {
    private static let ofSTIX1 = "export it as STIX 2.1, or convert it with OASIS' 'stix2-elevator'"
    private static let export = "export it as STIX 2.1"

    @Test(arguments: [
        (
            #"{"id": "desk:STIXPackage-1", "version": "1.1.1", "stix_header": {}, "indicators": []}"#, "STIX 1.1.1",
            ofSTIX1
        ),
        (#"{"version": "1.2", "campaigns": []}"#, "STIX 1.2", ofSTIX1),
        (#"{"id": "desk:STIXPackage-1"}"#, "STIX 1", ofSTIX1),
        (#"{"stix:STIX_Package": {"@version": "1.2"}}"#, "STIX 1.2", ofSTIX1),
        (
            "<?xml version=\"1.0\"?>\n<!-- made up -->\n<stix:STIX_Package xmlns:stix=\"x\" version=\"1.1.1\"/>",
            "STIX 1.1.1 in XML", ofSTIX1
        ),
        ("<STIX_Package\n version='1.2'>", "STIX 1.2 in XML", ofSTIX1),
        ("<ioc xmlns=\"http://schemas.mandiant.com/2010/ioc\" id=\"x\"></ioc>", "OpenIOC", export),
        (#"{"ioc": {}}"#, "OpenIOC", export),
        ("<response><Event></Event></response>", "MISP in XML", "export it from MISP as JSON"),
        ("<!DOCTYPE html><html><body>404", "a web page", "save the file that the page leads to"),
        ("<rss version=\"2.0\">", "a feed", "save the file that the feed leads to"),
        ("<notes/>", "XML", "export it as JSON: STIX 2.1"),
        (#"{"document": {"csaf_version": "2.0"}, "vulnerabilities": []}"#, "CSAF 2.0", export),
        (
            #"{"domain": "enterprise-attack", "techniques": []}"#, "a layer of ATT&CK Navigator",
            "import the bundle of ATT&CK itself"
        ),
        ("%PDF-1.7", "a PDF", "enter it as a source: 'dateline new source'"),
        ("PK\u{3}\u{4}", "an archive", "unpack it, and give the files in it"),
    ])
    func isNamedWithItsVersion(_ text: String, _ name: String, _ remedy: String) throws {
        for result in [STIXImport().reading([("f", text)]), MISPImport().reading([("f", text)])] {
            let fault = try only(result.diagnostics)
            #expect(fault.severity == .error && fault.message == "'f' is \(name), which is not read")
            #expect(fault.help == remedy)
            #expect(fault.place == TextPlace(file: "f", line: 1, column: 1))
        }
    }

    @Test func isNamedAmongOthersInOneFile() throws {
        let result = STIXImport().reading(
            #"{"type": "threat-actor", "id": "threat-actor--1", "name": "A"}"# + "\n"
                + #"{"id": "desk:STIXPackage-1", "version": "1.1.1", "ttps": []}"#)
        #expect(try only(result.diagnostics).message == "the value that begins here is STIX 1.1.1, which is not read")
        #expect(result.casebook.actors.count == 1 && result.summary.skipped == 1)
    }
}

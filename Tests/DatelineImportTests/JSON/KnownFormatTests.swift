import DatelineImport
import DatelineModel
import Testing

/// Who gives a file to the import of another format is told which one would take it.
@Suite struct KnownFormatTests {
    @Test(arguments: [
        (#"{"Event": {"uuid": "1", "info": "x"}}"#, "misp"), (#"{"response": []}"#, "misp"),
        (#"{"type": "threat-actor", "uuid": "u", "values": []}"#, "galaxy"),
        (#"{"catalogVersion": "1", "vulnerabilities": []}"#, "kev"),
        (#"{"incident_id": "1", "timeline": {}}"#, "veris"),
    ])
    func isNamedToTheImportOfSTIX(_ text: String, _ verb: String) throws {
        let fault = try only(Bundle.read([("x.json", text)]).diagnostics)
        #expect(fault.id == .stixBundle && fault.help == "try 'dateline import \(verb)'")
    }

    @Test func isNamedToTheImportOfMISP() throws {
        let fault = try only(MISPImport().reading(#"{"type": "bundle", "id": "bundle--1", "objects": []}"#).diagnostics)
        #expect(fault.id == .importFile && fault.help == "try 'dateline import stix'")
    }

    @Test func isNotGuessed() throws {
        let fault = try only(Bundle.read([("x.json", #"{"values": 1}"#)]).diagnostics)
        #expect(fault.help?.hasPrefix("give a STIX 2.0 or 2.1 bundle") ?? false)
    }
}

import EDTF
import Foundation
import Testing

@testable import DatelinePublishing

@Suite(.enabled(if: Python.name != nil, "\(Python.absence)")) struct MailMessageTests {
    private static let script = """
        import email, email.policy, json, sys
        raw = sys.stdin.buffer.read()
        m = email.message_from_bytes(raw, policy=email.policy.default)
        parts = list(m.walk())
        print(json.dumps({
            'subject': m['subject'], 'from': m['from'].addresses[0].display_name, 'date': m['date'].datetime.isoformat(),
            'id': m['message-id'], 'types': ' '.join(p.get_content_type() for p in parts),
            'defects': ' '.join(str(d) for p in parts for d in p.defects + [x for h in p.values() for x in getattr(h, 'defects', [])]),
            'text': m.get_body(('plain',)).get_content().replace('\\r\\n', '\\n'),
            'longest': str(max(len(l) for l in raw.split(b'\\r\\n'))), 'bare': str(raw.replace(b'\\r\\n', b'').count(b'\\n')),
        }))
        """

    private func parsed(_ message: MailMessage) throws -> [String: String] {
        let answer = try Python.run(try #require(Python.name), Self.script, input: message.bytes)
        return try #require(try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: String])
    }

    private func message(subject: String = "TLP:CLEAR Week", publisher: String = "Desk", text: String) throws
        -> MailMessage
    {
        MailMessage(
            subject: subject, publisher: publisher, host: "example.org", day: try #require(CalendarDay("2018-02-25")),
            language: "en", text: Array(text.utf8), html: Array("<p>\(text)</p>".utf8))
    }

    @Test(arguments: [
        "plain\n", "", "trailing space \nand tab\t\n", "=41 is no A\n", ".\n..\nFrom here\n",
        String(repeating: "long ", count: 60) + "\n", String(repeating: "é", count: 200) + "\n", "日本語の本文\n\n\n最後",
        "no break at the end", String(repeating: "x", count: 75) + ".\n", String(repeating: "y", count: 76) + "\n",
    ])
    func whatIsReadIsWhatWasWritten(_ text: String) throws {
        let mail = try parsed(try message(text: text))
        let whole = text.hasSuffix("\n") ? text : text + "\n"
        #expect(mail["text"] == whole || mail["text"] == text)
        #expect(mail["types"] == "multipart/alternative text/plain text/html")
        #expect(mail["defects"] == "")
        #expect(mail["bare"] == "0")
        #expect((Int(mail["longest"] ?? "") ?? 1000) <= 78)
    }

    @Test(arguments: [
        "TLP:AMBER+STRICT 19–25 February 2018", "TLP:CLEAR " + String(repeating: "長い題", count: 60),
        "TLP:CLEAR a – b – c und Größe", "TLP:CLEAR =?utf-8?B?eA==?=",
        "TLP:CLEAR " + String(repeating: "word ", count: 40) + "end",
    ])
    func aSubjectIsReadAsItWasWritten(_ subject: String) throws {
        let mail = try parsed(try message(subject: subject, publisher: "Büro \"Süd\", \\ Ost", text: "x\n"))
        #expect(mail["subject"] == subject)
        #expect(mail["from"] == "Büro \"Süd\", \\ Ost")
        #expect(mail["defects"] == "")
    }

    @Test func aLineBreakInATitleMakesNoHeader() throws {
        let message = try message(subject: "TLP:CLEAR x\r\nBcc: all@example.org", publisher: "a\nb", text: "x\n")
        #expect(try parsed(message)["subject"] == "TLP:CLEAR x Bcc: all@example.org")
        #expect(!String(decoding: message.bytes, as: UTF8.self).contains("\nBcc:"))
    }

    @Test func theDateIsTheEndOfThePeriodAndTheNameIsMadeFromTheContents() throws {
        let one = try message(text: "one\n"), other = try message(text: "other\n")
        #expect(try parsed(one)["date"] == "2018-02-25T23:59:59+00:00")
        #expect(one.bytes == (try message(text: "one\n")).bytes)
        #expect(try parsed(one)["id"] != parsed(other)["id"])
    }
}

import Foundation
import Testing
import TextForms

@Suite struct JSONTests {
    @Test(
        "text is escaped so that it may stand in a script or a page",
        arguments: [
            ("plain é 조", "\"plain é 조\""),
            ("\"\\/", "\"\\\"\\\\/\""),
            ("a\nb\rc\td", "\"a\\nb\\rc\\td\""),
            ("\0\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""),
            ("</script><!--&", "\"\\u003c/script\\u003e\\u003c!--\\u0026\""),
            ("\u{2028}\u{2029}", "\"\\u2028\\u2029\""),
            ("😀", "\"😀\""),
            ("\r\n", "\"\\r\\n\""),
        ])
    func quotes(text: String, literal: String) throws {
        #expect(String(decoding: JSONText.quoted(text), as: UTF8.self) == literal)
        let read = try JSONSerialization.jsonObject(with: Data(JSONText.quoted(text)), options: .fragmentsAllowed)
        #expect(read as? String == text)
        #expect(JSONText.unescaped(JSONText.quoted(text).dropFirst().dropLast()) == text)
    }

    @Test(
        "what is no literal is not read",
        arguments: ["a\"b", "\\", "\\x", "\\u12", "\\u12g4", "\\ud83d\\ude00", "a\nb", "\\u00e"])
    func refuses(literal: String) {
        #expect(JSONText.unescaped(Array(literal.utf8)) == nil)
    }

    @Test("bytes that are not UTF-8 are not read")
    func refusesBrokenText() {
        #expect(JSONText.unescaped([0x61, 0xFF]) == nil)
        #expect(JSONText.unescaped([0xC0, 0xAF]) == nil)
        #expect(JSONText.unescaped([0xED, 0xA0, 0x80]) == nil)
    }

    @Test("characters that hide or reorder text are escaped for terminals, and marks of markup are not")
    func escapesForTerminals() {
        let value = JSONValue.string("<b>\u{202E}\u{1B}\u{FEFF}\t&")
        let text = String(decoding: value.readableBytes(escaping: .terminals), as: UTF8.self)
        #expect(text == "\"<b>\\u202e\\u001b\\ufeff\\t&\"\n")
    }

    @Test("members keep their order, and those without a value are left out")
    func printsInOrder() {
        let value = JSONValue.members([
            "z": 1, "a": "x", "absent": nil, "list": .array([.boolean(true), .boolean(false), -5]), "none": .array([]),
            "inner": .members(["b": "<", "empty": .object([])]),
        ])
        #expect(
            String(decoding: value.bytes, as: UTF8.self)
                == #"{"z":1,"a":"x","list":[true,false,-5],"none":[],"inner":{"b":"\u003c","empty":{}}}"#)
        #expect(
            String(decoding: value.readableBytes, as: UTF8.self) == #"""
                {
                  "z": 1,
                  "a": "x",
                  "list": [
                    true,
                    false,
                    -5
                  ],
                  "none": [],
                  "inner": {
                    "b": "\u003c",
                    "empty": {}
                  }
                }

                """#)
    }
}

import DatelineModel
import Testing

@testable import DatelineReading

struct LineTextTests {
    @Test func makesOneLineOfAFoldedText() throws {
        let title = try incident("title: >\n  A title  of\n  two lines").title
        #expect(title == "A title of two lines")
    }

    @Test func takesNothingForWhatItIsNot() throws {
        #expect(try incident("title: NO").title == "NO")
        #expect(try incident("title: 0012").title == "0012")
        #expect(try incident("title: 1e3").title == "1e3")
        #expect(try incident("title: yes").title == "yes")
    }

    @Test func keepsEveryScript() throws {
        #expect(try incident("title: 라자루스 — Große Übung, Тест, اختبار").title == "라자루스 — Große Übung, Тест, اختبار")
    }

    @Test func refusesCharactersThatNobodySees() throws {
        for code in ["\\u202E", "\\u2066", "\\u200B", "\\x1B", "\\0", "\\uFEFF"] {
            try expect("title: \"⟪a\(code)b⟫\"", reports: "hides or reorders text", as: .hiddenCharacter)
        }
    }

    @Test func refusesATitleOfSpaces() throws {
        try expect("title: \"⟪  ⟫\"", reports: "'title' is empty", as: .emptyValue)
    }

    @Test func refusesAListForAText() throws {
        try expect("title: ⟪[⟫a, b]", reports: "'title' is text, and this is a list", as: .wrongShape)
    }
}

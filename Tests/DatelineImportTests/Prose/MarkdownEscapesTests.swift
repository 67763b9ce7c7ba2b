import CommonMark
import Testing

@testable import DatelineImport

/// What is escaped is shown as it was written.
@Suite struct MarkdownEscapesTests {
    private func shown(_ text: String) throws -> String {
        try MarkdownDocument(MarkdownEscapes.escaped(text)).plainText()
    }

    @Test(arguments: [
        "In C:\\Users\\<username>\\x.", "C:\\ProgramData\\\\<path> and \\\\.\\PhysicalDrive0", "%TEMP%\\%name%\\.x",
        "a\\<b>\\</b>\\<!--c-->", "HKLM\\{guid}\\(Default)", "ends in C:\\",
    ])
    func pathsAndPlaceholdersComeBack(_ text: String) throws {
        #expect(try shown(text) == text)
    }

    @Test func anyTextWithoutMarkdownComesBack() throws {
        var numbers = SeededNumbers(seed: 11)
        let letters = Array("ab1 <>\\/.%$:;,(){}?='\"&^")
        for _ in 0..<5000 {
            let count = Int.random(in: 1...14, using: &numbers)
            let random = (0..<count).compactMap { _ in letters.randomElement(using: &numbers) }
            // What begins with a number and a bracket is a list, and `\>` is how a writer of Markdown escapes.
            let text = "x" + String(random).split(separator: " ").joined(separator: " ")
            guard !text.contains("\\>") else { continue }
            #expect(try shown(text) == text)
        }
    }
}

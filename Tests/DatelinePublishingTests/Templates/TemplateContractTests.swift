import DatelinePublishing
import Foundation
import Testing

/// `Templates/README.md` ends with what the code says of page models, filters, tests and functions.
///
/// Set `DATELINE_UPDATE_DOCUMENTATION=1` to write that part anew.
@Suite struct TemplateContractTests {
    private let readme = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Templates/README.md")
    private let mark = "<!-- what follows is printed by 'dateline templates --fields' -->\n\n"

    @Test func standsInTheReadme() throws {
        let contract = TemplateContract().text
        var text = try String(contentsOf: readme, encoding: .utf8)
        let start = try #require(text.range(of: mark))
        if ProcessInfo.processInfo.environment["DATELINE_UPDATE_DOCUMENTATION"] == "1" {
            text = text[..<start.upperBound] + contract
            try text.write(to: readme, atomically: true, encoding: .utf8)
        }
        #expect(text[start.upperBound...] == contract)
    }

    @Test func tellsFieldsWithTheirTypesAndEveryFilter() {
        let contract = TemplateContract().text
        #expect(contract.contains("### `pages/briefing.html`, `pages/briefing.md`\n"))
        #expect(contract.contains("\n- `bottom_line` (list of Text): "))
        #expect(contract.contains("\n### Text\n\n- `html` (markup): "))
        #expect(contract.contains("\n- `date_earliest`: "))
        #expect(contract.contains("\n- `default(default_value=\"\", boolean=false)`, also `d`: "))
        #expect(!contract.contains("): \n"))
    }
}

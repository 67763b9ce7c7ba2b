import CommonMark
import Testing

struct BlockTests {
    @Test func namesEachBlockWithItsLines() throws {
        let document = try MarkdownDocument(
            """
            # One
            Two
            =====

            three
            lines [@a]
            here

            - list

              still

            > quote

            ```
            code

            ```
            ***
            <div>
            html
            </div>

                indented

            """)
        let blocks = document.blocks
        #expect(
            blocks.map(\.kind) == [
                .heading(level: 1), .heading(level: 1), .paragraph, .list, .quote, .code, .thematicBreak, .html, .code,
            ])
        #expect(
            blocks.map { [$0.firstLine, $0.lastLine] } == [
                [1, 1], [2, 3], [5, 7], [9, 11], [13, 13], [15, 18], [19, 19], [20, 22], [24, 24],
            ])
    }

    @Test func nothingHasNoBlocks() throws {
        #expect(try MarkdownDocument("\n\n").blocks.isEmpty)
        #expect(try MarkdownDocument("[a]: /b\n").blocks.isEmpty)
    }
}

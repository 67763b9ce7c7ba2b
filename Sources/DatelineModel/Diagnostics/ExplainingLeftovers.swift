/// What is said about what other programs leave in files and beside them.
extension DiagnosticExplanation {
    static let mergeMark = DiagnosticExplanation(
        summary: "A merge was not finished.",
        explanation: """
            Git and its like leave both versions in the file where they cannot tell which holds, between lines that \
            begin with seven of `<`, `=` and `>`. Neither is read, for one may be the stricter: the record is left out.
            """,
        example: """
            <<<<<<< HEAD
            date: 2021-05-07
            =======
            date: 2021-05-08
            >>>>>>> branch
            """,
        remedy: "Keep the lines that hold, and take out those with `<<<<<<<`, `=======` and `>>>>>>>`.")

    static let textCutShort = DiagnosticExplanation(
        summary: "A value ends before a `#`.",
        explanation: """
            In YAML ` #` begins a comment, and what follows is not read. Where something stands close behind it, such \
            as a number or a word, it was probably meant as a part of the text.
            """,
        example: "title: Colonial Pipeline is victim #1 of DarkSide",
        remedy: "Put the whole value in quotes. Where a comment is meant, write a space behind the `#`.")

    static let leftoverCopy = DiagnosticExplanation(
        summary: "A file is a copy that a program left.",
        explanation: """
            Programs that keep folders in step, and merges, put a second version beside a record that was changed in \
            two places. It is not read, for it would be a second record of the same thing.
            """,
        example: "incidents/gate (conflicted copy 2018-02-21).md",
        remedy: "Take over into the record what only the copy has; then the copy is of no more use.")
}

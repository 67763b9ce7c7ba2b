/// What is said about faults of files and their syntax.
extension DiagnosticExplanation {
    static let noCasebook = DiagnosticExplanation(
        summary: "A folder has no `dateline.yaml`.",
        explanation: """
            The file says what the casebook is: its title, its default marking, its scales. Without it no marking \
            can be taken for granted, so records that name none are held to be TLP:RED.
            """,
        example: "dateline check --casebook empty-folder",
        remedy: "Name the casebook's folder with `--casebook DIR`, or make one with `dateline init DIR`.")

    static let unreadableFile = DiagnosticExplanation(
        summary: "A file or folder cannot be read.",
        explanation: """
            The system refused it, or it is not a regular file. The record in it is left out; what refers to it is \
            dropped with a note.
            """,
        example: "incidents/2017/wannacry.md without the right to read it",
        remedy: "Give yourself the right to read it: `chmod u+r FILE`.")

    static let unreadFile = DiagnosticExplanation(
        summary: "A file among the records is not read.",
        explanation: """
            Records are `.md`, `.yaml` or `.jsonl` in the folders `incidents`, `actors` and `sources`. A record with \
            the wrong ending or in the wrong place would be missed, and so would the files in a folder with a file's \
            name.
            """,
        example: "incidents/2017/wannacry.yml",
        remedy: """
            Rename it to `.md`, `.yaml` or `.jsonl`, or move it where it belongs. `README.md` and what editors and \
            systems keep for themselves, such as files that begin with a dot or `Thumbs.db`, are passed over without \
            a word.
            """)

    static let fileTooLarge = DiagnosticExplanation(
        summary: "A file, or a line of JSON, is larger than is read.",
        explanation: """
            A record of more than 4 MiB is a mistake or an attack. Files of JSON Lines may have 1 GiB, each line \
            of them 4 MiB.
            """,
        example: "a log file that was saved as incidents/2017/log.md",
        remedy: "Divide it into several records.")

    static let tooManyFiles = DiagnosticExplanation(
        summary: "The casebook has more files than are read.",
        explanation: "After 200,000 files the rest is not read.",
        example: "a folder of generated records",
        remedy: "Put the records into one file of JSON Lines, one record a line.")

    static let symbolicLink = DiagnosticExplanation(
        summary: "A symbolic link is not followed.",
        explanation: """
            A link out of the casebook could publish any file of the machine. Links to files within the casebook \
            are followed, links to folders are not.
            """,
        example: "incidents/notes.md -> /etc/passwd",
        remedy: "Copy the file into the casebook.")

    static let textEncoding = DiagnosticExplanation(
        summary: "A file is not clean UTF-8.",
        explanation: """
            Bytes that are not UTF-8, a NUL, or another encoding such as UTF-16. Nothing is guessed: a wrong guess \
            would garble names.
            """,
        example: "title: Caf, then the one byte E9 of Latin-1",
        remedy: "Save the file as UTF-8. A mark of byte order and Windows line ends do no harm.")

    static let frontMatter = DiagnosticExplanation(
        summary: "A Markdown record lacks its fields.",
        explanation: "A record in Markdown begins with a line `---`, its fields in YAML, and another line `---`.",
        example: "---\ntype: incident\ntitle: The end of this front matter is missing",
        remedy: "Write a line `---` before the first field and after the last.")

    static let yamlSyntax = DiagnosticExplanation(
        summary: "The YAML cannot be read.",
        explanation: "The place is where the reader lost the thread, which may be a little behind the mistake.",
        example: "title: Lazarus: the movie",
        remedy: "Put a value that holds `: ` or begins with a special character in quotes; indent with spaces.")

    static let yamlFeature = DiagnosticExplanation(
        summary: "The YAML uses a feature that is not read.",
        explanation: """
            Anchors, aliases, tags and several documents in one file make a record say what does not stand there.
            """,
        example: "sources: &common [fireeye-2018]",
        remedy: "Write the value out; put each record into a file of its own.")

    static let jsonSyntax = DiagnosticExplanation(
        summary: "The JSON cannot be read.",
        explanation: "JSON is read strictly, by RFC 8259, one record a line.",
        example: "{\"type\": \"incident\", }",
        remedy: "Mend the line at the place that is named.")

    static let nestedTooDeep = DiagnosticExplanation(
        summary: "Values or folders are nested too deep.",
        explanation: "More than 64 levels of lists and mappings, or 32 folders, are no casebook.",
        example: "[[[[[[[[ ... ]]]]]]]]",
        remedy: "Take levels out.")

    static let duplicateKey = DiagnosticExplanation(
        summary: "A field stands twice in one mapping.",
        explanation: """
            YAML leaves open which of the two counts, and readers differ. Here neither does: the record is left \
            out.
            """,
        example: "date: 2017-05\ndate: 2017-06",
        remedy: "Keep one of the two.")
}

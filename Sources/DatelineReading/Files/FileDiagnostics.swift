package import DatelineModel

/// Faults of the files of a casebook, before anything in them is read.
extension DiagnosticID {
    package static let noCasebook = DiagnosticID(
        "no-casebook",
        summary: "A folder has no `dateline.yaml`.",
        explanation: """
            The file says what the casebook is: its title, its default marking, its scales. Without it no marking \
            can be taken for granted, so records that name none are held to be TLP:RED.
            """,
        example: "dateline check --casebook empty-folder",
        remedy: "Name the casebook's folder with `--casebook DIR`, or make one with `dateline init DIR`.")

    package static let unreadableFile = DiagnosticID(
        "unreadable-file",
        summary: "A file or folder cannot be read.",
        explanation: """
            The system refused it, or it is not a regular file. The record in it is left out; what refers to it is \
            dropped with a note.
            """,
        example: "incidents/2017/wannacry.md without the right to read it",
        remedy: "Give yourself the right to read it: `chmod u+r FILE`.")

    package static let unreadFile = DiagnosticID(
        "unread-file",
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

    package static let fileTooLarge = DiagnosticID(
        "file-too-large",
        summary: "A file, or a line of JSON, is larger than is read.",
        explanation: """
            A record of more than 4 MiB is a mistake or an attack. Files of JSON Lines may have 1 GiB, each line \
            of them 4 MiB.
            """,
        example: "a log file that was saved as incidents/2017/log.md",
        remedy: "Divide it into several records.")

    package static let tooManyFiles = DiagnosticID(
        "too-many-files",
        summary: "The casebook has more files than are read.",
        explanation: "After 200,000 files the rest is not read.",
        example: "a folder of generated records",
        remedy: "Put the records into one file of JSON Lines, one record a line.")

    package static let symbolicLink = DiagnosticID(
        "symbolic-link",
        summary: "A symbolic link is not followed.",
        explanation: """
            A link out of the casebook could publish any file of the machine. Links to files within the casebook \
            are followed, links to folders are not.
            """,
        example: "incidents/notes.md -> /etc/passwd",
        remedy: "Copy the file into the casebook.")

    package static let leftoverCopy = DiagnosticID(
        "leftover-copy",
        summary: "A file is a copy that a program left.",
        explanation: """
            Programs that keep folders in step, and merges, put a second version beside a record that was changed in \
            two places. It is not read, for it would be a second record of the same thing.
            """,
        example: "incidents/gate (conflicted copy 2018-02-21).md",
        remedy: "Take over into the record what only the copy has; then the copy is of no more use.")
}

/// A link to a file for other programs.
struct FileLink: Hashable, Sendable {
    let text: String
    let href: LinkTarget
    let mediaType: String
}

extension FileLink: ModelRecord {
    static let fields = RecordDescription<FileLink>(
        "FileLink",
        [
            .init("text", "What the file is.") { $0.text },
            .init("href", "The link.") { $0.href },
            .init("media_type", "Its media type: `application/atom+xml`.") { $0.mediaType },
        ])
}

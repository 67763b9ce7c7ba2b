import DatelineComposing

/// The files for other programs that lie beside a page: its sources for bibliographies, its techniques for the ATT&CK
/// Navigator. Feeds, which need to know all pages, are written with these.
struct PageAttachments {
    let subject: PageID
    let edition: Edition

    init(of subject: PageID, in edition: Edition) {
        self.subject = subject
        self.edition = edition
    }

    /// The files that the edition lists for the page.
    var files: [OutputFile] {
        get throws(PublishError) {
            var files: [OutputFile] = []
            for attachment in edition.attachments(of: subject) {
                guard let bytes = edition.bytes(of: attachment, beside: subject) else { continue }
                let path = attachment.route(beside: subject.route).path
                files.append(try OutputFile(String(path.dropFirst()), bytes))
            }
            return files
        }
    }
}

extension OutputFile {
    /// Everything that is published, for other programs.
    init(_ file: DataFile, in edition: Edition) throws(PublishError) {
        try self.init(String(file.route.path.dropFirst()), file.bytes(of: edition.disclosure))
    }
}

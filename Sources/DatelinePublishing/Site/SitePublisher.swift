public import DatelineComposing
import DatelineModel

/// Writes an edition as a static site: each page as HTML, Markdown and JSON, assets, feeds, data, search and manifest.
public struct SitePublisher: Sendable {
    private let edition: Edition
    private let renderer: PageRenderer
    private let staticFiles: [OutputFile]

    /// A publisher of an edition.
    ///
    /// - Parameters:
    ///   - edition: What is published.
    ///   - renderer: How pages become bytes.
    ///   - staticFiles: Files that are published as they are.
    public init(of edition: Edition, with renderer: PageRenderer, staticFiles: [OutputFile] = []) {
        self.edition = edition
        self.renderer = renderer
        self.staticFiles = staticFiles
    }

    /// Brings a folder to exactly this site.
    ///
    /// - Parameter progress: Told now and then how far it is.
    /// - Throws: ``PublishError``; the site that was there before is then as it was, unless the case says otherwise.
    public func publish(
        to folder: String, jobs: Int, options: WriterOptions = WriterOptions(),
        progress: @escaping @Sendable (PublishProgress) -> Void = { _ in }
    ) throws(PublishError) -> WriteReport {
        let count = edition.subjects.count
        let pages = PublishedPages(count: count)
        return try SiteWriter(folder: folder, options: options).write(
            count: count, jobs: jobs, progress: { progress(PublishProgress(done: $0, count: count)) }
        ) { index in
            guard let page = edition.page(edition.subjects[index]) else { return [] }
            pages.keep(page, at: index)
            return try PageFiles(of: page, in: edition, with: renderer).all
                + PageAttachments(of: edition.subjects[index], in: edition).files
        } last: { _ in
            let identity = SiteIdentity(of: edition, pages: pages.all)
            let attachments = SiteAttachments(edition: edition, identity: identity, pages: pages.all)
            return [{ try assets() + staticFiles }] + attachments.pieces
        }
    }

    private func assets() throws -> [OutputFile] {
        try renderer.assets().map { try OutputFile($0.path, $0.bytes) }
    }
}

/// How far a publication is.
public struct PublishProgress: Hashable, Sendable {
    /// How many pages are made.
    public let done: Int
    /// How many pages there are.
    public let count: Int
}

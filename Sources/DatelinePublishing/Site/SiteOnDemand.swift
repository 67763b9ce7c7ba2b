public import DatelineComposing
import DatelineModel
import ParallelWork

/// A site of which each file is made when somebody asks for it, with the bytes that it would be published with.
///
/// What needs to know all pages, the search and the feeds, makes them all when it is asked for, once.
public final class SiteOnDemand: Sendable {
    private let edition: Edition
    private let renderer: PageRenderer
    /// Assets, and files that are published as they are.
    private let plainFiles: [String: [UInt8]]
    private let subjects = Once<[String: PageID]>()
    private let pages = Once<[PublishedPage?]>()
    private let search = Once<Result<[OutputFile], any Error>>()
    private let feeds = Once<Result<[OutputFile], any Error>>()
    private let siteMap = Once<Result<[OutputFile], any Error>>()

    /// The site of an edition; nothing is composed yet.
    ///
    /// - Throws: `TemplateError` where the style sheet cannot be made.
    public init(of edition: Edition, with renderer: PageRenderer, staticFiles: [OutputFile] = []) throws {
        self.edition = edition
        self.renderer = renderer
        let files = try renderer.assets() + staticFiles.map { ($0.path, $0.bytes) }
        plainFiles = Dictionary(files) { $1 }
    }

    /// The bytes of the file at a path from the root of the site, `actors/apt37/index.html`; `nil` where there is none.
    ///
    /// - Throws: `TemplateError`, ``PublishError``.
    public func bytes(at path: String) throws -> [UInt8]? {
        if let bytes = plainFiles[path] { return bytes }
        if let bytes = try bytes(ofPageAt: path) { return bytes }
        if path.hasPrefix("data/") {
            let file = DataFile.files(of: edition.contents).first { $0.route.path == "/" + path }
            return file?.bytes(of: edition.disclosure)
        }
        if let all = concluding(path) { return try all.get().first { $0.path == path }?.bytes }
        let redirects = Redirects(in: edition) { [self] in page(at: $0.fileName(.html)).map(PublishedPage.init) }
        return redirects.text(at: path).map { Array($0.utf8) }
    }

    /// Whether there is a page in the folder at a path.
    public func hasPage(inFolder path: String) -> Bool { subject(ofPageAt: path + "/index.html") != nil }

    private func subject(ofPageAt path: String) -> PageID? {
        let all = subjects.value {
            Dictionary(edition.subjects.map { ($0.route.fileName(.html), $0) }) { first, _ in first }
        }
        return all[path]
    }

    private func page(at path: String) -> Page? { subject(ofPageAt: path).flatMap { edition.page($0) } }

    /// The bytes of a page, in any of its forms, or of a file beside it.
    private func bytes(ofPageAt path: String) throws -> [UInt8]? {
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        let isInFolder = subject(ofPageAt: path) == nil
        guard let subject = subject(ofPageAt: isInFolder ? folder + "index.html" : path) else { return nil }
        if let attachment = attachment(of: subject, at: path) {
            return edition.bytes(of: attachment, beside: subject)
        }
        guard path.hasPrefix(folder + "index.") || !isInFolder, let page = edition.page(subject) else { return nil }
        return try PageFiles(of: page, in: edition, with: renderer).bytes(at: path)
    }

    private func attachment(of subject: PageID, at path: String) -> Attachment? {
        edition.attachments(of: subject).first { $0.route(beside: subject.route).path == "/" + path }
    }

    /// The files that need to know all pages, of which one may be that at a path; `nil` where none can be.
    private func concluding(_ path: String) -> Result<[OutputFile], any Error>? {
        if path.hasPrefix("search/") {
            guard edition.hasPage(on: .search) else { return nil }
            return search.value { Result { try conclusion.searchIndex() } }
        }
        if path.hasPrefix("sitemap") { return siteMap.value { Result { try conclusion.siteMap } } }
        let name = path.split(separator: "/").last ?? ""
        guard name == "robots.txt" || Attachment.allCases.contains(where: { $0.feed != nil && $0.rawValue == name })
        else { return nil }
        return feeds.value { Result { try conclusion.feeds + conclusion.actorFeeds } }
    }

    private var conclusion: SiteAttachments {
        let pages = pages.value { inParallel(edition.subjects) { self.edition.page($0).map(PublishedPage.init) } }
            .compactMap(\.self)
        return SiteAttachments(edition: edition, identity: SiteIdentity(of: edition, pages: pages), pages: pages)
    }
}

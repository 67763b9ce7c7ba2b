internal import DatelineModel
internal import EDTF

/// Distinct sources of which only the address is known.
///
/// The address serves as the title; none is made up. The publisher is whoever runs the host.
struct URLSources: Sendable {
    /// What the least strictly marked of those who cite a page say about it.
    private struct Page {
        let marking: Marking
        var address: WebAddress
        var archive: WebAddress?
        /// The distinct notes on it, in the order in which they were added.
        var notes: [String] = []

        mutating func join(_ other: Page) {
            if other.address.text < address.text { address = other.address }
            archive = [archive, other.archive].compactMap(\.self).min { $0.text < $1.text }
            notes += other.notes.filter { !notes.contains($0) }
        }
    }

    private var pages: [String: Page] = [:]
    private var ids: [String: ID<Source>] = [:]
    private(set) var sources: [Source] = []

    /// Adds an address cited under a marking; returns `false` if the text is not an address, or one of a hidden
    /// service.
    mutating func add(_ text: String, marking: Marking? = nil, note: String? = nil) -> Bool {
        guard let (original, archive) = Self.addresses(text), !original.isHiddenService else { return false }
        // What a stricter statement adds, even the address of a copy, must not be published with a less strict one.
        let cited = Page(
            marking: marking ?? .clear, address: original, archive: archive, notes: note.map { [$0] } ?? [])
        guard var known = pages[original.page], known.marking <= cited.marking else {
            pages[original.page] = cited
            return true
        }
        if known.marking == cited.marking { known.join(cited) }
        pages[original.page] = known
        return true
    }

    /// The source of an address that was added; available after ``close(_:reserved:recorded:)``.
    func id(of text: String) -> ID<Source>? { Self.addresses(text).flatMap { ids[$0.original.page] } }

    /// Makes the sources, and enters their publishers.
    mutating func close(
        _ organisations: inout Organisations, reserved: Set<String>, recorded: CalendarDay? = nil
    ) {
        var names = UniqueIDs<String, Source>(reserved: reserved)
        for (page, known) in pages {
            let address = known.address
            let publisher = Publishing(author: nil, address: address).publisher ?? address.host
            names.ask(for: page, name: publisher + " " + address.lastWords, otherwise: address.host)
        }
        for (page, id) in names.assigned().sorted(by: { $0.value < $1.value }) {
            guard let known = pages[page] else { continue }
            ids[page] = id
            sources.append(source(id, of: known, publishedBy: &organisations, recorded: recorded))
        }
    }

    private func source(
        _ id: ID<Source>, of page: Page, publishedBy organisations: inout Organisations, recorded: CalendarDay?
    ) -> Source {
        let publishing = Publishing(author: nil, address: page.address)
        let name = publishing.publisher ?? Organisations.notKnownName
        let party = organisations.enter(name, kind: publishing.kind).map(Party.organisation) ?? .named(name)
        var source = Source(id: id, title: page.address.shown, publisher: party)
        source.url = page.address.text
        source.archived = page.archive?.text
        source.note = page.notes.isEmpty ? nil : page.notes.joined(separator: "; ")
        source.metadata.recorded = recorded
        source.metadata.marking = page.marking > .clear ? page.marking : nil
        return source
    }

    /// The address itself, or for an archived copy the original with the copy.
    private static func addresses(_ text: String) -> (original: WebAddress, archive: WebAddress?)? {
        guard let address = WebAddress(ShownText.line(text)) else { return nil }
        if let original = address.archived { return (original, address) }
        return (address, nil)
    }
}

extension WebAddress {
    /// The address as a reader sees it: without scheme, `www.` and a slash at its end.
    var shown: String {
        var shown = Substring(text.split(separator: "//", maxSplits: 1).last ?? "")
        if shown.lowercased().hasPrefix("www.") { shown = shown.dropFirst(4) }
        while shown.hasSuffix("/") { shown.removeLast() }
        return ShownText.cut(String(shown), to: 150)
    }

    /// The last part of the path: `dissecting_one_ofap` of `…/2017/03/dissecting_one_ofap.html`.
    ///
    /// A part with hardly any letters is joined to the one before it: `groups-G0007`, `alerts-TA17-163A`.
    fileprivate var lastWords: String {
        let path = shown.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
        guard let last = path.last else { return "" }
        let bare = last.split(separator: ".").first.flatMap { $0.count > 3 ? $0 : nil } ?? last
        guard bare.filter(\.isLetter).count <= 3, let before = path.dropLast().last else { return String(bare) }
        return "\(before)-\(bare)"
    }
}

internal import DatelineModel
internal import EDTF

/// Sources of which nothing but the address is known, each once.
///
/// The address stands for the title: none is made up. The publisher is the house behind the host.
struct AddressShelf: Sendable {
    private var pages: [String: WebAddress] = [:]
    private var archives: [String: WebAddress] = [:]
    private var markings: [String: Marking] = [:]
    /// What is noted on each page, in the order of meeting, and how far it may travel.
    private var notes: [String: [(text: String, marking: Marking)]] = [:]
    private var ids: [String: ID<Source>] = [:]
    private(set) var sources: [Source] = []

    /// Notes that something with a marking cites an address; `false` where the text is none, or of a hidden service.
    mutating func add(_ text: String, marking: Marking? = nil, note: String? = nil) -> Bool {
        guard let (original, archive) = Self.addresses(text), !original.isHiddenService else { return false }
        let page = original.page
        pages[page] = min(pages[page]?.text ?? original.text, original.text) == original.text ? original : pages[page]
        if let archive {
            archives[page] = archives[page].map { $0.text < archive.text ? $0 : archive } ?? archive
        }
        markings[page] = min(markings[page] ?? .red, marking ?? .clear)
        if let note { notes[page, default: []].append((note, marking ?? .clear)) }
        return true
    }

    /// The source of an address that was added, once the shelf is closed.
    func id(of text: String) -> ID<Source>? { Self.addresses(text).flatMap { ids[$0.original.page] } }

    /// Makes the sources, and enters their publishers.
    mutating func close(
        _ organisations: inout Organisations, reserved: Set<String>, recorded: CalendarDay? = nil
    ) {
        var names = UniqueIDs<String, Source>(reserved: reserved)
        for (page, address) in pages {
            let publisher = Publishing(author: nil, address: address).publisher ?? address.host
            names.ask(for: page, name: publisher + " " + address.lastWords, otherwise: address.host)
        }
        for (page, id) in names.assigned().sorted(by: { $0.value < $1.value }) {
            guard let address = pages[page] else { continue }
            ids[page] = id
            sources.append(source(id, page, address, &organisations, recorded))
        }
    }

    private func source(
        _ id: ID<Source>, _ page: String, _ address: WebAddress, _ organisations: inout Organisations,
        _ recorded: CalendarDay?
    ) -> Source {
        let publishing = Publishing(author: nil, address: address)
        let name = publishing.publisher ?? Organisations.notKnownName
        let party = organisations.enter(name, kind: publishing.kind).map(Party.organisation) ?? .named(name)
        var source = Source(id: id, title: address.shown, publisher: party)
        source.url = address.text
        source.archived = archives[page]?.text
        source.note = note(on: page)
        source.keeping.recorded = recorded
        source.keeping.marking = markings[page].flatMap { $0 > .clear ? $0 : nil }
        return source
    }

    /// What is noted on a page where its marking lets it go as far as the page, each note once.
    private func note(on page: String) -> String? {
        var texts: [String] = []
        for note in notes[page] ?? [] where note.marking <= markings[page] ?? .clear && !texts.contains(note.text) {
            texts.append(note.text)
        }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    /// The address itself, or what an archive keeps a copy of together with the copy.
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
    /// One that holds hardly a letter goes with the part before it: `groups-G0007`, `alerts-TA17-163A`.
    fileprivate var lastWords: String {
        let path = shown.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").dropFirst()
        guard let last = path.last else { return "" }
        let bare = last.split(separator: ".").first.flatMap { $0.count > 3 ? $0 : nil } ?? last
        guard bare.filter(\.isLetter).count <= 3, let before = path.dropLast().last else { return String(bare) }
        return "\(before)-\(bare)"
    }
}

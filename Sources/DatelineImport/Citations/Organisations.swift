internal import DatelineModel

/// The organisations that say and publish things, each under one id however it is spelled.
struct Organisations: Sendable {
    private var spellings: [ID<Organisation>: [String: Int]] = [:]
    private var kinds: [ID<Organisation>: String] = [:]
    private var countries: [ID<Organisation>: Country] = [:]

    /// The publisher's name where none is known.
    static let notKnownName = "Publisher not known"

    /// Enters an organisation and returns its id; `nil` if no id can be made of the name.
    mutating func enter(_ name: String, kind: String? = nil, country: Country? = nil) -> ID<Organisation>? {
        guard let id = Self.id(of: name) else { return nil }
        spellings[id, default: [:]][Self.bare(ShownText.line(name)), default: 0] += 1
        if let kind { kinds[id] = min(kinds[id] ?? kind, kind) }
        if let country { countries[id] = min(countries[id] ?? country, country) }
        return id
    }

    /// Enters a publisher under the name that its sources use.
    mutating func enterHouse(_ name: String) -> ID<Organisation>? {
        let bare = Self.bare(ShownText.line(name))
        guard let known = KnownPublisher.named(bare), known.answers(to: bare) else { return enter(bare) }
        return enter(known.name, kind: known.kind)
    }

    /// Adds organisations that were entered elsewhere.
    static func += (all: inout Organisations, others: Organisations) {
        all.spellings.merge(others.spellings) { $0.merging($1, uniquingKeysWith: +) }
        all.kinds.merge(others.kinds, uniquingKeysWith: min)
        all.countries.merge(others.countries, uniquingKeysWith: min)
    }

    /// The id for an organisation's name; `nil` if none can be made of it.
    static func id(of name: String) -> ID<Organisation>? {
        let bare = bare(ShownText.line(name))
        return ID<Organisation>(slugOf: isDomain(bare) ? bare.prefix { $0 != "." } : bare[...])
    }

    /// The name by which an organisation is known elsewhere, where the names are the same.
    static func knownName(_ name: String) -> String {
        let bare = bare(name)
        guard let known = KnownPublisher.named(bare), known.answers(to: bare) else { return name }
        return known.name
    }

    /// Whether a name is that of a host, such as `qualys.com`, which counts as the organisation Qualys.
    private static func isDomain(_ name: String) -> Bool {
        name.contains(".")
            && name.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || "0123456789.-".utf8.contains(byte)
            }
    }

    /// The vocabulary term of each: the commonest spelling of its name, preferring names to hosts.
    var terms: [ID<Organisation>: VocabularyTerm] {
        var terms: [ID<Organisation>: VocabularyTerm] = [:]
        for (id, names) in spellings {
            let written = names.filter { !Self.isDomain($0.key) }
            let best = (written.isEmpty ? names : written).max { ($0.value, $1.key) < ($1.value, $0.key) }
            var term = VocabularyTerm(name: best?.key ?? id.text)
            term.kind = kinds[id]
            term.country = countries[id]
            terms[id] = term
        }
        return terms
    }

    /// A name without its article and legal form: `MITRE` for "The MITRE Corporation".
    static func bare(_ name: String) -> String {
        var words = name.split(separator: " ").map(String.init)
        if words.count > 1, words[0] == "The", legalForms.contains(Self.key(words[words.count - 1])) {
            words.removeFirst()
        }
        while words.count > 1, legalForms.contains(Self.key(words[words.count - 1])) { words.removeLast() }
        if var last = words.popLast() {
            if last.hasSuffix(",") { last.removeLast() }
            words.append(last)
        }
        return words.joined(separator: " ")
    }

    private static func key(_ word: String) -> String { word.lowercased().filter(\.isLetter) }

    private static let legalForms: Set<String> = [
        "inc", "incorporated", "corp", "corporation", "ltd", "limited", "llc", "gmbh", "ag", "sa", "plc", "bv", "sro",
        "co",
    ]
}

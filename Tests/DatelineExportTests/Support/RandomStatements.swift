import DatelineExport

extension RandomRecords {
    /// Who says so, with any of its fields.
    mutating func provenance() -> JSONValue {
        let words = ["low", "moderate", "high", "disputed", "not-disclosed"]
        return .members([
            "by": maybe(70) { .string($0.random.one(of: ["fireeye", "cisco", "actor-2", "Somebody, with a comma"])) },
            "said": maybe(60) { .string($0.random.date()) },
            "source": maybe(60) { .array($0.someSources().map(JSONValue.string)) },
            "words": maybe(30) { .string($0.text()) },
            "confidence": maybe(40) { value in
                value.random.chance(70)
                    ? .string(value.random.one(of: words)) : .members(["word": "strong", "scale": "FireEye"])
            },
            "likelihood": maybe(30) { value in
                value.random.chance(50) ? "disputed" : .members(["word": "likely", "scale": "ICD 203"])
            },
            "credibility": maybe(20) { .string(String(1 + $0.random.below(6))) },
            "marking": maybe(20) { .string($0.marking(from: 2)) },
            "withdrawn": maybe(10) { .string($0.random.date()) }, "note": maybe(20) { .string($0.text()) },
        ])
    }

    mutating func mention(_ id: String) -> JSONValue {
        random.chance(50) ? .string(id) : JSONValue.members(["id": .string(id)]).adding(provenance())
    }

    mutating func target() -> JSONValue {
        let place: JSONValue =
            switch random.below(4) {
            case 0: .members(["country": .string(random.one(of: ["KR", "NO", "US"]))])
            case 1: .members(["sector": "space-mining", "country": "KR"])
            case 2: .members(["region": "middle-east"])
            default: .members(["name": .string(text())])
            }
        return place.adding(provenance())
    }

    private mutating func someSources() -> [String] {
        let some = random.some(of: sources)
        return some.isEmpty ? [sources[0]] : some
    }

    mutating func marking(from first: Int, to last: Int = 4) -> String {
        let labels = ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
        return labels[first + random.below(last - first + 1)]
    }

    /// One line of text with whatever is awkward in one format or another.
    mutating func text() -> String {
        let pieces = [
            "APT37", "=1+1", "\"quoted\"", "back\\slash", "a, b; c", "라자루스", "<b>&amp;</b>", "yes", "0012", "@here",
            "100 %", "{x}_$", "# not a comment", "null", "2017-05", "- item", "it's", "😀", "key: value", "[@source-1]",
        ]
        return (0..<(1 + random.below(3))).map { _ in random.one(of: pieces) }.joined(separator: " ")
    }

    /// Blocks of Markdown, some with citations.
    mutating func prose() -> String {
        let blocks = [
            "A paragraph.", "A paragraph with a citation. [@source-1]", "Two. [@source-2; @source-3, p. 4]",
            "- one\n- two [@source-4]", "> quoted *text*", "## Heading", "    code = 1",
            "Lines\nof one paragraph & <more>", "1. first\n2. second",
        ]
        return (0..<(1 + random.below(4))).map { _ in random.one(of: blocks) }.joined(separator: "\n\n")
    }
}

extension SeededGenerator {
    /// Dates of every kind that a casebook can have.
    mutating func date() -> String {
        let dates = [
            "2017", "2017-05", "2017-05-12", "2017-05-12T07:44:00Z", "2017-05-12T16:44:00+09:00", "2015~", "2016-03?",
            "2016%", "201X", "2017-XX-XX", "2017-05-XX", "2017-22", "2017-34", "2017-05-12/2017-05-15", "2012/..",
            "../2016", "2012/", "/2016", "[2015,2016]", "{2015-01,2016}", "[..2012]", "2004-?06-~11", "Y17E7", "1950S2",
        ]
        return chance(40) ? day() : one(of: dates)
    }

    mutating func day() -> String {
        let (month, day) = (1 + below(12), 1 + below(28))
        return "201\(4 + below(5))-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

extension JSONValue {
    /// An object with the members of another one behind its own; empty lists are left out.
    func adding(_ other: JSONValue) -> JSONValue {
        guard case .object(let members) = self, case .object(let more) = other else { return self }
        return .object((members + more).filter { $0.value != .array([]) })
    }
}

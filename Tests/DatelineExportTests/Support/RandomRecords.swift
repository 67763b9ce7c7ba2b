import DatelineExport

/// Random casebooks that use every field of the record format, as JSON Lines.
struct RandomRecords {
    var random: SeededGenerator
    private let actors = (1...4).map { "actor-\($0)" }
    private let incidents = (1...5).map { "incident-\($0)" }
    let sources = (1...5).map { "source-\($0)" }

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func lines() -> [String] {
        let values =
            [casebook()] + actors.map { actor($0) } + incidents.map { incident($0) } + sources.map { source($0) }
        return values.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private mutating func casebook() -> JSONValue {
        .members([
            "type": "casebook", "title": .string(text()), "publisher": maybe(50) { .string($0.text()) },
            "base-url": maybe(50) { _ in "https://example.org/" }, "description": maybe(50) { .string($0.text()) },
            "scales": maybe(30) { _ in .members(["likelihood": "FIRST/NATO"]) },
            "publish": maybe(30) { _ in .members(["beside": .array(["markdown"]), "data": .array([])]) },
            "vocabulary": .members([
                "organisations": .members([
                    "fireeye": .members(["name": "FireEye", "kind": "company", "country": "US"]), "cisco": "Cisco",
                ]),
                "malware": .members([
                    "wannacry": .members(["name": "WannaCry", "attack": "S0366"]), "dogcall": "DOGCALL",
                ]),
                "techniques": .members(["T1486": "Data Encrypted for Impact"]),
                "vulnerabilities": .members(["CVE-2017-0144": "EternalBlue"]),
                "sectors": .members(["space-mining": "Space mining"]),
            ]),
        ])
    }

    private mutating func actor(_ id: String) -> JSONValue {
        let others = actors.filter { $0 != id }
        return .members([
            "type": "actor", "id": .string(id), "name": .string(text()),
            "named": maybe(50) { .members([:]).adding($0.provenance()) },
            "kind": maybe(80) {
                .string($0.random.one(of: ["intrusion-set", "threat-actor", "state", "unit", "persona"]))
            },
            "country": maybe(30) { _ in "KP" },
            "active": list(50) { value in
                .members([
                    "start": value.maybe(80) {
                        .string($0.random.one(of: ["2012", "[..2012]", "2010~", "..", "2011-05-03"]))
                    },
                    "end": value.maybe(60) { .string($0.random.one(of: ["..", "2016", "2017-03"])) },
                ]).adding(value.provenance())
            },
            "aliases": list { value in
                .members([
                    "name": .string(value.text()),
                    "overlap": value.maybe(50) { .string($0.random.one(of: ["same", "overlaps", "part-of"])) },
                ]).adding(value.provenance())
            },
            "relations": list { value in
                let kinds = ["part-of", "same-as", "overlaps", "works-for", "sponsored-by", "distinct-from"]
                return JSONValue.members([
                    "kind": .string(value.random.one(of: kinds)), "to": .string(value.random.one(of: others)),
                ]).adding(value.provenance())
            },
        ]).adding(common())
    }

    private mutating func incident(_ id: String) -> JSONValue {
        let actors = actors
        return JSONValue.members([
            "type": .string(random.one(of: ["incident", "activity", "statement", "disclosure", "response"])),
            "id": .string(id), "title": .string(text()), "date": .string(random.date()),
            "known": maybe(30) { .string($0.random.date()) },
            "vulnerabilities": list { value in value.mention("CVE-2017-0144") },
            "about": .array(random.some(of: actors).map(JSONValue.string)),
            "attribution": list { value in
                JSONValue.members(["to": .string(value.random.one(of: actors + ["unknown"]))])
                    .adding(value.provenance())
            },
            "related": .array(random.some(of: incidents.filter { $0 != id }).map(JSONValue.string)),
        ]).adding(common())
    }

    private mutating func source(_ id: String) -> JSONValue {
        .members([
            "type": "source", "id": .string(id), "title": .string(text()),
            "publisher": .string(random.one(of: ["fireeye", "actor-1", "The New York Times"])),
            "author": .array((0..<random.below(3)).map { _ in .string(text()) }),
            "published": maybe(80) { .string($0.random.date()) },
            "url": maybe(70) { _ in "https://example.org/a?b=c&d=%20#e" },
            "archived": maybe(20) { _ in "https://archive.example/x" },
            "retrieved": maybe(40) { .string($0.random.day()) },
            "kind": maybe(70) {
                .string($0.random.one(of: ["report", "news", "indictment", "database", "book", "post"]))
            },
            "language": maybe(20) { _ in "ko" }, "reliability": maybe(20) { .string($0.random.one(of: ["A", "F"])) },
            "marking": maybe(30) { .string($0.marking(from: 0)) }, "note": maybe(30) { .string($0.text()) },
        ])
    }

    /// What incidents and actors have in common.
    private mutating func common() -> JSONValue {
        let claims = random.below(3)
        return .members([
            "recorded": maybe(60) { .string($0.random.day()) },
            "marking": maybe(30) { .string($0.marking(from: 0, to: 2)) },
            "targets": list { $0.target() },
            "malware": list { value in value.mention(value.random.one(of: ["wannacry", "dogcall", "not-listed"])) },
            "techniques": list { value in value.mention(value.random.one(of: ["T1486", "T1566.001"])) },
            "claims": .array(
                (0..<claims).map { number in
                    JSONValue.members(["id": maybe(70) { _ in .string("claim-\(number)") }, "text": .string(text())])
                        .adding(provenance())
                }),
            "sources": .array(random.some(of: sources).map(JSONValue.string)),
            "tags": .array((0..<random.below(3)).map { _ in .string(text()) }),
            "ids": maybe(40) { value in .members(["attack": "G0067", "misp": .string(value.text())]) },
            "body": maybe(60) { .string($0.prose()) },
        ])
    }

    mutating func maybe(_ percent: Int, _ value: (inout RandomRecords) -> JSONValue) -> JSONValue? {
        random.chance(percent) ? value(&self) : nil
    }

    private mutating func list(_ percent: Int = 60, _ item: (inout RandomRecords) -> JSONValue) -> JSONValue? {
        guard random.chance(percent) else { return nil }
        return .array((0..<(1 + random.below(3))).map { _ in item(&self) })
    }
}

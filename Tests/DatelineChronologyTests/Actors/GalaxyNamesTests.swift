import DatelineChronology
import DatelineModel
import Foundation
import Testing

/// The names of the MISP galaxy's threat actors, of which some are used for more than one.
@Suite(.enabled(if: SharedFiles.data(SharedFiles.galaxy) != nil, "there is no ../shared/\(SharedFiles.galaxy)"))
struct GalaxyNames {
    private struct Galaxy: Decodable {
        struct Value: Decodable {
            struct Meta: Decodable { let synonyms: [String]? }
            let value: String
            let meta: Meta?
        }
        let values: [Value]
    }

    let disclosure: Disclosure
    /// The actors of each name, counted without the index: names are compared in small letters without punctuation.
    let users: [String: Set<ID<Actor>>]

    init() throws {
        let galaxy = try JSONDecoder().decode(Galaxy.self, from: try #require(SharedFiles.data(SharedFiles.galaxy)))
        var users: [String: Set<ID<Actor>>] = [:]
        var actors: [Actor] = []
        for (number, value) in galaxy.values.enumerated() {
            var actor = Actor(id: try #require(ID("galaxy-\(number)")), name: value.value)
            actor.aliases = (value.meta?.synonyms ?? []).map { Alias(name: $0, provenance: Provenance()) }
            actors.append(actor)
            for name in [value.value] + (value.meta?.synonyms ?? []) {
                users[Self.plain(name), default: []].insert(actor.id)
            }
        }
        self.users = users
        let casebook = Casebook(settings: Settings(title: "Galaxy"), incidents: [], actors: actors, sources: [])
        disclosure = casebook.disclosed(at: .clear)
    }

    @Test func aNameOfSeveralActorsIsFoundAsSeveral() {
        let index = ActorIndex(of: disclosure)
        var several = 0
        for actor in disclosure.actors {
            for name in [actor.name] + actor.aliases.map(\.name) {
                let expected = users[Self.plain(name)] ?? []
                switch index.find(name) {
                case .one(let id): #expect(expected == [id], "\(name)")
                case .several(let ids):
                    #expect(Set(ids) == expected && ids.count == expected.count, "\(name)")
                    several += 1
                case .none: Issue.record("nobody is called \(name)")
                }
                #expect(Set(index.others(called: name, than: actor.id)) == expected.subtracting([actor.id]), "\(name)")
            }
        }
        #expect(several > 54, "each of the 27 names and more stands with two actors at least")
        #expect(users.values.count { $0.count > 1 } >= 27)
    }

    @Test func grizzlySteppeIsTwo() throws {
        guard case .several(let found) = ActorIndex(of: disclosure).find("Grizzly Steppe") else {
            Issue.record("Grizzly Steppe is not found as several")
            return
        }
        #expect(found.compactMap { disclosure.actor($0)?.name }.sorted() == ["APT28", "APT29"])
    }

    private static func plain(_ name: String) -> String {
        let ignored = Set(" -_.\u{2010}\u{2011}\u{2013}")
        return String(name.lowercased().filter { !ignored.contains($0) })
    }
}

import DatelinePublishing
import EDTF

extension SearchDocument {
    static let wannacry = SearchDocument(
        route: "/incidents/wannacry/", title: "WannaCry ransomware outbreak",
        summary: "A worm spread through unpatched Windows machines.",
        text: "T1486 T1210 National Health Service; CVE-2017-0144 and 192.0.2[.]1", date: "12–15 May 2017",
        facets: [
            .init(.actor, id: "lazarus", name: "Lazarus Group"), .init(.country, id: "gb", name: "United Kingdom"),
            .init(.sector, id: "healthcare", name: "Healthcare"), .init(.kind, id: "incident", name: "Incident"),
        ], time: .oneOf([.run(17_298, 17_301)]))
    static let olympic = SearchDocument(
        route: "/incidents/olympic-destroyer/", title: "Olympic Destroyer", text: "평창 동계 올림픽. 2018年冬季奥林匹克运动会",
        date: "February 2018",
        facets: [.init(.country, id: "kr", name: "South Korea"), .init(.kind, id: "incident", name: "Incident")],
        time: .oneOf([.some(17_563, 17_590)]))
    static let reaper = SearchDocument(
        route: "/actors/apt37/", title: "APT37", summary: "Also called Reaper, ScarCruft, Réaper and Group123.",
        text: "Since at least 2012. Łódź, Straße, ĄĘ, Ｆｕｌｌｗｉｄｔｈ.", date: "since at least 2012", marking: "TLP:GREEN",
        facets: [.init(.actor, id: "apt37", name: "APT37"), .init(.kind, id: "actor", name: "Actor")],
        time: .oneOf([
            DayBounds(earliestStart: .min, latestStart: 15_705, earliestEnd: 17_582, latestEnd: .max)
        ]))
    static let report = SearchDocument(
        route: "/sources/fireeye/", title: "Reaper: the overlooked actor", text: "A report on APT37 and 北京",
        date: "2018", facets: [.init(.kind, id: "source", name: "Source")],
        time: .oneOf([.some(17_532, 17_896)]))
    static let term = SearchDocument(
        route: "/techniques/T1566.001/", title: "Spearphishing Attachment", names: ["T1566.001"],
        text: "A mail with a file.", facets: [.init(.kind, id: "technique", name: "technique")])
    static let wave = SearchDocument(
        route: "/incidents/two-waves/", title: "Two waves", date: "12 May 2017 and 1 March 2018",
        facets: [.init(.kind, id: "incident", name: "Incident")],
        time: .allOf([.run(17_298, 17_298), .run(17_591, 17_591)]))

    static let all = [olympic, report, wannacry, reaper, term, wave]

    /// Documents of words that are drawn by lot: few that are everywhere, many that are rare.
    static func drawn(_ count: Int, words: Int, seed: UInt64) -> [SearchDocument] {
        var numbers = SeededNumbers(seed: seed)
        func word() -> String {
            let rank = numbers.pick(numbers.pick(numbers.pick(40_000) + 1) + 1)
            return String(rank &* 7919 % 46_656 + 1_679_616 * (rank % 3), radix: 36)
        }
        return (0..<count).map { number in
            let first = 14_000 + numbers.pick(4_000)
            let isOpen = numbers.pick(5) == 0
            return SearchDocument(
                route: "/incidents/\(number)/", title: (0..<5).map { _ in word() }.joined(separator: " "),
                summary: (0..<12).map { _ in word() }.joined(separator: " "),
                text: (0..<words).map { _ in word() }.joined(separator: " "), date: "May 2017",
                facets: [
                    .init(.actor, id: "actor-\(number % 90)", name: "Actor \(number % 90)"),
                    .init(
                        .kind, id: number % 3 == 0 ? "incident" : "source",
                        name: number % 3 == 0 ? "Incident" : "Source"),
                ],
                time: .oneOf([
                    .some(isOpen ? .min : first, numbers.pick(5) == 0 ? .max : first + numbers.pick(400))
                ]))
        }
    }
}

extension DayBounds {
    /// Every day from a first to a last.
    static func run(_ first: Int, _ last: Int) -> DayBounds {
        DayBounds(earliestStart: first, latestStart: first, earliestEnd: last, latestEnd: last)
    }

    /// Some day from a first to a last.
    static func some(_ first: Int, _ last: Int) -> DayBounds {
        DayBounds(earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last)
    }
}

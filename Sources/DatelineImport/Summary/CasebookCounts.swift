internal import DatelineModel

extension Casebook {
    /// How many there are of each kind of record and term that is not built in, for a summary.
    var counts: [(what: String, count: Int)] {
        let common = Vocabulary()
        return [
            ("actors", actors.count), ("incidents", incidents.count), ("sources", sources.count),
            ("malware", vocabulary.malware.count), ("techniques", vocabulary.techniques.count),
            ("vulnerabilities", vocabulary.vulnerabilities.count),
            ("organisations", vocabulary.organisations.count),
            ("sectors", vocabulary.sectors.keys.filter { common.sectors[$0] == nil }.count),
            ("regions", vocabulary.regions.keys.filter { common.regions[$0] == nil }.count),
        ]
    }
}

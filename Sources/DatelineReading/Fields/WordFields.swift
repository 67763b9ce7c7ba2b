internal import DatelineModel

extension Fields {
    /// One of a list of words; `nil` where it is absent or faulty.
    func word<Word: RawRepresentable<String> & CaseIterable>(
        _ name: String, as type: Word.Type = Word.self, _ log: inout RecordLog
    ) -> Word? {
        self[name].flatMap { WordText.read($0, field: name, &log) }
    }

    /// A marking of the Traffic Light Protocol; `nil` where it is absent or faulty.
    func marking(_ name: String, _ log: inout RecordLog) -> Marking? {
        guard let node = self[name] else { return nil }
        let text = node.text ?? ""
        if let marking = Marking(label: text) { return marking }
        let labels = Marking.allCases.map(\.label).joined(separator: ", ")
        log.error(
            .markingLabel, "'\(node.text ?? node.shape)' is not a TLP 2.0 label", at: log.place(of: node),
            help: Marking.probablyMeant(by: text).map { "write '\($0.label)'" } ?? "the labels are \(labels)")
        return nil
    }

    /// A country by its code; `nil` where it is absent or faulty.
    func country(_ name: String, _ log: inout RecordLog) -> Country? {
        guard let node = self[name] else { return nil }
        let text = node.text ?? ""
        if let country = Country(code: text) { return country }
        let meant = Country.named(text).map { "write '\($0.code)' for \($0.name)" }
        log.error(
            .countryCode, "'\(node.text ?? node.shape)' is not a country code of ISO 3166-1", at: log.place(of: node),
            help: meant ?? "write two capital letters, such as 'KR' for South Korea")
        return nil
    }
}

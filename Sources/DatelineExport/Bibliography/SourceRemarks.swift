import DatelineModel

/// What bibliographies have no field for: how far a source may travel, how far it is trusted, our note on it.
enum SourceRemarks {
    /// The remarks in one line; `nil` where there are none.
    static func text(of source: Source) -> String? {
        let marking = source.metadata.marking.flatMap { $0 == .clear ? nil : $0.label }
        let reliability = source.reliability.map { "Reliability \($0.rawValue) (\($0.meaning))" }
        let remarks = [marking, reliability, source.note].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
    }
}

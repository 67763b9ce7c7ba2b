internal import DatelineModel

extension ReadRecord {
    /// Whether something that is no id stands where one belongs.
    var hasMisspelledIDs: Bool {
        references.contains { if case .misspelled = $0.target { true } else { false } }
    }

    /// Says in the help for what is no id which one was meant, where a name or an address tells.
    mutating func nameWhatWasMeant(_ names: TermNames) {
        for reference in references {
            guard case .misspelled(let text, let list) = reference.target,
                let id = names.id(ofNamed: text, in: list)
            else { continue }
            let help = "write '\(id)', the id of \(list.thing) that goes by '\(text)'"
            faults.help(help.inShort, for: .idSpelling, at: reference.place)
        }
    }
}

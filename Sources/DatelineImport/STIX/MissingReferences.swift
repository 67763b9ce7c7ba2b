internal import DatelineModel

extension STIXObjectStore {
    /// Notes how many of the objects that one refers to in a field are in none of the files.
    mutating func noteMissing(_ ids: [String], in field: String, of object: STIXObject) {
        let missing = Set(ids.filter { !isInInput($0) }).sorted()
        guard let first = missing.first else { return }
        let message =
            missing.count == 1
            ? "'\(first)', which '\(object.id)' refers to in '\(field)', is not in the input"
            : "\(missing.count) of the objects that '\(object.id)' refers to in '\(field)' are not in the input, '\(first)' among them"
        report(Diagnostic(.note, .stixReference, message, at: object.place, help: Self.remedy))
    }

    /// Reports that what an object is about is in none of the files, so that it is left out.
    mutating func reportMissing(_ id: String, of object: STIXObject) {
        report(
            Diagnostic(
                .warning, .stixReference, "'\(id)', which '\(object.id)' refers to, is not in the input",
                at: object.place, help: Self.remedy))
    }

    /// Notes each identity that made something used and is in none of the files, with how much it made.
    mutating func noteMissingCreators() {
        for (id, made) in missingCreators.sorted(by: { $0.key < $1.key }) {
            let things = made.count == 1 ? "an object that is" : "\(made.count) objects that are"
            report(
                Diagnostic(
                    .note, .stixReference, "'\(id)', which made \(things) used, is not in the input", at: made.first,
                    help: Self.remedy))
        }
    }

    private static let remedy = "import it together with the bundle that holds it"
}

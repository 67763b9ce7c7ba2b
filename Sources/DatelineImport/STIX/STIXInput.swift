internal import DatelineModel

/// What an import of STIX has before it: the objects, what a person said of them, and what follows from these alone.
struct STIXInput: Sendable {
    let objects: STIXObjects
    let options: STIXImportOptions
    /// The names of the files, for the title and for the sources that stand for them.
    let files: InputFiles
    let markings: Markings
    /// Which objects become records or terms, and under which ids.
    let names: RecordNames

    init(_ objects: STIXObjects, _ options: STIXImportOptions, files: InputFiles) {
        self.objects = objects
        self.options = options
        self.files = files
        markings = Markings(objects.all(.marking), unresolved: options.unresolvedMarking)
        names = RecordNames(objects)
    }
}

extension STIXInput {
    /// Tells how many of the objects that one refers to in a field are in none of the files.
    func missing(_ ids: [String], in field: String, of object: STIXObject) -> Diagnostic? {
        let missing = Set(ids.filter { !objects.isInInput($0) }).sorted()
        guard let first = missing.first else { return nil }
        let message =
            missing.count == 1
            ? "'\(first)', which '\(object.id)' refers to in '\(field)', is not in the input"
            : "\(missing.count) of the objects that '\(object.id)' refers to in '\(field)' are not in the input, '\(first)' among them"
        return Diagnostic(.note, .stixReference, message, at: object.place, help: Self.remedy)
    }

    /// Tells that what an object is about is in none of the files, so that it is left out.
    func missing(_ id: String, of object: STIXObject) -> Diagnostic {
        Diagnostic(
            .warning, .stixReference, "'\(id)', which '\(object.id)' refers to, is not in the input",
            at: object.place, help: Self.remedy)
    }

    /// Tells of each identity that made something used and is in none of the files, with how much it made.
    func missingMakers(_ accounts: STIXAccounts) -> [Diagnostic] {
        accounts.makers.filter { !objects.isInInput($0.key) }.sorted { $0.key < $1.key }.map { id, made in
            let things = made.count == 1 ? "an object that is" : "\(made.count) objects that are"
            return Diagnostic(
                .note, .stixReference, "'\(id)', which made \(things) used, is not in the input", at: made.first,
                help: Self.remedy)
        }
    }

    private static let remedy = "import it together with the bundle that holds it"
}

internal import DatelineModel

/// A message that is printed once, with all the places where it applies and what follows from it.
struct FoldedDiagnostic {
    /// The message, at the first of its places.
    let first: Diagnostic
    /// All places where it applies, the first among them.
    private(set) var places: [TextPlace?]
    /// What was dropped because of it.
    private(set) var consequences = Consequences()

    /// Files that cannot be read at all come first, since what is missing in them causes other faults.
    private var rank: Int { Self.faultsOfWholeFiles.contains(first.id) ? 0 : 1 }

    private static let faultsOfWholeFiles: Set<DiagnosticID> = [
        .noCasebook, .unreadableFile, .unreadFile, .fileTooLarge, .tooManyFiles, .symbolicLink, .textEncoding,
    ]

    /// How often the message applies.
    var count: Int { places.count }

    private init(_ diagnostic: Diagnostic) {
        first = diagnostic
        places = [diagnostic.place]
    }

    /// Folds diagnostics: equal ones into one, consequences under their causes, the most severe first.
    ///
    /// Within a severity, the order is kept.
    static func folded(_ diagnostics: [Diagnostic]) -> [FoldedDiagnostic] {
        let causes = Set(diagnostics.filter { $0.severity == .error }.flatMap(Self.subjects))
        var folded: [FoldedDiagnostic] = []
        var indices: [Message: Int] = [:]
        var causeIndices: [DiagnosticSubject: Int] = [:]
        for diagnostic in diagnostics where !(diagnostic.cause.map(causes.contains) ?? false) {
            let index = indices[Message(diagnostic), default: folded.count]
            if index < folded.count {
                folded[index].places.append(diagnostic.place)
            } else {
                indices[Message(diagnostic)] = index
                folded.append(FoldedDiagnostic(diagnostic))
            }
            guard diagnostic.severity == .error else { continue }
            for subject in subjects(of: diagnostic) where causeIndices[subject] == nil { causeIndices[subject] = index }
        }
        for diagnostic in diagnostics {
            guard let cause = diagnostic.cause, let index = causeIndices[cause] else { continue }
            folded[index].consequences.add(diagnostic, because: cause)
        }
        return inOrder(folded)
    }

    private static func inOrder(_ folded: [FoldedDiagnostic]) -> [FoldedDiagnostic] {
        folded.enumerated().sorted {
            ($0.element.first.severity, $0.element.rank, $0.offset)
                < ($1.element.first.severity, $1.element.rank, $1.offset)
        }.map(\.element)
    }

    /// What an error may be the cause of: the loss of its record, or of what else its file holds.
    private static func subjects(of error: Diagnostic) -> [DiagnosticSubject] {
        [error.subject, error.subject == nil ? error.place.map { .file($0.file) } : nil].compactMap { $0 }
    }

    /// What makes two diagnostics the same to a reader.
    private struct Message: Hashable {
        let severity: Diagnostic.Severity
        let id: DiagnosticID
        let texts: [String?]

        init(_ diagnostic: Diagnostic) {
            severity = diagnostic.severity
            id = diagnostic.id
            texts = [diagnostic.message, diagnostic.label, diagnostic.help]
        }
    }
}

/// What was dropped because something is left out, summed up in one line under the cause.
struct Consequences {
    /// Where something was dropped.
    private(set) var places: [TextPlace?] = []
    private var causes: Set<DiagnosticSubject> = []
    private var first: DiagnosticSubject?

    mutating func add(_ diagnostic: Diagnostic, because cause: DiagnosticSubject) {
        places.append(diagnostic.place)
        first = first ?? cause
        causes.insert(cause)
    }

    /// What was dropped, without the places; `nil` where nothing was.
    var text: String? {
        guard let first else { return nil }
        let references = places.count == 1 ? "1 reference" : "\(Figures.grouped(places.count)) references"
        let whose = causes.count == 1 ? first.words : "\(Figures.grouped(causes.count)) records"
        return "\(references) to \(whose) \(places.count == 1 ? "is" : "are") dropped, with what stands on that alone"
    }
}

/// Numbers as people read them.
enum Figures {
    /// A number with a comma between thousands.
    static func grouped(_ number: Int) -> String {
        var grouped = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index.isMultiple(of: 3), digit != "-" { grouped.append(",") }
            grouped.append(digit)
        }
        return String(grouped.reversed())
    }
}

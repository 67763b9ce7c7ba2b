/// What is wrong with a template, and where.
public struct TemplateError: Error, Sendable, Hashable {
    /// What sort of fault it is.
    public enum Kind: String, Sendable, Hashable {
        /// The text does not follow the language.
        case syntax
        /// A variable, field, filter, test, block, macro or template that does not exist.
        case unknownName
        /// A part of Jinja that is left out here.
        case unsupported
        /// A value that cannot be used in this way, found while rendering.
        case value
        /// A limit was reached.
        case limit
    }

    /// The sort of fault.
    public let kind: Kind
    /// The template's name.
    public let template: String
    /// The path to show, from ``TemplateSource/origin``.
    public let origin: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1.
    public let column: Int
    /// How many characters are meant, at least 1, all on that line.
    public let length: Int
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to write instead, where that is known.
    public let remedy: String?

    /// A fault at a place.
    public init(
        kind: Kind, template: String, origin: String, line: Int, column: Int, length: Int, message: String,
        remedy: String? = nil
    ) {
        self.kind = kind
        self.template = template
        self.origin = origin
        self.line = line
        self.column = column
        self.length = length
        self.message = message
        self.remedy = remedy
    }
}

extension TemplateError: CustomStringConvertible {
    /// `templates/pages/incident.html:4:12: error: ...`, and the remedy on a line of its own.
    public var description: String {
        let head = "\(origin):\(line):\(column): error: \(message)"
        return remedy.map { "\(head)\nhelp: \($0)" } ?? head
    }
}

/// All faults of a set of templates, in the order of the templates and of their lines.
public struct TemplateErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// Never empty.
    public let errors: [TemplateError]

    init(_ errors: [TemplateError]) {
        self.errors = errors
    }

    /// One fault after the other.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}

/// Why a filter or an operation refuses a value; the template's place is added where it is caught.
public struct TemplateFailure: Error, Sendable, Hashable {
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// What to write instead, where that is known.
    public let remedy: String?
    let kind: TemplateError.Kind
    var place: Int32 = -1

    /// A refusal.
    public init(_ message: String, remedy: String? = nil) {
        self.init(.value, message, remedy: remedy)
    }

    init(_ kind: TemplateError.Kind, _ message: String, remedy: String? = nil) {
        self.kind = kind
        self.message = message
        self.remedy = remedy
    }

    /// The same failure at `place`, unless an inner place is already known.
    func located(at place: Int32) -> TemplateFailure {
        guard self.place < 0 else { return self }
        var located = self
        located.place = place
        return located
    }
}

/// Finds what the writer of a wrong name may have meant.
enum TemplateSpelling {
    /// The candidate nearest to `name`, nil if none is near; the first of equals.
    static func nearest(to name: String, in candidates: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars)
        guard wanted.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name && candidate.utf8.count <= 64 {
            let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars))
            if distance < best?.distance ?? Int.max { best = (candidate, distance) }
        }
        guard let best, best.distance <= max(1, wanted.count / 3) else { return nil }
        return best.name
    }

    /// Letters to insert, remove, replace or swap with their neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var twoBack: [Int] = []
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(previous[column + 1], current[column]) + 1
                cost = min(cost, previous[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, twoBack[column - 1] + 1)
                }
                current.append(cost)
            }
            twoBack = previous
            previous = current
        }
        return previous[right.count]
    }
}

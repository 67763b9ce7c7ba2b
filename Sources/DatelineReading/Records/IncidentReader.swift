internal import DatelineModel

/// Reads an incident.
enum IncidentReader {
    /// The fields of a Markdown file, whose prose is not one of them.
    private static let fieldsBesideProse = FieldTable.incident.without("body").names

    /// The incident that a record describes; `nil` where something required is missing.
    static func read(_ text: RecordText, _ id: ID<Incident>?, into log: inout RecordLog) -> Incident? {
        let known = text.prose == nil ? FieldTable.incident.names : fieldsBesideProse
        guard let fields = Fields(text.node, knowing: known, of: "an incident", into: &log) else { return nil }
        let metadata = RecordMetadataReader.read(fields, text, into: &log)
        let kind = kind(fields, into: &log)
        let title = TitleReader.read(fields, "title", of: "the incident", into: &log)
        let help = "write when it happened as exactly as is known, such as 'date: 2017-05'"
        let date = fields.required("date", of: "the incident", help: help, into: &log).flatMap {
            DateTextReader.date($0, into: &log)
        }
        let draft = rest(of: fields, text, id, into: &log)
        guard let id, let kind, let title, let date else { return nil }
        var incident = Incident(id: id, kind: kind, title: title, date: date)
        incident.metadata = metadata
        draft(&incident)
        return incident
    }

    /// Reads all other fields, even of an incident that lacks something required, so that every fault is found.
    private static func rest(
        of fields: Fields, _ text: RecordText, _ id: ID<Incident>?, into log: inout RecordLog
    ) -> (inout Incident) -> Void {
        let known = fields.date("known", into: &log)
        let statements = ReadStatements(Incident.statements, from: fields, into: &log)
        let about = fields.ids("about", example: "<actor id>", Reference.Target.actor, into: &log)
        let related = related(fields, id, into: &log)
        let body = ProseReader.read(text.prose, or: fields["body"], into: &log)
        return { incident in
            incident.known = known
            statements.put(into: &incident)
            incident.about = about
            incident.related = related
            incident.body = body
        }
    }

    private static func kind(_ fields: Fields, into log: inout RecordLog) -> Incident.Kind? {
        let words = Incident.Kind.allCases.map(\.rawValue)
        let help = "write one of \(words.joined(separator: ", "))"
        guard let node = fields.required("type", of: "the incident", help: help, into: &log) else { return nil }
        if let kind = node.text.flatMap({ Incident.Kind(rawValue: $0) }) { return kind }
        let text = node.text ?? node.shape
        let other = RecordKind(rawValue: text).map { "move the file to '\($0.folder)/'" }
        log.error(
            .recordType, "'\(text)' is no type of incident", at: log.place(of: node),
            help: other ?? Spelling.didYouMean(text, among: words, otherwise: help))
        return nil
    }

    private static func related(_ fields: Fields, _ id: ID<Incident>?, into log: inout RecordLog) -> [ID<Incident>] {
        fields.list("related", example: "<incident id>", into: &log).compactMap { node in
            guard let other = IDText.reference(node, Reference.Target.incident, into: &log) else { return nil }
            guard other == id else { return other }
            log.error(
                .selfReference, "'\(other)' is related to itself", at: log.place(of: node),
                help: "name the other incident, or take the entry out")
            return nil
        }
    }
}

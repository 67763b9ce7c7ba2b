package import EDTF

/// Deletes from a casebook what became known after a day, by the words of the record format and nothing of ours.
///
/// Deleting goes in rounds: each looks at the casebook as it is, and deletes all that was not known at once.
package struct DeletingWhatCameLater {
    package let day: CalendarDay

    package init(day: CalendarDay) { self.day = day }

    package func rest(of casebook: WrittenCasebook) throws -> WrittenCasebook {
        var rest = DeletingWhatIsStricter(ceiling: 4).rest(of: casebook)
        while true {
            let before = rest.text
            try deleteOnce(from: &rest, allActors: Set(casebook.records.filter(\.isActor).map(\.id)))
            if rest.text == before { return rest }
        }
    }

    private func deleteOnce(from casebook: inout WrittenCasebook, allActors: Set<String>) throws {
        let all = casebook
        casebook.records = try all.records.filter { try isKnown($0, all) }
        let actors = Set(casebook.records.filter(\.isActor).map(\.id))
        let incidents = Set(casebook.records.filter { !$0.isActor }.map(\.id))
        let deletedActors = allActors.subtracting(actors)
        casebook.sources = try all.sources.filter { source in
            try (isKnown(source) || !isDated(source)) && !deletedActors.contains(source.publisher)
        }
        let undated = try Set(all.sources.filter { try !isDated($0) }.map(\.id))
        let sources = Set(casebook.sources.map(\.id))
        for place in casebook.sources.indices {
            if let retrieved = CalendarDay(casebook.sources[place].retrieved ?? "none"), retrieved > day {
                casebook.sources[place].retrieved = nil
            }
        }
        for place in casebook.records.indices {
            var known: [String: Bool] = [:]
            for statement in casebook.records[place].statements + [casebook.records[place].named].compactMap(\.self) {
                known[statement.text] = try isOver(ownDates(statement, all)) ?? true
            }
            casebook.records[place].delete(
                metadataSources: sources, actors: actors, incidents: incidents, withheld: deletedActors
            ) { statement in known[statement.text] ?? false }
            try deleteWhatWasWrittenLater(in: &casebook.records[place], undated)
        }
        let cited = Set(casebook.records.flatMap(\.allSources))
        casebook.sources.removeAll { undated.contains($0.id) && !cited.contains($0.id) }
        let named = Set(all.records.filter { $0.named != nil }.map(\.id))
        casebook.records.removeAll { $0.named == nil && named.contains($0.id) }
    }

    /// The record's recording, its tags and notes, withdrawals and successors.
    private func deleteWhatWasWrittenLater(in record: inout WrittenRecord, _ undated: Set<String>) throws {
        if let recorded = CalendarDay(record.recorded ?? "none"), recorded > day {
            record.recorded = nil
            record.tags = []
            record.paragraphs.removeAll { $0.cited.isEmpty || $0.cited.contains(where: undated.contains) }
            record.changeStatements { $0.note = nil }
        }
        let claims = Set(record.statements.compactMap(\.id))
        var standing: Set<String> = []
        for withdrawn in Set((record.statements + [record.named].compactMap(\.self)).compactMap(\.withdrawn)) {
            if try end(withdrawn).map({ $0 <= tomorrow }) != true { standing.insert(withdrawn) }
        }
        record.changeStatements { statement in
            if let withdrawn = statement.withdrawn, standing.contains(withdrawn) {
                statement.withdrawn = nil
                statement.note = nil
            }
            if let successor = statement.supersededBy, !claims.contains(successor) {
                statement.supersededBy = nil
                statement.note = nil
            }
        }
    }

    private var tomorrow: Moment { Moment(day: day.adding(days: 1)) }

    private func end(_ text: String) throws -> Moment? { try EDTFDate(parsing: text).bounds.latest.moment }

    private func isKnown(_ source: WrittenSource) throws -> Bool {
        if let published = source.published, let end = try end(published) { return end <= tomorrow }
        return CalendarDay(source.retrieved ?? "none").map { $0 <= day } ?? false
    }

    private func isDated(_ source: WrittenSource) throws -> Bool {
        if let published = source.published, try end(published) != nil { return true }
        return source.retrieved != nil
    }

    /// When a statement was known by what it says itself: nil where it says nothing, and else whether that is over.
    private func ownDates(_ statement: WrittenStatement, _ all: WrittenCasebook) throws -> [Bool] {
        var answers: [Bool] = []
        if let said = statement.said {
            // By when it was said, nothing tells where that is open.
            guard let end = try end(said) else { return [false] }
            answers.append(end <= tomorrow)
        }
        let sources = try all.sources.filter { try statement.sources.contains($0.id) && isDated($0) }
        if !sources.isEmpty { answers.append(try sources.contains(where: isKnown)) }
        return answers
    }

    private func isOver(_ answers: [Bool]) -> Bool? { answers.isEmpty ? nil : answers.allSatisfy(\.self) }

    private func isKnown(
        _ record: WrittenRecord, _ all: WrittenCasebook, besides seen: Set<String> = []
    ) throws -> Bool {
        if let known = record.known, let end = try end(known) { return end <= tomorrow }
        if let naming = record.named, let known = isOver(try ownDates(naming, all)) { return known }
        var candidates = try all.sources.filter { try record.sources.contains($0.id) && isDated($0) }.map(isKnown)
        candidates += try record.statements.compactMap { isOver(try ownDates($0, all)) }
        if let recorded = CalendarDay(record.recorded ?? "none") { candidates.append(recorded <= day) }
        if candidates.contains(true) { return true }
        return try record.isActor && isNamedElsewhere(record.id, all, besides: seen.union([record.id]))
    }

    /// Whether something that was known names an actor: it is said to have done it, or says or publishes something.
    private func isNamedElsewhere(_ actor: String, _ all: WrittenCasebook, besides seen: Set<String>) throws -> Bool {
        if try all.sources.contains(where: { try $0.publisher == actor && isKnown($0) }) { return true }
        let undated = try Set(all.sources.filter { try $0.publisher == actor && !isDated($0) }.map(\.id))
        for record in all.records where !seen.contains(record.id) {
            let naming = record.allStatements.filter {
                $0.actor == actor || $0.by == actor || $0.sources.contains(where: undated.contains)
            }
            let isAbout = record.about.contains(actor) || record.sources.contains(where: undated.contains)
            if !isAbout, naming.isEmpty { continue }
            let own = try naming.map { isOver(try ownDates($0, all)) }
            if record.isActor, own.contains(true) { return true }
            let follows = isAbout || own.contains(where: { $0 == nil }) || !record.isActor && own.contains(true)
            if try follows && isKnown(record, all, besides: seen) { return true }
        }
        return false
    }
}

extension WrittenRecord {
    /// Every source that it, its statements and its paragraphs stand on.
    fileprivate var allSources: [String] {
        sources + allStatements.flatMap(\.sources) + paragraphs.flatMap(\.cited)
    }

    /// Its statements, the naming among them.
    fileprivate var allStatements: [WrittenStatement] { statements + [named].compactMap(\.self) }
}

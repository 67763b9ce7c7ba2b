internal import DatelineModel

/// Adds terms to the text of an existing `vocabulary.yaml` without touching its other lines and comments.
enum VocabularyAddition {
    /// The text with the terms that a vocabulary lacks; `nil` if it cannot be edited line by line.
    ///
    /// Terms that differ are only replaced if that is asked for.
    static func text(
        of held: String, adding new: Vocabulary, to vocabulary: Vocabulary, replacing: Bool = false
    ) -> String? {
        guard !held.utf8.contains(0x0D), !held.utf8.contains(0x09) else { return nil }
        guard replacing else { return added(to: held, new, vocabulary) }
        let changed = Self.difference(new, vocabulary) { $0 != nil && $0 != $1 }
        guard let changes = SettingsText.of(changed) else { return added(to: held, new, vocabulary) }
        var lines = held.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (list, terms) in lists(of: changes) {
            for term in Self.terms(terms) where !replace(term, in: list, &lines) { return nil }
        }
        return added(to: lines.joined(separator: "\n"), new, vocabulary)
    }

    /// Replaces the term with the same key in a list.
    private static func replace(_ term: [String], in list: String, _ lines: inout [String]) -> Bool {
        guard let start = lines.firstIndex(where: { $0.hasPrefix(list + ":") }) else { return false }
        let end = end(of: start, lines)
        let indent = lines[(start + 1)..<max(end, start + 1)].first { isEntry($0) }?.prefix { $0 == " " }.count ?? 2
        let key = term[0].drop { $0 == " " }.prefix { $0 != ":" } + ":"
        let spaces = String(repeating: " ", count: indent)
        guard let first = lines[(start + 1)..<max(end, start + 1)].firstIndex(where: { $0.hasPrefix(spaces + key) })
        else { return false }
        var last = first + 1
        while last < end, !isEntry(lines[last]) || lines[last].hasPrefix(spaces + " ") { last += 1 }
        let comments = lines[first..<last].filter { !isEntry($0) && !$0.allSatisfy { $0 == " " } }
        lines.replaceSubrange(first..<last, with: term.map { spaces + $0.dropFirst(2) } + comments)
        return true
    }

    /// The lines of each term in a list.
    private static func terms(_ lines: [String]) -> [[String]] {
        lines.reduce(into: []) { terms, line in
            if line.hasPrefix("   ") || line.isEmpty, !terms.isEmpty {
                terms[terms.count - 1].append(line)
            } else {
                terms.append([line])
            }
        }
    }

    private static func added(to held: String, _ new: Vocabulary, _ vocabulary: Vocabulary) -> String? {
        guard let addition = SettingsText.of(Self.difference(new, vocabulary)) else { return held }
        var lines = held.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        for (list, terms) in lists(of: addition) {
            guard let start = lines.firstIndex(where: { $0.hasPrefix(list + ":") }) else {
                lines += ["\(list):"] + terms
                continue
            }
            let rest = lines[start].dropFirst(list.count + 1)
            guard rest.allSatisfy({ $0 == " " }) || rest.drop(while: { $0 == " " }).hasPrefix("#") else { return nil }
            let end = end(of: start, lines)
            let indent = lines[(start + 1)..<end].first { isEntry($0) }?.prefix { $0 == " " }.count ?? 2
            guard indent > 0 else { return nil }
            let moved = terms.map { $0.isEmpty ? $0 : String(repeating: " ", count: indent) + $0.dropFirst(2) }
            lines.insert(contentsOf: moved, at: end)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func isEntry(_ line: String) -> Bool {
        let text = line.drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("#")
    }

    /// The line after the last entry of the list that begins at a line.
    private static func end(of start: Int, _ lines: [String]) -> Int {
        var end = start + 1
        for index in (start + 1)..<max(lines.count, start + 1) {
            if isEntry(lines[index]) {
                guard lines[index].hasPrefix(" ") else { break }
                end = index + 1
            }
        }
        return end
    }

    /// The lists in a text of our own, each with the lines of its terms.
    private static func lists(of text: String) -> [(String, [String])] {
        var lists: [(String, [String])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) {
            if line.hasPrefix(" ") || line.isEmpty {
                lists[lists.count - 1].1.append(line)
            } else {
                lists.append((String(line.dropLast()), []))
            }
        }
        return lists
    }

    /// The terms that a vocabulary lacks, or those for which a condition holds.
    static func difference(
        _ new: Vocabulary, _ held: Vocabulary,
        where isMeant: (_ held: VocabularyTerm?, _ new: VocabularyTerm) -> Bool = { held, _ in held == nil }
    ) -> Vocabulary {
        var difference = Vocabulary()
        difference.organisations = new.organisations.filter { isMeant(held.organisations[$0.key], $0.value) }
        difference.sectors.merge(new.sectors.filter { isMeant(held.sectors[$0.key], $0.value) }) { $1 }
        difference.regions.merge(new.regions.filter { isMeant(held.regions[$0.key], $0.value) }) { $1 }
        difference.malware = new.malware.filter { isMeant(held.malware[$0.key], $0.value) }
        difference.techniques = new.techniques.filter { isMeant(held.techniques[$0.key], $0.value) }
        difference.vulnerabilities = new.vulnerabilities.filter { isMeant(held.vulnerabilities[$0.key], $0.value) }
        return difference
    }
}

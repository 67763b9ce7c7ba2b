internal import DatelineModel

/// Adds terms to the text of a `vocabulary.yaml` that is there, leaving its lines and comments as they are.
enum VocabularyAddition {
    /// The text with the terms of one vocabulary that another lacks; `nil` where the text cannot be added to line by line.
    static func text(of held: String, adding new: Vocabulary, to vocabulary: Vocabulary) -> String? {
        guard !held.utf8.contains(0x0D), !held.utf8.contains(0x09) else { return nil }
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

    /// The line after the last entry of a list that begins at a line.
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

    /// The lists of a text that we wrote, each with the lines of its terms.
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

    /// The terms that a vocabulary lacks.
    static func difference(_ new: Vocabulary, _ held: Vocabulary) -> Vocabulary {
        var difference = Vocabulary()
        difference.organisations = new.organisations.filter { held.organisations[$0.key] == nil }
        difference.sectors.merge(new.sectors.filter { held.sectors[$0.key] == nil }) { $1 }
        difference.regions.merge(new.regions.filter { held.regions[$0.key] == nil }) { $1 }
        difference.malware = new.malware.filter { held.malware[$0.key] == nil }
        difference.techniques = new.techniques.filter { held.techniques[$0.key] == nil }
        difference.vulnerabilities = new.vulnerabilities.filter { held.vulnerabilities[$0.key] == nil }
        return difference
    }
}

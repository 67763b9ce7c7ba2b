extension String {
    /// Words that begin a sentence and lose their capital within one.
    private static let commonOpeners: Set<String> = [
        "A", "About", "According", "Accounts", "Across", "After", "All", "Although", "Among", "An", "Any",
        "At", "Attackers", "Attacks", "Because", "Before", "Between", "Both", "By", "Code", "Computers",
        "Customers", "Data", "Documents", "During", "Each", "Emails", "Every", "Files", "For", "From",
        "Hackers", "If", "In", "Investigators", "Malware", "Many", "Members", "More", "Most", "Neither", "No",
        "Nobody", "None", "Nothing", "Officials", "On", "One", "Only", "Other", "Others", "Passwords",
        "People", "Personal", "Researchers", "Servers", "Several", "Since", "Some", "Such", "Systems", "That",
        "The", "There", "Those", "Three", "To", "Two", "Under", "Users", "Victims", "What", "When", "Whether",
        "While", "Who", "Whoever", "With", "Without",
    ]

    /// Words that point at what stood before; after "said that" they would point at the speaker.
    private static let pronouns: Set<String> = [
        "It", "Its", "They", "Their", "He", "She", "His", "Her", "This", "These", "We", "Our", "I", "My",
    ]

    private var firstWord: String { String(prefix { $0 != " " && $0 != "," }) }

    /// Whether the sentence begins with a word that points at what stood before it.
    var beginsWithPronoun: Bool { Self.pronouns.contains(firstWord) }

    /// The sentence as it stands after "that": a common first word loses its capital, a name or a number keeps its form.
    ///
    /// `nil` where the first word may be either or is a pronoun: then the sentence must stand by itself.
    func afterThat(knowing names: KnownNames) -> String? {
        if names.begin(self) { return self }
        let first = firstWord
        if Self.commonOpeners.contains(first) { return prefix(1).lowercased() + dropFirst() }
        if beginsWithPronoun { return nil }
        return first.isSurelyName ? self : nil
    }

    /// Whether a word is written as only names and numbers are: `CrowdStrike`, `APT37`, `17`, or begins small.
    private var isSurelyName: Bool {
        guard let first else { return false }
        return !first.isUppercase || dropFirst().contains { $0.isUppercase || $0.isNumber }
    }
}

package import DatelineModel

extension DiagnosticID {
    package static let mixedEstimates = DiagnosticID(
        "mixed-estimates",
        summary: "Words of probability are mixed.",
        explanation: """
            ICD 203 has two rows of synonyms, `likely` and `probable`, that are not to be mixed, and no sentence \
            with both a confidence and a likelihood.
            """,
        example: "It is likely, with high confidence, that the group was behind it.",
        remedy: "Keep to one row of synonyms; make two sentences of it.")
}

extension Rule {
    /// Prose that mixes words of probability as ICD 203 forbids: those of two rows, or likelihood with confidence.
    static let mixedEstimates = Rule(.mixedEstimates, .record(incident: check, actor: check))

    @Sendable private static func check(in incident: Incident, _ linked: LinkedCasebook) -> [Diagnostic] {
        mixedEstimates(in: incident.body, on: linked.casebook.settings.likelihoodScale)
    }

    /// The same for the prose about an actor.
    @Sendable private static func check(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        mixedEstimates(in: actor.body, on: linked.casebook.settings.likelihoodScale)
    }

    private static func mixedEstimates(in body: Prose, on scale: LikelihoodScale) -> [Diagnostic] {
        var rows = RowsInProse()
        var found: [Diagnostic] = []
        for paragraph in body.paragraphs where mayEstimate(paragraph.markdown) {
            let estimates = Estimates(in: paragraph)
            if scale == .icd203, let mixed = rows.mixed(with: estimates) { found.append(mixed) }
            if let mixed = estimates.mixedWithConfidence() { found.append(mixed) }
        }
        return found
    }

    /// A quick check that rules out most paragraphs: every word of probability contains one of these.
    private static func mayEstimate(_ markdown: String) -> Bool {
        var markdown = markdown
        return markdown.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            for offset in raw.indices.dropLast(3) {
                let letters = raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                if isPiece(UInt32(littleEndian: letters) | 0x2020_2020) { return true }
            }
            return false
        }
    }

    /// Whether four letters are part of a word of probability: `kely`, `roba`, `chan`, `odds`, `rtai`, `remo`.
    private static func isPiece(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x796C_656B, 0x6162_6F72, 0x6E61_6863, 0x7364_646F, 0x6961_7472, 0x6F6D_6572: true
        default: false
        }
    }
}

/// The words of probability in a paragraph.
private struct Estimates {
    let words: [EstimativeWord]
    private let prose: ProseWords
    private let paragraph: Prose.Paragraph

    init(in paragraph: Prose.Paragraph) {
        self.paragraph = paragraph
        prose = ProseWords(paragraph.markdown)
        words = EstimativeWord.all(in: prose)
    }

    /// The warning for a confidence and a likelihood in one sentence: a reader cannot tell which of the two is how sure
    /// the source is.
    func mixedWithConfidence() -> Diagnostic? {
        let levels = ["low", "moderate", "medium", "high"]
        for index in prose.words.indices.dropLast() where levels.contains(prose.words[index].text) {
            guard prose.words[index + 1].text == "confidence" else { continue }
            let sentence = prose.words[index].sentence
            guard let word = words.first(where: { prose.words[$0.index].sentence == sentence }) else { continue }
            return Diagnostic(
                .warning, .mixedEstimates,
                message: "one sentence has both a confidence and the likelihood '\(word.text)'",
                at: place(from: index, to: index + 1),
                help: "make two sentences of it: one on how likely it is, one on how sure the source is")
        }
        return nil
    }

    /// The place of some words by the index of the first and the last.
    func place(from first: Int, to last: Int) -> TextPlace? {
        let (start, end) = (prose.words[first], prose.words[last])
        return paragraph.place(offset: start.offset, length: end.offset + end.length - start.offset)
    }
}

/// The rows of ICD 203 that a record's prose has used so far.
private struct RowsInProse {
    private var first: EstimativeWord?
    private var isReported = false

    /// The warning for the first word that is of another row than the words before it.
    mutating func mixed(with estimates: Estimates) -> Diagnostic? {
        for word in estimates.words where word.row != nil && !isReported {
            guard let first else {
                first = word
                continue
            }
            guard word.row != first.row else { continue }
            isReported = true
            return Diagnostic(
                .warning, .mixedEstimates, message: "the prose has both '\(first.text)' and '\(word.text)'",
                at: estimates.place(from: word.index, to: word.index + word.count - 1),
                label: "ICD 203 has them in two rows, which are not to be mixed",
                help: "keep to one row of synonyms in a record")
        }
        return nil
    }
}

/// A word of probability in prose.
struct EstimativeWord {
    /// The word as it is written.
    let text: String
    /// Its row in the table of ICD 203, 1 or 2; `nil` for a word of another scale.
    let row: Int?
    /// The index of its first word in the paragraph.
    let index: Int
    /// How many words it has.
    let count: Int

    /// ICD 203 (2015), section D.6.e.2.a: two rows of synonyms, which are not to be mixed; with their adverbs.
    private static let phrases: [(words: [String], row: Int?)] =
        [
            "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
            "almost certain", "almost certainly",
        ].map { (split($0), 1) }
        + [
            "remote chance", "remote possibility", "highly improbable", "improbable", "improbably", "roughly even odds",
            "probable", "probably", "highly probable", "nearly certain", "nearly certainly",
        ].map { (split($0), 2) }
        + ["highly unlikely", "even chance", "highly likely"].map { (split($0), nil) }

    private static let byLength = phrases.sorted { $0.words.count > $1.words.count }

    /// The words of probability in a prose, at each place the longest that fits.
    static func all(in prose: ProseWords) -> [EstimativeWord] {
        var found: [EstimativeWord] = []
        var index = 0
        while index < prose.words.count {
            if let phrase = byLength.first(where: { prose.has($0.words, at: index) }) {
                found.append(
                    EstimativeWord(
                        text: phrase.words.joined(separator: " "), row: phrase.row, index: index,
                        count: phrase.words.count))
                index += phrase.words.count
            } else {
                index += 1
            }
        }
        return found
    }

    private static func split(_ phrase: String) -> [String] { phrase.split(separator: " ").map { String($0) } }
}

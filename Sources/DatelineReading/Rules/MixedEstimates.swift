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
        mixedEstimates(in: incident.body, linked.casebook.settings.likelihoodScale)
    }

    /// The same of the prose on an actor.
    @Sendable private static func check(in actor: Actor, _ linked: LinkedCasebook) -> [Diagnostic] {
        mixedEstimates(in: actor.body, linked.casebook.settings.likelihoodScale)
    }

    private static func mixedEstimates(in body: Prose, _ scale: LikelihoodScale) -> [Diagnostic] {
        var rows = RowsInProse()
        var found: [Diagnostic] = []
        for paragraph in body.paragraphs where mayEstimate(paragraph.markdown) {
            let prose = ProseWords(paragraph.markdown)
            let words = EstimativeWord.all(in: prose)
            if scale == .icd203, let mixed = rows.mixed(words, prose, paragraph) { found.append(mixed) }
            if let mixed = withConfidence(words, prose, paragraph) { found.append(mixed) }
        }
        return found
    }

    /// A quick look that passes most paragraphs over: every word of probability has one of these in it.
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

    /// Whether four letters are of a word of probability: `kely`, `roba`, `chan`, `odds`, `rtai`, `remo`.
    private static func isPiece(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x796C_656B, 0x6162_6F72, 0x6E61_6863, 0x7364_646F, 0x6961_7472, 0x6F6D_6572: true
        default: false
        }
    }

    /// Confidence and likelihood in one sentence: a reader cannot tell which of the two is how sure the source is.
    private static func withConfidence(
        _ words: [EstimativeWord], _ prose: ProseWords, _ paragraph: Prose.Paragraph
    ) -> Diagnostic? {
        let levels = ["low", "moderate", "medium", "high"]
        for index in prose.words.indices.dropLast() where levels.contains(prose.words[index].text) {
            guard prose.words[index + 1].text == "confidence" else { continue }
            let sentence = prose.words[index].sentence
            guard let word = words.first(where: { prose.words[$0.index].sentence == sentence }) else { continue }
            let end = prose.words[index + 1]
            let start = prose.words[index].offset
            return Diagnostic(
                .warning, .mixedEstimates, "one sentence has both a confidence and the likelihood '\(word.text)'",
                at: paragraph.place(offset: start, length: end.offset + end.length - start),
                help: "make two sentences of it: one on how likely it is, one on how sure the source is")
        }
        return nil
    }
}

/// The rows of ICD 203 that a record's prose has used so far.
private struct RowsInProse {
    private var first: EstimativeWord?
    private var isReported = false

    /// The warning for the first word that is of another row than those before it.
    mutating func mixed(
        _ words: [EstimativeWord], _ prose: ProseWords, _ paragraph: Prose.Paragraph
    ) -> Diagnostic? {
        for word in words where word.row != nil && !isReported {
            guard let first else {
                first = word
                continue
            }
            guard word.row != first.row else { continue }
            isReported = true
            let start = prose.words[word.index]
            let end = prose.words[word.index + word.count - 1]
            return Diagnostic(
                .warning, .mixedEstimates, "the prose has both '\(first.text)' and '\(word.text)'",
                at: paragraph.place(offset: start.offset, length: end.offset + end.length - start.offset),
                label: "ICD 203 has them in two rows, which are not to be mixed",
                help: "keep to one row of synonyms in a record")
        }
        return nil
    }
}

internal import DatelineModel

extension Rule {
    /// Prose that mixes words of probability as ICD 203 forbids: those of two rows, or likelihood with confidence.
    @Sendable static func mixedEstimates(_ linked: LinkedCasebook) -> [Diagnostic] {
        let scale = linked.casebook.settings.likelihoodScale
        let bodies = linked.casebook.incidents.map(\.body) + linked.casebook.actors.map(\.body)
        return bodies.flatMap { body -> [Diagnostic] in
            guard !body.isEmpty else { return [] }
            var rows = RowsInProse()
            return body.paragraphs.flatMap { paragraph -> [Diagnostic] in
                guard mayEstimate(paragraph.markdown) else { return [] }
                let prose = ProseWords(paragraph.markdown)
                let words = EstimativeWord.all(in: prose)
                guard !words.isEmpty else { return [] }
                let mixed = scale == .icd203 ? rows.mixed(words, prose, paragraph) : nil
                return [mixed, withConfidence(words, prose, paragraph)].compactMap { $0 }
            }
        }
    }

    /// A quick look that passes most paragraphs over: every word of probability has one of these in it.
    private static func mayEstimate(_ markdown: String) -> Bool {
        let bytes = Array(markdown.utf8)
        for offset in bytes.indices.dropLast(3) {
            switch (bytes[offset] | 0x20, bytes[offset + 1] | 0x20, bytes[offset + 2] | 0x20, bytes[offset + 3] | 0x20) {
            case (0x6B, 0x65, 0x6C, 0x79), (0x72, 0x6F, 0x62, 0x61), (0x63, 0x68, 0x61, 0x6E), (0x6F, 0x64, 0x64, 0x73),
                (0x72, 0x74, 0x61, 0x69), (0x72, 0x65, 0x6D, 0x6F):
                return true
            default: continue
            }
        }
        return false
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

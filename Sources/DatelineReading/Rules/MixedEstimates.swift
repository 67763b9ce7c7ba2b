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
        var markdown = markdown
        return markdown.withUTF8 { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            for offset in raw.indices.dropLast(3) {
                let letters = raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
                if pieces.contains(UInt32(littleEndian: letters) | 0x2020_2020) { return true }
            }
            return false
        }
    }

    /// Four letters of each word of probability: `kely`, `roba`, `chan`, `odds`, `rtai`, `remo`.
    private static let pieces: [UInt32] = ["kely", "roba", "chan", "odds", "rtai", "remo"].map { piece in
        piece.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) }
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

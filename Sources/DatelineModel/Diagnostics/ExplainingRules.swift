/// What is said about faults of the trade.
extension DiagnosticExplanation {
    static let judgementWithoutSource = DiagnosticExplanation(
        summary: "An attribution or a claim names no source.",
        explanation: "A judgement that nobody can look up is hearsay.",
        example: "attribution: [{ to: lazarus, by: fireeye, said: 2017 }]",
        remedy: "Write `source: <source id>`.")

    static let confidenceWithoutScale = DiagnosticExplanation(
        summary: "A source's own word is on no scale.",
        explanation: """
            The same word means different odds to different people, so that the scale is part of the value.
            """,
        example: "confidence: { word: strong }",
        remedy: "Write `{ word: strong, scale: FireEye }`.")

    static let proseTooPrecise = DiagnosticExplanation(
        summary: "The prose names a day, and the date is coarser.",
        explanation: "Either the day is known and the date says too little, or the prose invents it.",
        example: "date: 2017-05 above \"On 12 May 2017 the worm spread\"",
        remedy: "Write the day as the date if that is when it happened, or say in the prose what the day is of.")

    static let saidBeforeHappened = DiagnosticExplanation(
        summary: "A statement was made before what it is about.",
        explanation: """
            One of the two dates is wrong, or the statement is a forecast and belongs in a record of its own.
            """,
        example: "said: 2016 in an incident of 2017-05",
        remedy: "Check the two dates.")

    static let publishedAfterRecorded = DiagnosticExplanation(
        summary: "A record is older than its source.",
        explanation: "It was recorded on a day on which one of its sources was not published yet.",
        example: "recorded: 2017-05-01 with a source of 2018-02-20",
        remedy: "Check the two dates.")

    static let unusedSource = DiagnosticExplanation(
        summary: "No record names a source.",
        explanation: """
            Perhaps a citation was forgotten. Where a record is left out, nothing is said, for it may be the one that \
            names the source.
            """,
        example: "sources/fireeye-2018-apt37.yaml, cited nowhere",
        remedy: "Cite it in the record that draws on it.")

    static let aliasCollision = DiagnosticExplanation(
        summary: "One name stands for two actors.",
        explanation: "What one company calls X another may mean by Y. The name is shown with both.",
        example: "aliases: [{ name: Grizzly Steppe }] in apt28 and in apt29",
        remedy: "Nothing has to be mended. Say who uses the name so with `by`, and how far with `overlap`.")

    static let mixedEstimates = DiagnosticExplanation(
        summary: "Words of probability are mixed.",
        explanation: """
            ICD 203 has two rows of synonyms, `likely` and `probable`, that are not to be mixed, and no sentence \
            with both a confidence and a likelihood.
            """,
        example: "It is likely, with high confidence, that the group was behind it.",
        remedy: "Keep to one row of synonyms; make two sentences of it.")

    static let duplicateTitle = DiagnosticExplanation(
        summary: "Several incidents have the same title.",
        explanation: "No reader can tell them apart in a list.",
        example: "title: Ransomware attack, twice",
        remedy: "Say in each title what sets it apart, such as who was hit.")

    static let formerIDInUse = DiagnosticExplanation(
        summary: "A former id is in use again.",
        explanation: """
            Who follows an old link expects the record that it led to. Another record has the id now, or two records \
            claim to have had it, so that the old address cannot lead to this one.
            """,
        example: "formerly: [reaper] in actors/apt37.md, beside actors/reaper.md",
        remedy: "Give the other record another id, or take the id out of `formerly`.")
}

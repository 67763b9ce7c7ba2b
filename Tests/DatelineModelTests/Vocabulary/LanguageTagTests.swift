import DatelineModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [
        ("ko", "ko", "Korean"), ("pt-BR", "pt", "Portuguese"), ("ZH-Hant-TW", "zh", "Chinese"), ("sux", "sux", nil),
    ])
    func isNamedByItsFirstPart(tag: String, primary: String, name: String?) {
        #expect(LanguageTag(tag).primary == primary)
        #expect(LanguageTag(tag).name == name)
    }
}

/// A tag for a language as BCP 47 writes it, `ko` or `pt-BR`, read as far as naming the language needs.
public struct LanguageTag: Sendable {
    /// The part that tells the language, in lower case: `pt` of `pt-BR`.
    public let primary: String

    /// The language of the words of pages, whatever that of the records is.
    public static let ofPages = "en"

    /// Whether this is the language of the words of pages.
    public var isOfPages: Bool { primary == Self.ofPages }

    /// Takes a tag of any form.
    public init(_ tag: String) { primary = String(tag.prefix { $0 != "-" }).lowercased() }

    /// The language's name in English; `nil` for one that is rarely written in reports.
    public var name: String? { Self.names[primary] }

    /// Languages by their codes of ISO 639-1, in which there is reporting on incidents.
    private static let names: [String: String] = [
        "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "bs": "Bosnian",
        "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
        "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew",
        "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic",
        "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "ko": "Korean",
        "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "mn": "Mongolian", "ms": "Malay", "my": "Burmese",
        "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish",
        "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian",
        "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "th": "Thai", "tl": "Tagalog",
        "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese", "zh": "Chinese",
    ]
}

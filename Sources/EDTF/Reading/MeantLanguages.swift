/// The words of dates in German, French and Spanish, without the marks over their letters.
enum MeantLanguages {
    /// The text with English words for those of the other languages.
    static func english(_ text: String) -> String {
        var english = "", rest = text[...]
        while let first = rest.first {
            let word = rest.prefix { $0.isLetter }
            if word.isEmpty {
                english.append(first)
                rest.removeFirst()
            } else {
                english += words[String(word)] ?? String(word)
                rest = rest[word.endIndex...]
            }
        }
        return english
    }

    /// Each word stands once: where languages share one it means the same in both.
    private static let words = months.merging(others) { first, _ in first }

    private static let months = [
        "januar": "january", "janner": "january", "janvier": "january", "janv": "january", "enero": "january",
        "ene": "january", "februar": "february", "feber": "february", "fevrier": "february", "fevr": "february",
        "fev": "february", "febrero": "february", "marz": "march", "maerz": "march", "mars": "march", "marzo": "march",
        "avril": "april", "avr": "april", "abril": "april", "abr": "april", "mai": "may", "mayo": "may",
        "juni": "june", "juin": "june", "junio": "june", "juli": "july", "juillet": "july", "juil": "july",
        "julio": "july", "aout": "august", "agosto": "august", "ago": "august", "septembre": "september",
        "septiembre": "september", "setiembre": "september", "oktober": "october", "okt": "october",
        "octobre": "october", "octubre": "october", "novembre": "november", "noviembre": "november",
        "dezember": "december", "dez": "december", "decembre": "december", "diciembre": "december", "dic": "december",
    ]

    private static let others = [
        "fruhling": "spring", "fruhjahr": "spring", "printemps": "spring", "primavera": "spring", "sommer": "summer",
        "ete": "summer", "verano": "summer", "herbst": "autumn", "automne": "autumn", "otono": "autumn",
        "hiver": "winter", "invierno": "winter", "anfang": "early", "debut": "early", "principios": "early",
        "comienzos": "early", "inicios": "early", "mitte": "mid", "mi": "mid", "mediados": "mid", "ende": "late",
        "fin": "late", "finales": "late", "quartal": "quarter", "trimestre": "quarter", "halbjahr": "half",
        "semestre": "half", "jahrhundert": "century", "seit": "since", "depuis": "since", "desde": "since",
        "vor": "before", "avant": "before", "antes": "before", "nach": "after", "apres": "after", "despues": "after",
        "bis": "until", "hasta": "until", "ab": "from", "mindestens": "at least", "moins": "least", "etwa": "about",
        "ungefahr": "about", "vers": "about", "environ": "about", "hacia": "about", "wahrscheinlich": "probably",
        "vermutlich": "probably", "oder": "or", "und": "and", "der": "the", "die": "the", "das": "the", "des": "the",
        "im": "in", "am": "on", "le": "the", "la": "the", "el": "the", "du": "of", "de": "of", "del": "of", "en": "in",
        "a": "in",
        "au": "in", "jahr": "year", "jahre": "year", "zwischen": "between", "entre": "between", "et": "and", "y": "and",
        "erstes": "first", "zweites": "second", "drittes": "third", "viertes": "fourth", "premier": "first",
        "deuxieme": "second", "troisieme": "third", "quatrieme": "fourth", "primer": "first", "segundo": "second",
        "tercer": "third", "cuarto": "fourth",
    ]
}

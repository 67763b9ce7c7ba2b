/// The filter `title`: each word begins with a capital, and its other letters are small.
///
/// Unlike Python's own method, a word begins only after white space, a hyphen or an opening bracket, so that
/// `they're` stays one word.
enum TitleCase {
    static func titled(_ text: String) -> String {
        var result = ""
        var word = String.UnicodeScalarView()
        func finish() {
            guard let first = word.first else { return }
            result += first.properties.uppercaseMapping
            result += PythonString.lower(String(word.dropFirst()))
            word.removeAll()
        }
        for scalar in text.unicodeScalars {
            if PythonSpace.contains(scalar) || "-({[<".unicodeScalars.contains(scalar) {
                finish()
                result.unicodeScalars.append(scalar)
            } else {
                word.append(scalar)
            }
        }
        finish()
        return result
    }
}

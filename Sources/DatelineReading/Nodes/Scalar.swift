/// A text of a YAML or JSON file, with its escapes resolved and nothing else.
package struct Scalar: Hashable, Sendable {
    /// How the text was written, which tells `null` from `"null"` and `2017` from `"2017"`.
    package enum Style: Hashable, Sendable {
        /// YAML without quotes.
        case plain
        /// In quotes, in YAML or JSON.
        case quoted
        /// A YAML block with `|`: its lines are the file's lines.
        case literal
        /// A YAML block with `>`: its lines are joined.
        case folded
        case jsonNumber
        case jsonBool
        case jsonNull
        /// A stand-in for what could not be read, and was reported.
        case lost
    }

    /// The text.
    package let text: String
    /// How it was written.
    package let style: Style

    /// A text that was written in a style.
    package init(text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// Whether this means that there is no value: JSON's null, YAML's `null`, `~` and nothing, without quotes.
    package var isNull: Bool {
        switch style {
        case .jsonNull, .lost: true
        case .plain: ["", "~", "null", "Null", "NULL"].contains(text)
        case .quoted, .literal, .folded, .jsonNumber, .jsonBool: false
        }
    }
}

/// A text as it stands in a YAML or JSON file, with escapes resolved and nothing else.
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
        /// In place of what could not be read, and was reported.
        case lost
    }

    package let text: String
    package let style: Style

    package init(text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// Whether this stands for the absence of a value: JSON's null, YAML's `null`, `~` and nothing, without quotes.
    package var isNull: Bool {
        switch style {
        case .jsonNull, .lost: true
        case .plain: ["", "~", "null", "Null", "NULL"].contains(text)
        case .quoted, .literal, .folded, .jsonNumber, .jsonBool: false
        }
    }
}

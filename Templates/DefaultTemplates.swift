/// The templates, style sheets and scripts that Dateline brings along, embedded in the binary.
///
/// A casebook's `templates/` folder replaces a file of the same name, or one block of it.
public enum DefaultTemplates {
    /// Every embedded file in the order of its name, which is its path: `pages/incident.html`, `assets/dateline.css`.
    public static var files: [(name: String, text: String)] { embeddedFiles }

    /// The text of one embedded file, or `nil` where there is none of this name.
    public static func text(of name: String) -> String? {
        files.first { $0.name == name }?.text
    }
}

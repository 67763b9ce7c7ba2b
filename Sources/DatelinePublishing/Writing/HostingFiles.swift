/// Files that stand beside a site in a folder that is made for one: a branch of pages that is checked out, a host's notes.
///
/// A folder with nothing else in it holds nobody's site. What is in these files stays as it is, like all that is not ours.
enum HostingFiles {
    /// In small letters.
    private static let names: Set<String> = [
        // Version control.
        ".git", ".gitignore", ".gitattributes", ".gitkeep", ".gitmodules", ".github", ".gitlab-ci.yml", ".forgejo",
        ".gitea", ".woodpecker.yml", ".hg", ".hgignore", ".svn",
        // Hosts of static sites.
        "cname", ".nojekyll", ".domains", ".well-known", ".htaccess", "_headers", "_redirects", "netlify.toml",
        "vercel.json", ".surgeignore",
        // What a new repository is made with, and what systems leave.
        "readme", "readme.md", "license", "license.md", "license.txt", ".editorconfig", ".ds_store", "lost+found",
    ]

    /// Whether a name at the top of a folder is of such a file.
    static func has(_ name: FileName) -> Bool { names.contains(name.text.lowercased()) }
}

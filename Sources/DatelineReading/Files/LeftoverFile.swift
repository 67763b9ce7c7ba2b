internal import DatelineModel

/// What other programs leave among the records: files of editors and systems, and copies of files that were changed in
/// two places.
enum LeftoverFile {
    /// Whether a file or folder with a name belongs to an editor or to the system, and is nobody's record.
    static func isPassedOver(_ name: String) -> Bool {
        if isPlainRecordName(name) { return false }
        if name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("~$") { return true }
        let low = name.lowercased()
        if ofSystems.contains(low) || endings.contains(where: { low.hasSuffix($0) }) { return true }
        // Emacs saves '#name#'; Vim tests with '4913' and the like whether it may write; office programs leave
        // '~WRL1.tmp'.
        let isEmacs = name.hasPrefix("#") && name.hasSuffix("#")
        let isVim = (4...5).contains(name.utf8.count) && Int(name).map { ($0 - 4913).isMultiple(of: 123) } == true
        return isEmacs || isVim || low.contains(/\.(tmp|sb-[0-9a-f]+)[.-]/)
    }

    /// Whether a name is an id with the ending of a record, as nearly all are: looked at before the words of programs,
    /// which take longer.
    private static func isPlainRecordName(_ name: String) -> Bool {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
        return [".md", ".yaml", ".jsonl"].contains(String(name[dot...])) && Slug.isValid(name[..<dot])
    }

    private static let ofSystems: Set = [
        "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "icon\r", "@eadir", "__macosx", "$recycle.bin",
        "lost+found", "system volume information", "nohup.out",
    ]

    private static let endings = [
        ".swp", ".swo", ".swx", ".tmp", ".temp", ".bak", ".part", ".partial", ".crdownload", ".lnk", ".kate-swp",
        "___jb_tmp___", "___jb_old___", ".pyc", ".rej",
    ]

    /// The name of the file of which another is a copy that a sync program or a merge left; `nil` for one that is no
    /// such copy.
    ///
    /// - Parameters:
    ///   - name: The name in question.
    ///   - names: All names in the folder: some marks count only where the original is there too.
    static func original(of name: String, among names: Set<String>) -> String? {
        // A name that is a valid id is one, whatever it looks like.
        guard let dot = name.lastIndex(of: "."), !Slug.isValid(name[..<dot]) else { return nil }
        for mark in certain {
            if let found = without(mark, name) { return found }
        }
        for mark in likely {
            if let found = without(mark, name), names.contains(found) { return found }
        }
        return nil
    }

    /// The name without a mark; `nil` where it has none, or what is left is not the name of a record.
    private static func without(_ mark: Mark, _ name: String) -> String? {
        let original = mark.removed(name)
        let isRecord = [".md", ".yaml", ".jsonl"].contains { original.hasSuffix($0) }
        return original != name && isRecord ? original : nil
    }

    /// What a program adds to the name of a copy, and how to remove it.
    private struct Mark: Sendable {
        let removed: @Sendable (String) -> String
    }

    /// Marks that leave no doubt: Dropbox and Nextcloud, Seafile, Syncthing, ownCloud, Resilio; git-mergetool,
    /// Mercurial and Subversion.
    private static let certain: [Mark] = [
        Mark { $0.replacing(#/ ?\([^()]*(conflict|konflikt|conflit)[^()]*\)/#.ignoresCase(), with: "") },
        Mark { $0.replacing(#/ ?\[conflict[^\[\]]*\]/#.ignoresCase(), with: "") },
        Mark { $0.replacing(#/\.sync-conflict-[0-9A-Z-]+/#, with: "") },
        Mark {
            $0.replacing(#/[._ -]+conflict(ed)?([-_ ]?copy)?([-_ ]?[0-9][0-9 _-]*)?(?=\.)/#.ignoresCase(), with: "")
        },
        Mark { $0.replacing(#/[._](BASE|LOCAL|REMOTE|BACKUP)[._][0-9]+(?=\.)/#, with: "") },
        Mark { $0.replacing(#/\.(orig|mine|theirs|yours|r[0-9]+|conflict)$/#.ignoresCase(), with: "") },
    ]

    /// Marks that an ordinary name may have too: OneDrive and iCloud, Windows, macOS, Google Drive.
    private static let likely: [Mark] = [
        Mark { $0.replacing(#/ ?\([0-9]+\)(?=\.[a-z]+$)/#, with: "") },
        Mark { $0.replacing(#/ [0-9]+(?=\.[a-z]+$)/#, with: "") },
        Mark { $0.replacing(#/ (- )?(copy|kopie|copie|copia)( ?\(?[0-9]+\)?)?(?=\.[a-z]+$)/#.ignoresCase(), with: "") },
        Mark { $0.replacing(#/^(copy of|kopie von|copie de|copia de) /#.ignoresCase(), with: "") },
        Mark { $0.replacing(#/-[A-Z][A-Z0-9-]{3,}(?=\.[a-z]+$)/#, with: "") },
    ]
}

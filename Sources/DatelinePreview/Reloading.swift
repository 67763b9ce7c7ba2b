/// The script by which an open page loads itself again, and the answer it asks for.
///
/// It asks by loading a script, which comes when there is something new, or after two seconds: so long a browser may
/// keep one of its few connections busy for a page that nobody looks at any more. A page of the site allows scripts from
/// its own host and nothing else, so neither requests of data nor event streams would get through; its policy need not
/// be touched this way.
enum Reloading {
    static let scriptPath = "/.dateline/reload.js"
    static let statePath = "/.dateline/reload"

    /// What is put into each page, by the server alone; published files never have it.
    static let element = "<script src=\"\(scriptPath)\" defer></script>"

    /// The page with the script at the end of its body, or at its very end where no body ends.
    static func addScript(to html: [UInt8]) -> [UInt8] {
        let end = Array("</body>".utf8)
        guard html.count >= end.count else { return html + Array(element.utf8) }
        for start in stride(from: html.count - end.count, through: 0, by: -1)
        where html[start] == end[0] && html[start..<start + end.count].elementsEqual(end) {
            return html[..<start] + Array(element.utf8) + html[start...]
        }
        return html + Array(element.utf8)
    }

    /// The call by which the script learns the state.
    static func answer(_ state: PreviewState.Snapshot) -> String {
        "datelineReload(\(state.version),\(state.failure.map(literal) ?? "null"),\(state.revision));\n"
    }

    /// Text as a string of JavaScript.
    private static func literal(_ text: String) -> String {
        var literal = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", "\0"..."\u{1F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: literal.unicodeScalars.append(scalar)
            }
        }
        return literal + "\""
    }

    static let script = """
        // Added by the preview: loads the page again when the site was rebuilt, and says so when a rebuild failed.
        (() => {
          "use strict";
          let seen, banner, known = "";
          window.datelineReload = (version, failure, revision) => {
            known = `/${revision}`;
            if (seen !== undefined && version !== seen) return location.reload();
            seen = version;
            if (!failure) { banner?.remove(); banner = undefined; return; }
            if (!banner) {
              banner = document.createElement("pre");
              banner.setAttribute("role", "alert");
              Object.assign(banner.style, {
                position: "fixed", inset: "auto 0 0 0", margin: "0", padding: "1rem", maxHeight: "50vh",
                overflow: "auto", zIndex: "2147483647", background: "#7a1020", color: "#fff",
                font: "14px/1.5 ui-monospace, monospace", whiteSpace: "pre-wrap",
              });
              document.body.append(banner);
            }
            if (banner.textContent !== failure) banner.textContent = failure;
          };
          let asking = false;
          const ask = () => {
            if (document.hidden || asking) return;
            asking = true;
            const script = document.createElement("script");
            script.src = "\(statePath)" + known;
            const end = (pause) => { script.remove(); asking = false; setTimeout(ask, pause); };
            script.onload = () => end(20);
            // The preview is not there: it may be started again.
            script.onerror = () => end(1000);
            document.head.append(script);
          };
          ask();
          document.addEventListener("visibilitychange", ask);
        })();

        """
}

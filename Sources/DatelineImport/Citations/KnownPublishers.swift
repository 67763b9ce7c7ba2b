/// A publisher with several names and hosts. The list joins them into one organisation.
struct KnownPublisher: Sendable {
    /// The name a reader sees; its slug is the organisation's id.
    let name: String
    /// What kind of organisation it is.
    let kind: String
    /// Beginnings of names under which it is cited, in lower case.
    let beginnings: [String]
    /// Its hosts; their subdomains count too.
    let hosts: [String]

    /// The publisher that a name begins with, at the end of a word.
    static func named(_ name: String) -> KnownPublisher? {
        let name = name.lowercased()
        return byBeginning.first { beginning, _ in
            guard name.hasPrefix(beginning) else { return false }
            guard let next = name.dropFirst(beginning.count).first else { return true }
            return !next.isLetter && !next.isNumber
        }?.publisher
    }

    /// Whether a whole name is one of the publisher's.
    func answers(to text: String) -> Bool { ([name.lowercased()] + beginnings).contains(text.lowercased()) }

    /// The publisher behind a host.
    static func at(host: String) -> KnownPublisher? {
        var rest = host[...]
        while true {
            if let publisher = byHost[String(rest)] { return publisher }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }

    /// Whether a host only carries what others write, and publishes nothing itself.
    static func isPlatform(_ host: String) -> Bool {
        platforms.contains { host == $0 || host.hasSuffix("." + $0) }
    }

    private static let byBeginning: [(beginning: String, publisher: KnownPublisher)] = all.flatMap { publisher in
        ([publisher.name.lowercased()] + publisher.beginnings).map { ($0, publisher) }
    }.sorted { ($1.0.count, $0.0) < ($0.0.count, $1.0) }

    private static let byHost: [String: KnownPublisher] = Dictionary(
        all.flatMap { publisher in publisher.hosts.map { ($0, publisher) } }
    ) { first, _ in first }

    private static let platforms = [
        "twitter.com", "x.com", "medium.com", "github.com", "github.io", "githubusercontent.com", "youtube.com",
        "slideshare.net", "scribd.com", "dropbox.com", "amazonaws.com", "google.com", "pastebin.com", "reddit.com",
        "linkedin.com", "archive.org", "blogspot.com", "wordpress.com", "substack.com", "facebook.com", "gitlab.com",
        "documentcloud.org", "cloudfront.net", "herokuapp.com", "webflow.com", "hubspotusercontent.com", "box.com",
        "hatenablog.com", "tumblr.com", "azureedge.net", "windows.net", "stackexchange.com", "stackoverflow.com",
        "superuser.com", "sourceforge.net", "bit.ly", "t.co", "livejournal.com", "vimeo.com", "archive.is",
        "archive.ph",
    ]
}

extension KnownPublisher {
    /// The publishers that are cited most in this field.
    static let all: [KnownPublisher] = companies + media + governments + civilSociety

    private static let companies = list(
        "company",
        [
            ("Accenture", ["idefense"], ["accenture.com"]), ("Anomali", [], ["anomali.com"]),
            ("AT&T Cybersecurity", ["alienvault", "at&t alien labs"], ["alienvault.com", "cybersecurity.att.com"]),
            ("Avast", [], ["avast.com", "avast.io"]), ("Bitdefender", [], ["bitdefender.com", "bitdefender.net"]),
            ("BlackBerry", ["cylance", "the blackberry"], ["blackberry.com", "cylance.com"]),
            ("Booz Allen Hamilton", [], ["boozallen.com"]), ("Broadcom", [], ["broadcom.com"]),
            ("Carbon Black", ["vmware carbon black"], ["carbonblack.com"]),
            ("Check Point", ["checkpoint"], ["checkpoint.com"]),
            ("Cisco Talos", ["talos", "cisco"], ["talosintelligence.com", "cisco.com"]),
            ("ClearSky", [], ["clearskysec.com"]), ("Cofense", ["phishme"], ["cofense.com"]),
            ("CrowdStrike", [], ["crowdstrike.com"]), ("Cybereason", [], ["cybereason.com"]),
            ("Dragos", [], ["dragos.com"]), ("Elastic", [], ["elastic.co"]),
            ("ESET", [], ["welivesecurity.com", "eset.com"]),
            ("F-Secure", [], ["f-secure.com"]), ("WithSecure", [], ["withsecure.com"]),
            ("FireEye", [], ["fireeye.com"]),
            ("Forcepoint", [], ["forcepoint.com"]), ("Fortinet", ["fortiguard"], ["fortinet.com", "fortiguard.com"]),
            ("Fox-IT", [], ["fox-it.com"]),
            ("Google", ["google threat analysis"], ["blog.google", "cloud.google.com"]),
            ("Group-IB", ["group ib"], ["group-ib.com", "group-ib.ru"]), ("Huntress", [], ["huntress.com"]),
            ("IBM", ["ibm x-force"], ["ibm.com", "securityintelligence.com"]), ("Intezer", [], ["intezer.com"]),
            ("Kaspersky", ["great", "securelist", "kaspersky lab"], ["securelist.com", "kaspersky.com"]),
            ("Lookout", [], ["lookout.com"]), ("Lumen", ["black lotus labs"], ["lumen.com"]),
            ("Malwarebytes", [], ["malwarebytes.com"]), ("Mandiant", [], ["mandiant.com"]),
            ("McAfee", [], ["mcafee.com"]), ("Microsoft", ["msrc", "mstic"], ["microsoft.com"]),
            ("NCC Group", [], ["nccgroup.com", "nccgroup.trust"]),
            ("Novetta", [], ["novetta.com", "operationblockbuster.com"]),
            ("Palo Alto Networks", ["unit 42", "unit42"], ["paloaltonetworks.com"]),
            ("Proofpoint", [], ["proofpoint.com"]),
            ("PwC", ["pricewaterhousecoopers", "pwc uk"], ["pwc.co.uk", "pwc.com"]),
            ("Qihoo 360", ["360 "], ["360.cn", "360.com", "qihoo.net"]),
            ("Recorded Future", ["insikt group"], ["recordedfuture.com"]),
            ("Red Canary", [], ["redcanary.com"]), ("RSA", [], ["rsa.com"]),
            ("Secureworks", ["dell secureworks", "counter threat unit", "ctu"], ["secureworks.com"]),
            ("SentinelOne", ["sentinellabs", "sentinel labs"], ["sentinelone.com"]),
            ("Sophos", ["sophoslabs"], ["sophos.com"]),
            ("Symantec", ["security response", "threat hunter team"], ["symantec.com", "security.com"]),
            ("ThreatConnect", [], ["threatconnect.com"]), ("Trend Micro", ["trendmicro"], ["trendmicro.com"]),
            ("Trustwave", ["spiderlabs"], ["trustwave.com"]), ("Trellix", [], ["trellix.com"]),
            ("Volexity", [], ["volexity.com"]), ("Zscaler", ["zscaler threatlabz"], ["zscaler.com"]),
        ])

    private static let media = list(
        "media",
        [
            ("Ars Technica", [], ["arstechnica.com"]), ("BBC", ["bbc news"], ["bbc.com", "bbc.co.uk"]),
            ("BleepingComputer", ["bleeping computer"], ["bleepingcomputer.com"]),
            ("CyberScoop", [], ["cyberscoop.com"]),
            ("Krebs on Security", [], ["krebsonsecurity.com"]), ("Reuters", [], ["reuters.com"]),
            ("The DFIR Report", ["dfir report"], ["thedfirreport.com"]),
            ("The New York Times", ["new york times"], ["nytimes.com"]),
            ("The Register", [], ["theregister.com", "theregister.co.uk"]),
            ("The Washington Post", ["washington post"], ["washingtonpost.com"]),
            ("Threatpost", [], ["threatpost.com"]),
            ("Wired", [], ["wired.com"]), ("ZDNet", [], ["zdnet.com"]),
        ])

    private static let governments = list(
        "government",
        [
            ("ANSSI", ["cert-fr"], ["ssi.gouv.fr"]), ("CERT-UA", [], ["cert.gov.ua"]),
            (
                "CISA", ["us cybersecurity and infrastructure", "cybersecurity and infrastructure security agency"],
                ["cisa.gov"]
            ),
            (
                "FBI", ["us federal bureau of investigation", "federal bureau of investigation"],
                ["fbi.gov", "ic3.gov"]
            ),
            ("NCSC UK", ["ncsc", "uk ncsc"], ["ncsc.gov.uk"]), ("NSA", ["national security agency"], ["nsa.gov"]),
            ("UK Government", ["uk gov"], ["gov.uk"]), ("US-CERT", [], ["us-cert.gov", "us-cert.cisa.gov"]),
            (
                "US Department of Justice",
                ["department of justice", "doj", "us district court", "u.s. department of justice"],
                ["justice.gov"]
            ),
            (
                "US Treasury", ["dept. of treasury", "department of the treasury", "u.s. department of the treasury"],
                ["treasury.gov"]
            ),
            ("White House", [], ["whitehouse.gov"]),
        ])

    private static let civilSociety = list(
        "non-profit",
        [
            ("JPCERT/CC", ["jpcert"], ["jpcert.or.jp"]), ("MITRE", ["mitre corporation"], ["mitre.org"]),
            ("Amnesty International", [], ["amnesty.org"]),
            ("Citizen Lab", ["the citizen lab"], ["citizenlab.ca", "citizenlab.org"]),
            ("Electronic Frontier Foundation", ["eff"], ["eff.org"]),
        ])

    private static func list(_ kind: String, _ entries: [(String, [String], [String])]) -> [KnownPublisher] {
        entries.map { KnownPublisher(name: $0.0, kind: kind, beginnings: $0.1, hosts: $0.2) }
    }
}

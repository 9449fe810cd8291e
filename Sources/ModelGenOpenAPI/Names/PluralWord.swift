/// English plurals that follow the rules, because a list is mostly called by the plural of what it holds.
enum PluralWord {
    /// The singular of the last word of a name in `UpperCamelCase`; `nil` where it is no plural that the rules know:
    /// a wrong singular reads worse than `DataItem`.
    static func singular(of name: String) -> String? {
        if name.hasSuffix("s"), name.dropLast(2).last?.isUppercase == true, name.dropLast().last?.isUppercase == true {
            return String(name.dropLast())  // An abbreviation: `CAs`.
        }
        let start = name.lastIndex { $0.isUppercase } ?? name.startIndex
        let word = name[start...]
        guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 0x80 }),
            let singular = singular(ofLowercased: word.lowercased())
        else { return nil }
        return String(name[..<start] + word.prefix(1)) + singular.dropFirst()
    }

    private static func singular(ofLowercased plural: String) -> String? {
        guard plural.hasSuffix("s"), !unchanged.contains(plural) else { return nil }
        for rule in rules where plural.hasSuffix(rule.plural) && !rule.exceptions.contains(plural) {
            return rule.singular.map { plural.dropLast(rule.plural.utf8.count) + $0 }
        }
        return String(plural.dropLast())
    }

    private struct Rule {
        var plural: String
        /// `nil`: what ends so is no plural.
        var singular: String?
        /// Plurals that a later rule explains.
        var exceptions: Set<String> = []
    }

    /// In this order, because a longer ending says more; what none of them takes loses its `s`.
    private static let rules = [
        Rule(plural: "ics", exceptions: ["metrics", "topics", "graphics", "clinics", "mechanics", "comics"]),
        Rule(
            plural: "ies", singular: "y",
            exceptions: ["cookies", "movies", "calories", "selfies", "ties", "pies", "rookies", "zombies", "hoodies"]),
        Rule(plural: "sses", singular: "ss"),
        Rule(plural: "shes", singular: "sh"),
        Rule(plural: "ches", singular: "ch", exceptions: ["caches", "niches", "headaches"]),
        Rule(plural: "xes", singular: "x", exceptions: ["axes"]),
        Rule(plural: "axes", singular: "axis"),
        Rule(plural: "lyses", singular: "lysis"),
        Rule(plural: "statuses", singular: "status"),
        Rule(plural: "bonuses", singular: "bonus"),
        Rule(plural: "viruses", singular: "virus"),
        Rule(plural: "campuses", singular: "campus"),
        Rule(plural: "buses", singular: "bus"),
        Rule(plural: "aliases", singular: "alias"),
        Rule(plural: "biases", singular: "bias"),
        Rule(plural: "gases", singular: "gas"),
        Rule(plural: "lenses", singular: "lens"),
        Rule(plural: "ss"),
        Rule(plural: "us", exceptions: ["menus", "gpus", "cpus", "tpus", "skus"]),
        Rule(plural: "is", exceptions: ["apis", "uris", "skis", "emojis"]),
        Rule(plural: "heroes", singular: "hero"),
        Rule(plural: "potatoes", singular: "potato"),
        Rule(plural: "tomatoes", singular: "tomato"),
        Rule(plural: "echoes", singular: "echo"),
        Rule(plural: "vetoes", singular: "veto"),
    ]

    /// Words that end so and are no plurals, or whose singular nobody would say.
    private static let unchanged: Set<String> = [
        "news", "series", "species", "always", "aws", "dns", "https", "sms", "gps", "tls", "css", "rss", "ios", "os",
        "alias", "atlas", "bias", "canvas", "gas", "lens", "chaos", "has", "was", "as", "pos", "sas", "whereas",
        "means", "earnings", "savings", "plus", "details", "settings", "credentials", "contents", "specs", "goods",
        "proceeds", "thanks", "kudos", "previous", "sales", "nps", "mps", "fps", "ops", "devops", "cvs", "pls",
    ]
}

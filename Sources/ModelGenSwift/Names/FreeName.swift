/// A name that nothing else has, where every better one is taken.
enum FreeName {
    /// The name, with as many underscores as it takes.
    static func extending(_ name: String, while isTaken: (String) -> Bool) -> String {
        var name = name
        while isTaken(name) { name += "_" }
        return name
    }
}

/// A pattern of names: `*` stands for any signs, `?` for one.
package struct NamePattern: Sendable, Hashable {
    private let scalars: [Unicode.Scalar]

    /// Reads a pattern, as it is written.
    package init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Whether the pattern matches all of the text.
    package func matches(_ text: String) -> Bool {
        let text = Array(text.unicodeScalars)
        var (p, t) = (0, 0)
        // Where the last `*` stands, and how much of the text it takes so far.
        var star: (pattern: Int, text: Int)?
        while t < text.count {
            if p < scalars.count, scalars[p] == "*" {
                star = (p, t)
                p += 1
            } else if p < scalars.count, scalars[p] == "?" || scalars[p] == text[t] {
                p += 1
                t += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                p = last.pattern + 1
                t = last.text + 1
            } else {
                return false
            }
        }
        return scalars[p...].allSatisfy { $0 == "*" }
    }
}
